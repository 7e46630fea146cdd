import type {
  DealCardView,
  DealPriceView,
  DealWords,
  EndedDealView,
} from '@/components/deal/deals-view';
import { formatDay, formatInstant, utcDay } from '@/lib/core/dates';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import { formatPercent } from '@/lib/core/numbers';
import type { Deal, EndedDeal, PricedOffer } from '@/lib/deals/deal';
import { dealLink } from '@/lib/deals/deal-link';
import type { Messages } from '@/lib/i18n/messages';
import { formatSeen } from '@/lib/offers/format-seen';
import { noticesOf } from '@/lib/offers/notices';
import type { DealContext } from './deal-content';

/** Words that are the same on every card. */
export function dealWords(m: Messages): DealWords {
  return {
    paidLink: m.offer.paidLink,
    whoPaysUs: m.offer.whoPaysUs,
    code: m.deals.code,
    copyCode: m.deals.copyCode,
    codeCopied: m.deals.codeCopied,
    aboutPrices: m.offer.aboutPrices,
    gone: m.offer.priceGone,
    away: { title: m.deals.awayTitle, lead: m.deals.awayLead },
  };
}

/** What merchants want to be said beside the prices of some deals, each sentence once. */
export function dealNotices(deals: readonly Deal[], m: Messages): string[] {
  return noticesOf(
    deals.flatMap(({ offer }) => offer ?? []),
    m,
  );
}

function priceView(offer: PricedOffer, { m, site }: DealContext): DealPriceView {
  const { listPrice, observedAt } = offer;
  return {
    text: formatMoney(offer.price, site.locale),
    before: listPrice && {
      label: listPrice.label ?? m.offer.listPrice,
      text: formatMoney(listPrice.money, site.locale),
    },
    asOf: {
      text: m.deals.asOf(formatSeen(offer, site.locale)),
      dateTime: new Date(observedAt).toISOString(),
    },
  };
}

/** What is not usual about an offer: invented, not new, not for everybody. */
export function termsOf({ isDemo, condition, deal }: PricedOffer, m: Messages): string[] {
  return [
    ...(isDemo ? [m.offer.demo] : []),
    ...(condition === 'new' ? [] : [m.offer.condition[condition]]),
    ...(deal?.membersOnly ? [m.offer.membersOnly] : []),
  ];
}

function factsOf({ offer, belowMedian, endsAt, note }: Deal, { m, site }: DealContext) {
  const { locale } = site;
  const below = belowMedian && {
    percent: formatPercent(belowMedian.percent, locale),
    observations: numberFormat(locale, {}).format(belowMedian.observations),
  };
  return [
    ...(offer ? termsOf(offer, m) : []),
    ...(below ? [m.deals.belowMedian(below.percent, below.observations)] : []),
    ...(note ? [note] : []),
    ...(endsAt === null ? [] : [m.deals.until(formatInstant(endsAt, locale))]),
  ];
}

/** A deal with every word that its card shows. */
export function dealCard(deal: Deal, words: DealContext): DealCardView {
  const { product, title, offer, percent, merchant: slug, merchantName } = deal;
  const { m, merchants } = words;
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
    saving: percent === null ? null : m.offer.saving(percent),
    facts: factsOf(deal, words),
    code: deal.code,
    link: to && { to, label: m.deals.see(merchantName), about: m.deals.about(name) },
    until: deal.until,
    place: offer?.marketplace ?? null,
  };
}

/** A deal that is over. */
export function endedDeal(deal: EndedDeal, { m, site }: DealContext): EndedDealView {
  const { product, title, merchantName, endedAt } = deal;
  const day = formatDay(utcDay(endedAt), site.locale);
  return {
    id: deal.id,
    title: product?.name ?? title,
    path: product?.path ?? null,
    lines: [...(product ? [title] : []), m.deals.at(merchantName), m.deals.endedOn(day)],
  };
}
