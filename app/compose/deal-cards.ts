import type {
  DealCardView,
  DealPriceView,
  DealWords,
  EndedDealView,
} from '@/components/deal/deals-view';
import { formatDay, utcDay } from '@/lib/core/dates';
import { formatInstant } from '@/lib/core/instants';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import type { Deal, EndedDeal, PricedOffer } from '@/lib/deals/deal';
import { dealLink } from '@/lib/deals/deal-link';
import type { Messages } from '@/lib/i18n/messages';
import type { SiteContext } from './site-context';

type Words = Pick<SiteContext, 'site' | 'm' | 'merchants'>;

/** Words that are the same on every card. */
export function dealWords(m: Messages): DealWords {
  return {
    paidLink: m.offer.paidLink,
    whoPaysUs: m.offer.whoPaysUs,
    code: m.deals.code,
    copyCode: m.deals.copyCode,
    codeCopied: m.deals.codeCopied,
    away: { title: m.deals.awayTitle, lead: m.deals.awayLead },
  };
}

function noticesOf({ offer }: Deal, m: Messages): string[] {
  const notice = offer?.notice ?? null;
  if (notice === null) return [];
  return notice === 'amazon' ? [m.offer.amazonPrices, m.offer.amazonContent] : [notice.text];
}

/** What merchants want to be said beside the prices of some deals, each sentence once. */
export function dealNotices(deals: readonly Deal[], m: Messages): string[] {
  return [...new Set(deals.flatMap((deal) => noticesOf(deal, m)))];
}

/** An editor reads a price on a day; a machine at an instant. */
function seenAt({ observedAt, source }: PricedOffer, locale: string): string {
  return source === 'manual'
    ? formatDay(utcDay(observedAt), locale)
    : formatInstant(observedAt, locale);
}

function priceView(offer: PricedOffer, { m, site }: Words): DealPriceView {
  const { listPrice, observedAt } = offer;
  return {
    text: formatMoney(offer.price, site.locale),
    before: listPrice && {
      label: listPrice.label ?? m.deals.listPrice,
      text: formatMoney(listPrice.money, site.locale),
    },
    asOf: {
      text: m.deals.asOf(seenAt(offer, site.locale)),
      dateTime: new Date(observedAt).toISOString(),
    },
  };
}

function factsOf({ offer, belowMedian, endsAt, merchantName, note }: Deal, { m, site }: Words) {
  const { locale } = site;
  const isUsed = offer !== null && offer.condition !== 'new';
  const below = belowMedian && {
    percent: formatPercent(belowMedian.percent, locale),
    observations: new Intl.NumberFormat(locale).format(belowMedian.observations),
  };
  return [
    ...(isUsed ? [m.deals.condition[offer.condition]] : []),
    ...(offer?.deal?.membersOnly ? [m.deals.membersOnly(merchantName)] : []),
    ...(below ? [m.deals.belowMedian(below.percent, below.observations)] : []),
    ...(note ? [note] : []),
    ...(endsAt === null ? [] : [m.deals.until(formatInstant(endsAt, locale))]),
  ];
}

/** A deal with every word that its card shows. */
export function dealCard(deal: Deal, words: Words): DealCardView {
  const { product, title, offer, percent, merchant: slug, merchantName } = deal;
  const { m, site, merchants } = words;
  const merchant = merchants.find((one) => one.slug === slug);
  const to = merchant ? dealLink(deal, merchant) : null;
  const name = product?.name ?? title ?? merchantName;
  return {
    id: deal.id,
    title: name,
    path: product?.path ?? null,
    picture: product?.picture ?? null,
    statement: product ? title : null,
    merchant: m.deals.at(merchantName),
    price: offer && priceView(offer, words),
    saving: percent === null ? null : m.deals.less(formatPercent(percent, site.locale)),
    facts: factsOf(deal, words),
    code: deal.code,
    link: to && { to, label: m.deals.see(merchantName), about: m.deals.about(name) },
    until: deal.until,
  };
}

/** A deal that is over. */
export function endedDeal(deal: EndedDeal, { m, site }: Words): EndedDealView {
  const { product, title, merchantName, endedAt } = deal;
  const day = formatDay(utcDay(endedAt), site.locale);
  return {
    id: deal.id,
    title: product?.name ?? title,
    path: product?.path ?? null,
    lines: [...(product ? [title] : []), m.deals.at(merchantName), m.deals.endedOn(day)],
  };
}
