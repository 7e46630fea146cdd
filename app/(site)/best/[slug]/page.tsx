import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompareTable } from '@/components/compare/compare-table';
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
import { ConsideredList } from '@/components/list/considered-list';
import { PickCard } from '@/components/list/pick-card';
import { pickAnchor } from '@/components/list/pick-view';
import { PicksSummary } from '@/components/list/picks-summary';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { PriceNotice } from '@/components/offer/price-notice';
import { ScenePicture } from '@/components/ui/scene-picture';
import { allLists, getAuthorOrThrow, getCategoryOrThrow, getList } from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { withUnpublished } from '@/lib/content/visible-documents';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { listGraph } from '@/lib/structured-data/graphs/list';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { articleMetadata } from '../../../compose/article-metadata';
import { mdxComponents } from '../../../compose/mdx-components';
import { relatedToList } from '../../../compose/related';
import { siteContext } from '../../../compose/site-context';
import { comparedPicks, consideredIn, picksOf } from '../../../compose/views';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

/** Every address that there is or will be: before its time it answers that nothing is there. */
export function generateStaticParams() {
  return withUnpublished(() => allLists().map(({ slug }) => ({ slug })));
}

async function asked(params: Props['params']) {
  const list = getList((await params).slug);
  if (!list) notFound();
  return list;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return articleMetadata(await asked(params));
}

export default async function ListPage({ params }: Props) {
  const list = await asked(params);
  const text = readText('list', list.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(list));
  const { site, m, disclosure } = context;
  const author = getAuthorOrThrow(list.author);
  const category = getCategoryOrThrow(list.category);
  const picks = picksOf(list, context, prices);
  const considered = consideredIn(list, context);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    { name: list.title, path: list.path },
  ];
  const sections = [
    { id: 'picks', name: m.list.picksTitle },
    { id: 'compare', name: m.list.compareTitle },
    ...picks.map((pick) => ({ id: pickAnchor(pick), name: pick.product.name })),
    ...(considered.length > 0 ? [{ id: 'considered', name: m.list.considered }] : []),
    { id: 'how-we-picked', name: m.list.howWePicked },
    { id: 'changes', name: m.article.changes },
  ];
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={list.title}
          lead={list.verdict}
          author={author}
          published={list.published}
          updated={list.updated}
          picture={<ScenePicture picture={list.picture} eager />}
          {...words}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          <ArticleSection id="picks" title={m.list.picksTitle} isFirst m={m}>
            <PicksSummary picks={picks} {...words} />
          </ArticleSection>
          <ArticleSection id="compare" title={m.list.compareTitle} m={m}>
            <CompareTable entries={comparedPicks(picks)} {...words} />
          </ArticleSection>
          <ArticleSection id="in-full" title={m.list.inFull} m={m}>
            {picks.map((pick) => (
              <PickCard key={pick.product.slug} pick={pick} {...words} />
            ))}
          </ArticleSection>
          {considered.length > 0 ? (
            <ArticleSection id="considered" title={m.list.considered} m={m}>
              <ConsideredList entries={considered} m={m} />
            </ArticleSection>
          ) : null}
          <ArticleSection id="how-we-picked" title={m.list.howWePicked} m={m}>
            <div className="prose mt-4">
              <MdxContent code={text.body} components={mdxComponents(context, prices, 'nested')} />
            </div>
          </ArticleSection>
          <UpdateLog published={list.published} changes={list.changes} {...words} />
          <AuthorBox author={author} m={m} />
        </ArticleGrid>
      </article>
      <RelatedStories cards={relatedToList(list, m)} {...words} />
      <PriceNotice prices={prices} m={m} />
      <JsonLd
        json={serializeJsonLd(
          listGraph({ site, list, author, products: picks.map(({ product }) => product), trail }),
        )}
      />
    </PageMain>
  );
}
