import { policiesOf } from '@/lib/affiliate/policy';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { DAY } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import { pictureRasters } from '@/lib/core/picture-urls';
import { bySaving } from '@/lib/deals/best-deal';
import type { Deal, PricedOffer } from '@/lib/deals/deal';
import { heldDeals } from '@/lib/deals/hold-deals.server';
import { type SyndicatedDeal, syndicateDeal } from '@/lib/deals/syndicate-deal';
import { formatSeen } from '@/lib/offers/format-seen';
import { noticesOf } from '@/lib/offers/notices';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import { sharedCaching } from '@/lib/syndication/caching';
import { type Feed, type FeedItem, itemChangedAt } from '@/lib/syndication/feed';
import { feedFrame } from '@/lib/syndication/feed-frame';
import type { FeedFormat } from '@/lib/syndication/feed-paths';
import { writeFeed } from '@/lib/syndication/write-feed';
import { termsOf } from './deal-cards';
import { type DealContext, dealContent, dealContext } from './deal-content';
import { feedDisclosure } from './syndication-source';

const PATH = '/deals';
const MAX_ITEMS = 50;
/** The longest that a cache may keep the feed, in seconds: a deal can end before it was meant to. */
const KEPT_SECONDS = 300;

function priceSentences(offer: PricedOffer, merchant: string, { m, site }: DealContext): string[] {
  const { price, listPrice } = offer;
  const { locale } = site;
  return [
    m.feeds.price(formatMoney(price, locale), merchant),
    ...(listPrice
      ? [m.feeds.before(listPrice.label ?? m.offer.listPrice, formatMoney(listPrice.money, locale))]
      : []),
    `${m.deals.asOf(formatSeen(offer, locale))}.`,
    ...termsOf(offer, m).map((term) => `${term}.`),
    ...noticesOf([offer], m),
  ];
}

function summaryOf(deal: Deal, told: SyndicatedDeal, context: DealContext): string {
  const { m } = context;
  const sentences = [
    ...(deal.product && deal.title ? [deal.title] : []),
    ...(told.offer ? priceSentences(told.offer, deal.merchantName, context) : []),
    ...(told.percent === null ? [] : [`${m.offer.saving(told.percent)}.`]),
    ...(told.code ? [m.feeds.code(told.code)] : []),
    ...(told.note ? [told.note] : []),
    m.feeds.seeOurPage,
  ];
  return sentences.join(' ');
}

function toItem(deal: Deal, told: SyndicatedDeal, context: DealContext): FeedItem {
  const { product, title, merchantName } = deal;
  const { m, site } = context;
  const [image] = product ? pictureRasters(product.picture.src) : [];
  return {
    id: `${absoluteUrl(site.url, PATH)}#${deal.id}`,
    url: absoluteUrl(site.url, product?.path ?? PATH),
    title: m.feeds.dealAt(product?.name ?? title ?? '', merchantName),
    summary: summaryOf(deal, told, context),
    publishedAt: told.startedAt,
    updatedAt: told.seenAt === told.startedAt ? null : told.seenAt,
    categories: product ? [product.category.name] : [],
    ...(image ? { image: { ...image, url: absoluteUrl(site.url, image.path) } } : {}),
  };
}

/** Those that began last come first; then the others, by name. */
function newestFirst(a: FeedItem, b: FeedItem): number {
  const later = (b.publishedAt ?? 0) - (a.publishedAt ?? 0);
  return later || a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}

/** The greatest savings among deals as a feed, each told as far as the policy of its merchant allows. */
function dealsFeed(deals: readonly Deal[], now: number): Feed {
  const context = dealContext();
  const { site, m, merchants } = context;
  const policies = policiesOf(merchants);
  const items = deals
    .flatMap((deal) => {
      const policy = policies.get(deal.merchant);
      return policy ? [toItem(deal, syndicateDeal(deal, policy), context)] : [];
    })
    .sort(newestFirst);
  const changes = items.map((item) => itemChangedAt(item) ?? 0);
  const about = { name: m.deal.title, description: m.deals.description };
  return {
    ...feedFrame({ site, disclosure: feedDisclosure() }, { path: PATH, about }),
    changedAt: changes.length > 0 ? Math.max(...changes) : Math.floor(now / DAY) * DAY,
    items,
  };
}

/**
 * The deals of this moment as a feed in a format. Caches keep it no longer than the first of them lasts.
 * @throws AppError `unavailable` while prices cannot be read: no deals are not the same as unknown ones.
 */
export async function dealsFeedResponse(format: FeedFormat): Promise<Response> {
  const now = Date.now() + ON_THE_WAY;
  const { built, isAway } = await heldDeals(dealContent(), now);
  if (isAway) throw new AppError('unavailable', 'The deals cannot be read just now');
  const deals = built.deals
    .filter(({ until }) => until > now)
    .sort(bySaving)
    .slice(0, MAX_ITEMS);
  const endsAt = Math.min(...deals.map(({ until }) => until));
  const { body, type } = writeFeed(dealsFeed(deals, now), format);
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Cache-Control': sharedCaching(endsAt, now, KEPT_SECONDS),
    },
  });
}
