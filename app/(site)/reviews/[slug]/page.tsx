import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompareToggle } from '@/components/compare/compare-toggle';
import { ComparedWith } from '@/components/compare/compared-with';
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
import { BuyBar } from '@/components/offer/buy-bar';
import { BuyButtons } from '@/components/offer/buy-button';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { PriceNotice } from '@/components/offer/price-notice';
import { EvidenceNote } from '@/components/product/evidence-note';
import { ProductFacts } from '@/components/product/product-facts';
import { ProductHero } from '@/components/product/product-hero';
import { ProductPicture } from '@/components/product/product-picture';
import { ProsCons } from '@/components/product/pros-cons';
import { ScoreBreakdown } from '@/components/product/score-breakdown';
import { SpecTable } from '@/components/product/spec-table';
import { VerdictBox } from '@/components/product/verdict-box';
import { OwnOffers } from '@/components/shop/own-offer';
import { bodyHeadings } from '@/lib/content/body-headings';
import {
  allProducts,
  getAuthorOrThrow,
  getCategoryOrThrow,
  getProduct,
} from '@/lib/content/library';
import { readText } from '@/lib/content/read-text';
import { withUnpublished } from '@/lib/content/visible-documents';
import { formatScore } from '@/lib/core/numbers';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import { reviewGraph } from '@/lib/structured-data/graphs/review';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { articleMetadata } from '../../../compose/article-metadata';
import { comparisonsOf } from '../../../compose/compare';
import { mdxComponents } from '../../../compose/mdx-components';
import { relatedToProduct } from '../../../compose/related';
import { ownOffers } from '../../../compose/shop-goods';
import { siteContext } from '../../../compose/site-context';
import { linksFor, ranksOf, relativePath, scoreParts } from '../../../compose/views';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;
export const revalidate = 60;

/** Every address that there is or will be: before its time it answers that nothing is there. */
export function generateStaticParams() {
  return withUnpublished(() => allProducts().map(({ slug }) => ({ slug })));
}

async function asked(params: Props['params']) {
  const product = getProduct((await params).slug);
  if (!product) notFound();
  return product;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = await asked(params);
  const { m } = siteContext();
  return articleMetadata({ ...product, title: m.product.reviewTitle(product.name) });
}

export default async function ReviewPage({ params }: Props) {
  const product = await asked(params);
  const text = readText('product', product.slug);
  const context = siteContext();
  const prices = await readPrices(productsOn(product));
  const { site, m, disclosure } = context;
  const author = getAuthorOrThrow(product.author);
  const category = getCategoryOrThrow(product.category);
  const successorPath = relativePath(product.successor?.product);
  const ranks = ranksOf(product);
  const comparisons = comparisonsOf(product);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    { name: product.name, path: product.path },
  ];
  const sections = [
    { id: 'verdict', name: m.product.verdict },
    { id: 'pros-cons', name: m.product.prosAndCons },
    { id: 'score', name: m.product.scoreBreakdown },
    ...bodyHeadings(text.bodyRaw),
    { id: 'specifications', name: m.product.specifications },
    ...(comparisons.length > 0 ? [{ id: 'compared', name: m.compare.comparedWith }] : []),
    { id: 'changes', name: m.article.changes },
  ];
  const words = { locale: site.locale, m };
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={m.product.reviewTitle(product.name)}
          author={author}
          published={product.published}
          updated={product.updated}
          {...words}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          <ProductHero
            picture={product.picture}
            awards={ranks.map(({ award, position, list }) => ({
              name: award,
              list: m.product.rankIn(position, list.title),
              path: list.path,
            }))}
          >
            <VerdictBox
              product={product}
              successorPath={successorPath}
              offers={prices.of(product.slug)}
              buy={
                <>
                  <OwnOffers offers={ownOffers(product.slug, context)} m={m} />
                  <BuyButtons links={linksFor(product, 'hero', context)} m={m} />
                  <CompareToggle product={product} m={m} />
                </>
              }
              {...words}
            />
          </ProductHero>
          <ArticleSection id="pros-cons" title={m.product.prosAndCons} m={m}>
            <div className="mt-5">
              <ProsCons pros={product.pros} cons={product.cons} m={m} />
            </div>
          </ArticleSection>
          <ArticleSection id="score" title={m.product.scoreBreakdown} m={m}>
            <div className="mt-5">
              <ScoreBreakdown parts={scoreParts(product)} score={product.score} {...words} />
              <EvidenceNote specs={product.specs} {...words} />
            </div>
          </ArticleSection>
          <div className="prose mt-section">
            <MdxContent code={text.body} components={mdxComponents(context, prices)} />
          </div>
          <ArticleSection id="specifications" title={m.product.specifications} m={m}>
            <ProductFacts
              product={product}
              predecessorPath={relativePath(product.predecessor?.product)}
              successorPath={successorPath}
              {...words}
            />
            <SpecTable
              specs={product.specs}
              caption={m.product.specificationsOf(product.name)}
              {...words}
            />
          </ArticleSection>
          {comparisons.length > 0 ? (
            <ArticleSection id="compared" title={m.compare.comparedWith} m={m}>
              <ComparedWith comparisons={comparisons} />
            </ArticleSection>
          ) : null}
          <UpdateLog published={product.published} changes={product.changes} {...words} />
          <AuthorBox author={author} m={m} />
        </ArticleGrid>
        <BuyBar
          name={product.name}
          picture={<ProductPicture picture={product.picture} size={112} />}
          scoreText={m.product.outOfTen(formatScore(product.score, site.locale))}
          watch="verdict"
        >
          <BuyButtons links={linksFor(product, 'bar', context)} m={m} />
        </BuyBar>
      </article>
      <RelatedStories cards={relatedToProduct(product, m)} {...words} />
      <PriceNotice prices={prices} m={m} />
      <JsonLd
        json={serializeJsonLd(
          reviewGraph({ site, product, author, category, trail, offers: prices.of(product.slug) }),
        )}
      />
    </PageMain>
  );
}
