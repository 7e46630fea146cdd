import type { DealsView, MoreDealsView } from '@/components/deal/deals-view';
import type { DealAnswer } from '@/lib/deals/create-index';
import { NO_FILTER } from '@/lib/deals/deal-filter';
import { parseFilter } from '@/lib/deals/filter';
import { type FoundDeals, findDeals } from '@/lib/deals/find-deals.server';
import { writeSearch } from '@/lib/deals/write-search';
import { dealCard, dealNotices, dealWords, endedDeal } from './deal-cards';
import { dealContent } from './deal-content';
import { chosenView, dealsAddress, filterView, relaxationLinks } from './deal-filters';
import { type SiteContext, siteContext } from './site-context';

/** The search part of an address as pages get it. */
type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The same as `URLSearchParams`. */
export function readSearch(params: SearchParams): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(params)) {
    for (const value of [values ?? []].flat()) search.append(name, value);
  }
  return search;
}

/** The search part of an address, written in the one way: what cannot be read is gone. */
export function askedSearch(search: URLSearchParams): string {
  const { currency } = siteContext().site;
  return writeSearch(parseFilter(search, currency), currency, search.get('after'));
}

const counted = ({ m, site }: SiteContext) => {
  const figure = new Intl.NumberFormat(site.locale);
  return (deals: number) => m.deals.count(deals, figure.format(deals));
};

/** Where nothing is shown: because nothing fits, or because there is nothing to be shown at all. */
function nothingView({ answer, isAway }: FoundDeals, context: SiteContext): DealsView['nothing'] {
  const { m } = context;
  const { total, filter } = answer;
  if (total > 0) return null;
  const unfiltered = dealsAddress({ ...NO_FILTER, sort: filter.sort }, context);
  if (dealsAddress(filter, context) !== unfiltered) {
    const links = relaxationLinks(answer, context, counted(context));
    return links.length > 0
      ? { title: m.deals.noneTitle, lead: m.deals.noneLead, links }
      : { title: m.deals.noneTitle, lead: '', links: [{ href: unfiltered, text: m.deals.clear }] };
  }
  // What cannot be read is not nothing: the notice above says that prices are away.
  return isAway ? null : { title: m.deals.nothing, lead: m.deal.none, links: [] };
}

function moreView({ answer }: FoundDeals, context: SiteContext): MoreDealsView {
  const { m } = context;
  const { deals, next, filter } = answer;
  const hasMedian = deals.some(({ belowMedian }) => belowMedian !== null);
  return {
    cards: deals.map((deal) => dealCard(deal, context)),
    next:
      next === null
        ? null
        : { after: next, href: dealsAddress(filter, context, next), text: m.deals.more },
    notices: [...dealNotices(deals, m), ...(hasMedian ? [m.deals.medianRule] : [])],
  };
}

function wholeView(found: FoundDeals, context: SiteContext): DealsView {
  const { m } = context;
  const { answer, isAway, ended, isFirst } = found;
  return {
    ...moreView(found, context),
    status: counted(context)(answer.total),
    filter: filterView(answer, context),
    chosen: chosenView(answer, context),
    first: isFirst ? null : { href: dealsAddress(answer.filter, context), text: m.deals.toFirst },
    nothing: nothingView(found, context),
    away: isAway ? dealWords(m).away : null,
    ended: { title: m.deals.endedTitle, deals: ended.map((deal) => endedDeal(deal, context)) },
  };
}

interface Worded {
  view?: DealsView;
  json?: string;
  moreJson?: string;
}

/** The same answer is worded once: its question is asked again and again. */
const worded = new WeakMap<DealAnswer, Worded>();

function wordedOnce({ answer, isAway }: FoundDeals): Worded {
  const known = worded.get(answer) ?? {};
  // Whether prices are away is no part of the answer.
  if (!isAway) worded.set(answer, known);
  return known;
}

async function ask(search: URLSearchParams, context: SiteContext): Promise<FoundDeals> {
  const filter = parseFilter(search, context.site.currency);
  return findDeals({ filter, after: search.get('after') }, dealContent(), Date.now());
}

/** The deals page for the search part of its address. Never throws for prices that are away. */
export async function dealsView(search: URLSearchParams): Promise<DealsView> {
  const context = siteContext();
  const found = await ask(search, context);
  const known = wordedOnce(found);
  known.view ??= wholeView(found, context);
  return known.view;
}

/**
 * The same as JSON, for the browser.
 * @param search with `more`, the deals alone: those of a page that goes on from one that is open.
 */
export async function dealsJson(search: URLSearchParams): Promise<string> {
  const context = siteContext();
  const found = await ask(search, context);
  const known = wordedOnce(found);
  if (search.has('more')) {
    known.moreJson ??= JSON.stringify(moreView(found, context));
    return known.moreJson;
  }
  known.json ??= JSON.stringify(wholeView(found, context));
  return known.json;
}
