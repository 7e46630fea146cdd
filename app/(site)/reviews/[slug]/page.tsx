import type { Metadata } from 'next';
import { ArticleHeader } from '@/components/content/article-header';
import { MdxContent } from '@/components/content/mdx-content';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { BuyButtons } from '@/components/offer/buy-button';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { AssessmentNote } from '@/components/product/assessment-note';
import { ProductFacts } from '@/components/product/product-facts';
import { ProductPicture } from '@/components/product/product-picture';
import { ProsCons } from '@/components/product/pros-cons';
import { ScoreBreakdown } from '@/components/product/score-breakdown';
import { ScoreFigure } from '@/components/product/score-figure';
import { SpecTable } from '@/components/product/spec-table';
import {
  allProducts,
  getAuthorOrThrow,
  getCategoryOrThrow,
  getProduct,
  getProductOrThrow,
} from '@/lib/content/library';
import { reviewGraph } from '@/lib/structured-data/graphs/review';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { mdxComponents } from '../../../compose/mdx-components';
import { siteContext } from '../../../compose/site-context';
import { linksFor, ranksOf, scoreParts } from '../../../compose/views';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return allProducts().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const product = getProductOrThrow((await params).slug);
  const { site, m } = siteContext();
  const { published, updated } = product;
  return pageMetadata({
    site,
    title: m.product.reviewTitle(product.name),
    description: product.description,
    path: product.path,
    type: 'article',
    published,
    updated,
    author: getAuthorOrThrow(product.author),
  });
}

export default async function ReviewPage({ params }: Props) {
  const product = getProductOrThrow((await params).slug);
  const context = siteContext();
  const { site, m, disclosure } = context;
  const { locale } = site;
  const author = getAuthorOrThrow(product.author);
  const category = getCategoryOrThrow(product.category);
  const ranks = ranksOf(product);
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: category.name, path: category.path },
    { name: product.name, path: product.path },
  ];
  const relativePath = (slug?: string) => (slug ? getProduct(slug)?.path : undefined);
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <article>
        <ArticleHeader
          title={m.product.reviewTitle(product.name)}
          author={author}
          published={product.published}
          updated={product.updated}
          locale={locale}
          m={m}
        />
        <DisclosureNote sentences={disclosure} m={m} />
        <div className="mt-8 grid gap-8 md:grid-cols-2">
          <ProductPicture picture={product.picture} eager />
          <section aria-labelledby="verdict">
            <h2 id="verdict" className="text-3xl">
              {m.product.verdict}
            </h2>
            <p className="mt-3 text-lg">{product.verdict}</p>
            <p className="mt-3">
              <strong>{m.product.bestFor}:</strong> {product.bestFor}
            </p>
            <div className="mt-4">
              <ScoreFigure rated={product} locale={locale} m={m} large />
              <AssessmentNote assessment={product.assessment} m={m} />
            </div>
            <div className="mt-5">
              <BuyButtons links={linksFor(product, 'hero', context)} m={m} />
            </div>
          </section>
        </div>
        <div className="mt-12 grid gap-12 md:grid-cols-2">
          <section aria-labelledby="pros-cons">
            <h2 id="pros-cons" className="mb-4 text-3xl">
              {m.product.prosAndCons}
            </h2>
            <ProsCons pros={product.pros} cons={product.cons} m={m} />
          </section>
          <section aria-labelledby="score">
            <h2 id="score" className="mb-4 text-3xl">
              {m.product.scoreBreakdown}
            </h2>
            <ScoreBreakdown parts={scoreParts(product)} locale={locale} m={m} />
          </section>
        </div>
        <div className="prose mt-6">
          <MdxContent code={product.body} components={mdxComponents(context)} />
        </div>
        <section aria-labelledby="specifications" className="mt-14">
          <h2 id="specifications" className="text-3xl">
            {m.product.specifications}
          </h2>
          <ProductFacts
            product={product}
            predecessorPath={relativePath(product.predecessor?.product)}
            successorPath={relativePath(product.successor?.product)}
            locale={locale}
            m={m}
          />
          <SpecTable
            specs={product.specs}
            caption={`${m.product.specifications}: ${product.name}`}
            m={m}
          />
        </section>
        <section aria-labelledby="where-to-buy" className="mt-14">
          <h2 id="where-to-buy" className="mb-4 text-3xl">
            {m.compare.buy}
          </h2>
          <BuyButtons links={linksFor(product, 'verdict', context)} m={m} />
        </section>
        {ranks.length > 0 ? (
          <section aria-labelledby="ranks" className="mt-14">
            <h2 id="ranks" className="text-3xl">
              {m.product.inLists}
            </h2>
            <ul className="mt-3">
              {ranks.map(({ list, position, award }) => (
                <li key={list.slug}>
                  <a href={list.path} className="inline-flex min-h-11 items-center">
                    {m.product.rankIn(position, list.title)}
                  </a>{' '}
                  ({award})
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </article>
      <JsonLd json={serializeJsonLd(reviewGraph({ site, product, author, category, trail }))} />
    </PageMain>
  );
}
