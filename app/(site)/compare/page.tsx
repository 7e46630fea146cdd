import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AddProductForm } from '@/components/compare/add-product-form';
import { CompareBoard } from '@/components/compare/compare-board';
import { CompareNotices } from '@/components/compare/compare-notices';
import { CopyComparison } from '@/components/compare/copy-comparison';
import { CardGrid } from '@/components/content/card-grid';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { PriceNotice } from '@/components/offer/price-notice';
import { EmptyState } from '@/components/ui/empty-state';
import { COMPARE_PATH, compareAddress } from '@/lib/compare/address';
import { allCategories, allComparisons } from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import type { PriceBook } from '@/lib/offers/price-book';
import { readPrices } from '@/lib/offers/queries';
import { compareGraph } from '@/lib/structured-data/graphs/comparison';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageAlternates } from '@/lib/syndication/page-metadata';
import { categoryCard, comparisonCard } from '../../compose/cards';
import {
  addable,
  boardEntries,
  type CompareQuery,
  readCompare,
  titleOfCompared,
} from '../../compose/compare';
import { type SiteContext, siteContext } from '../../compose/site-context';

interface Props {
  readonly searchParams: Promise<CompareQuery>;
}

/** What readers chose is no page of its own: search engines get those that we have written. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const context = siteContext();
  const { site, m } = context;
  const { products } = readCompare(await searchParams);
  return {
    title: `${titleOfCompared(products, context)} | ${site.name}`,
    description: m.compare.description,
    alternates: pageAlternates(site.url, COMPARE_PATH),
    robots: { index: false, follow: true },
  };
}

/** Fewer than two products: what is missing. */
function Start({ products, context }: { products: readonly Product[]; context: SiteContext }) {
  const { m } = context;
  const [only] = products;
  if (!only)
    return <p className="mt-4 max-w-measure text-lead text-quiet">{m.compare.emptyLead}</p>;
  return (
    <div className="mt-8">
      <EmptyState title={m.compare.oneTitle} lead={m.compare.oneLead(only.name)} />
    </div>
  );
}

function Comparison({
  products,
  prices,
  context,
}: {
  products: readonly Product[];
  prices: PriceBook;
  context: SiteContext;
}) {
  const { site, m, disclosure } = context;
  const address = compareAddress(products.map(({ slug }) => slug));
  return (
    <>
      <DisclosureNote sentences={disclosure} m={m} />
      <div className="mt-6">
        <CopyComparison path={address} m={m} />
      </div>
      <CompareBoard entries={boardEntries(products, context, prices)} locale={site.locale} m={m} />
      <PriceNotice prices={prices} m={m} />
    </>
  );
}

function AddSection({ products, context }: { products: readonly Product[]; context: SiteContext }) {
  const { m } = context;
  const view = addable(products);
  return (
    <section aria-labelledby="add-product" className="mt-section print:hidden">
      <h2 id="add-product" className="shelf text-title-2">
        {m.compare.addTitle}
      </h2>
      <div className="mt-5">
        {view ? <AddProductForm view={view} m={m} /> : <p>{m.compare.addFull}</p>}
      </div>
    </section>
  );
}

/** Compares whatever products the address names, in whole, without a script. */
export default async function ComparePage({ searchParams }: Props) {
  const context = siteContext();
  const { site, m } = context;
  const { products, notices, goTo } = readCompare(await searchParams);
  // The address that a product was added at is the one to keep and to send on.
  if (goTo) redirect(goTo);
  const isComparison = products.length > 1;
  const prices = await readPrices(isComparison ? products : []);
  const words = { locale: site.locale, m };
  const trail = [
    { name: m.layout.home, path: '/' },
    { name: m.compare.title, path: COMPARE_PATH },
  ];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <h1 className={`pt-3 ${isComparison ? 'text-title-2' : 'text-title-1'}`}>
        {titleOfCompared(products, context)}
      </h1>
      <CompareNotices view={notices} {...words} />
      {isComparison ? (
        <Comparison products={products} prices={prices} context={context} />
      ) : (
        <Start products={products} context={context} />
      )}
      <AddSection products={products} context={context} />
      {isComparison ? null : (
        <>
          <CardGrid
            id="categories"
            title={m.compare.categories}
            cards={allCategories().map(categoryCard)}
            {...words}
          />
          <CardGrid
            id="editorial"
            title={m.compare.editorial}
            lead={m.compare.editorialLead}
            cards={allComparisons().slice(0, 24).map(comparisonCard)}
            {...words}
          />
        </>
      )}
      <JsonLd json={serializeJsonLd(compareGraph({ site, trail }))} />
    </PageMain>
  );
}
