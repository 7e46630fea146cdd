import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompareTable } from '@/components/compare/compare-table';
import { VerdictReasons } from '@/components/compare/verdict-reasons';
import { ArticleHeader } from '@/components/content/article-header';
import { ArticleSection } from '@/components/content/article-section';
import { AuthorBox } from '@/components/content/author-box';
import { JumpLinks } from '@/components/content/jump-links';
import { MdxContent } from '@/components/content/mdx-content';
import { RelatedStories } from '@/components/content/related-stories';
import { UpdateLog } from '@/components/content/update-log';
import { ArticleGrid } from '@/components/layout/article-grid';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { PriceNotice } from '@/components/offer/price-notice';
import { Icon } from '@/components/ui/icon';
import { ScenePicture } from '@/components/ui/scene-picture';
import { compareAddress } from '@/lib/compare/address';
import { bodyHeadings } from '@/lib/content/body-headings';
import { allComparisons, getAuthorOrThrow, getComparison } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { TIE } from '@/lib/content/schema/comparison';
import { withUnpublished } from '@/lib/content/visible-documents';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { comparisonGraph } from '@/lib/structured-data/graphs/comparison';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { articleMetadata } from '../../../compose/article-metadata';
import { categoriesOf, reasonedProducts } from '../../../compose/compare';
import { mdxComponents } from '../../../compose/mdx-components';
import { relatedToComparison } from '../../../compose/related';
import { siteContext } from '../../../compose/site-context';
import { comparedProducts } from '../../../compose/views';

interface Props {
  readonly params: Promise<{ readonly pair: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

/** Every address that there is or will be: before its time it answers that nothing is there. */
export function generateStaticParams() {
  return withUnpublished(() => allComparisons().map(({ slug }) => ({ pair: slug })));
}

async function asked(params: Props['params']) {
  const comparison = getComparison((await params).pair);
  if (!comparison) notFound();
  return comparison;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articleMetadata(await asked(params));
}

/** A comparison that an editor has written, with a verdict of its own. */
export default async function ComparisonPage({ params }: Props) {
  const comparison = await asked(params);
  const text = readText('comparison', comparison.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(comparison));
  const { site, m, disclosure } = context;
  const author = getAuthorOrThrow(comparison.author);
  const reasoned = reasonedProducts(comparison, context, prices);
  const categories = categoriesOf(comparison);
  const trail = [
    { name: m.layout.home, path: '/' },
    ...categories.slice(0, 1).map(({ name, path }) => ({ name, path })),
    { name: comparison.title, path: comparison.path },
  ];
  const sections = [
    { id: 'the-verdict', name: m.compare.verdict },
    { id: 'the-figures', name: m.compare.inFigures },
    ...bodyHeadings(text.bodyRaw),
    { id: 'changes', name: m.article.changes },
  ];
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={comparison.title}
          lead={comparison.verdict}
          author={author}
          published={comparison.published}
          updated={comparison.updated}
          picture={<ScenePicture picture={comparison.picture} eager />}
          {...words}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          <ArticleSection id="the-verdict" title={m.compare.verdict} isFirst m={m}>
            <VerdictReasons
              entries={reasoned}
              isTie={comparison.winner === TIE}
              hasScores={categories.length === 1}
              {...words}
            />
          </ArticleSection>
          <ArticleSection id="the-figures" title={m.compare.inFigures} m={m}>
            <CompareTable
              entries={comparedProducts(comparison.products, context, prices)}
              {...words}
            />
            <a href={compareAddress(comparison.products)} rel="nofollow" className="tap mt-4">
              {m.compare.openAsTable}
              <Icon name="next" className="size-4" />
            </a>
          </ArticleSection>
          <div className="prose mt-section">
            <MdxContent code={text.body} components={mdxComponents(context, prices)} />
          </div>
          <UpdateLog published={comparison.published} changes={comparison.changes} {...words} />
          <AuthorBox author={author} m={m} />
        </ArticleGrid>
      </article>
      <RelatedStories cards={relatedToComparison(comparison, m)} {...words} />
      <PriceNotice prices={prices} m={m} />
      <JsonLd
        json={serializeJsonLd(
          comparisonGraph({
            site,
            comparison,
            products: reasoned.map(({ product }) => product),
            author,
            trail,
          }),
        )}
      />
    </PageMain>
  );
}
