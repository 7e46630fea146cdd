import type { DealsView, MoreDealsView } from '@/components/deal/deals-view';
import { numberFormat } from '@/lib/core/formats';
import { NO_FILTER } from '@/lib/deals/deal-filter';
import type { FoundDeals } from '@/lib/deals/find-deals.server';
import { dealCard, dealNotices, dealWords, endedDeal } from './deal-cards';
import type { DealContext } from './deal-content';
import { chosenView, dealsAddress, filterView, relaxationLinks } from './deal-filters';

const counted = ({ m, site }: DealContext) => {
  const figure = numberFormat(site.locale, {});
  return (deals: number) => m.deals.count(deals, figure.format(deals));
};

/** Where nothing is shown: because nothing fits, or because there is nothing to be shown at all. */
function nothingView({ answer, isAway }: FoundDeals, context: DealContext): DealsView['nothing'] {
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
  const picks = { href: '/#lists', text: m.list.featured };
  // What cannot be read is not nothing: the notice above says that prices are away.
  return isAway ? null : { title: m.deals.nothing, lead: m.deals.nothingLead, links: [picks] };
}

/** A page that goes on from one that is open. */
export function wordMore({ answer }: FoundDeals, context: DealContext): MoreDealsView {
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

/** Everything that the page of deals says below its head. */
export function wordDeals(found: FoundDeals, context: DealContext): DealsView {
  const { m } = context;
  const { answer, isAway, ended, isFirst } = found;
  return {
    ...wordMore(found, context),
    status: counted(context)(answer.total),
    filter: filterView(answer, context),
    chosen: chosenView(answer, context),
    first: isFirst ? null : { href: dealsAddress(answer.filter, context), text: m.deals.toFirst },
    nothing: nothingView(found, context),
    away: isAway ? dealWords(m).away : null,
    ended: { title: m.deals.endedTitle, deals: ended.map((deal) => endedDeal(deal, context)) },
  };
}
