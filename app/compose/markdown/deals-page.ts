import type { DealsView } from '@/components/deal/deals-view';
import { merchantsFor } from '@/lib/affiliate/policy';
import { keepForEdition } from '@/lib/content/visible-documents';
import type { Deal } from '@/lib/deals/deal';
import { parseFilter } from '@/lib/deals/filter';
import { findDeals } from '@/lib/deals/find-deals.server';
import { NO_PRICES } from '@/lib/offers/price-book';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import {
  type Block,
  heading,
  type Line,
  link,
  list,
  paragraph,
  section,
} from '@/lib/syndication/markdown/nodes';
import { dealContent, dealContext } from '../deal-content';
import { wordDeals } from '../deals-view';
import { reducedGoods } from '../reduced-goods';
import { siteContext } from '../site-context';
import { dealItem } from './deal-parts';
import type { MarkdownPage } from './markdown-page';
import { goodItem } from './shop-parts';

const openMerchants = () =>
  keepForEdition(
    'merchants that programs may be told of',
    () => new Set(merchantsFor('programs', siteContext().merchants).map(({ slug }) => slug)),
  );

/** Whether programs may be told a deal; a coupon without a price is an editor's word, not a shop's data. */
function mayBeTold({ offer, merchant }: Deal): boolean {
  return offer === null || openMerchants().has(merchant);
}

/** The deals that programs may be told, for the search part of an address. */
export async function programDeals(search: URLSearchParams): Promise<DealsView> {
  const filter = parseFilter(search, dealContext().currency);
  const asked = { filter, after: search.get('after'), passes: mayBeTold };
  const found = await findDeals(asked, dealContent(), Date.now() + ON_THE_WAY);
  return wordDeals(found, dealContext());
}

function nothingBlocks({ nothing, away }: DealsView): Block[] {
  const notices = [away, nothing].flatMap((notice) => notice ?? []);
  return notices.map(({ title, lead }) => paragraph(lead === '' ? title : `${title}. ${lead}`));
}

function wayLines({ next, first }: DealsView): Line[] {
  return [first, next].flatMap((way) => (way ? [link(way.href, way.text)] : []));
}

/** The deals of an address, a page of them, and what has ended of late. */
export async function dealsPage(search: URLSearchParams): Promise<MarkdownPage> {
  const context = { ...siteContext(), prices: NO_PRICES };
  const { m } = context;
  const view = await programDeals(search);
  const own = search.size === 0 ? await reducedGoods(context, Date.now()) : [];
  const ended = view.ended.deals.map(
    ({ title, path, lines }): Line => [path ? link(path, title) : title, `: ${lines.join(' · ')}`],
  );
  const ends = view.cards.map(({ until }) => until);
  return {
    path: '/deals',
    expiresAt: ends.length > 0 ? Math.min(...ends) : null,
    leavesOutPrices: true,
    blocks: [
      heading(1, m.deal.title),
      paragraph(m.deals.lead),
      ...section(2, m.shop.reduced.title, [list(own.map(goodItem))]),
      ...section(2, view.status, [
        nothingBlocks(view),
        list(view.cards.map((card) => dealItem(card, context))),
        list(wayLines(view)),
      ]),
      ...section(2, view.ended.title, [list(ended)]),
      ...section(2, m.offer.aboutPrices, [list([m.offer.priceRule, ...view.notices])]),
    ],
  };
}
