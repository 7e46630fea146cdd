import type { Metadata } from 'next';
import { DealsBrowser } from '@/components/deal/deals-browser';
import type { DealsView } from '@/components/deal/deals-view';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { JsonLd } from '@/components/layout/json-ld';
import { PageMain } from '@/components/layout/page-main';
import { DisclosureNote } from '@/components/offer/disclosure-note';
import { ReducedGoods } from '@/components/shop/reduced-goods';
import type { GoodCardView } from '@/components/shop/shop-view';
import { dealsGraph } from '@/lib/structured-data/graphs/deals';
import { serializeJsonLd } from '@/lib/structured-data/serialize';
import { pageMetadata } from '@/lib/syndication/page-metadata';
import { dealWords } from '../../compose/deal-cards';
import { askedSearch, dealsView } from '../../compose/deals';
import { readSearch, type SearchParams } from '../../compose/read-search';
import { reducedGoods } from '../../compose/reduced-goods';
import { siteContext } from '../../compose/site-context';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

const PATH = '/deals';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { site, m } = siteContext();
  const isPlain = askedSearch(readSearch(await searchParams)) === '';
  const metadata = pageMetadata({
    site,
    title: m.deal.title,
    description: m.deals.description,
    path: PATH,
    type: 'website',
    hasFeed: true,
  });
  // Each choice of filters is another address; one of them is enough for search engines.
  return isPlain ? metadata : { ...metadata, robots: { index: false, follow: true } };
}

/** The reviews that the deals lead to, each once. */
function reviewsOf({ cards }: DealsView) {
  const names = new Map(cards.flatMap(({ path, title }) => (path ? [[path, title]] : [])));
  return [...names].map(([path, name]) => ({ path, name }));
}

/** What is reduced in our own shop: beside all deals, and not beside a choice of merchants' ones. */
async function ownReductions(search: URLSearchParams): Promise<GoodCardView[]> {
  return askedSearch(search) === '' ? reducedGoods(siteContext(), Date.now()) : [];
}

/** The first page of the deals in whole, which needs no script; the browser goes on from there. */
export default async function DealsPage({ searchParams }: Props) {
  const { site, m, disclosure } = siteContext();
  const search = readSearch(await searchParams);
  const [view, own] = await Promise.all([dealsView(search), ownReductions(search)]);
  const page = { name: m.deal.title, path: PATH };
  const trail = [{ name: m.layout.home, path: '/' }, page];
  return (
    <PageMain>
      <Breadcrumbs trail={trail} m={m} />
      <header className="pt-3">
        <h1 className="text-title-1">{page.name}</h1>
        <p className="mt-4 max-w-measure text-lead text-quiet">{m.deals.lead}</p>
      </header>
      {own.length > 0 ? <ReducedGoods goods={own} m={m} /> : null}
      {disclosure.length > 0 ? <DisclosureNote sentences={disclosure} m={m} /> : null}
      <DealsBrowser initial={view} search={askedSearch(search)} words={dealWords(m)} />
      <JsonLd json={serializeJsonLd(dealsGraph({ site, page, items: reviewsOf(view), trail }))} />
    </PageMain>
  );
}
