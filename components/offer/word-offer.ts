import { MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import { formatSeen } from '@/lib/offers/format-seen';
import type { ShownOffer } from '@/lib/offers/show-offers';

interface Words {
  readonly locale: string;
  readonly m: Messages;
}

/** An offer in the words of one language: what pages show of it, however they come by it. */
export interface OfferWords {
  /** The price, or that there is none. */
  readonly amount: string;
  readonly hasPrice: boolean;
  /** The price before, with what the merchant calls it. */
  readonly list: { readonly label: string; readonly amount: string } | null;
  readonly saving: string | null;
  /** Where, whether in stock, and whatever else is true of it. */
  readonly conditions: string;
  readonly asOf: string;
  /** When it was seen: ISO 8601, and for people. */
  readonly seen: { readonly at: string; readonly text: string };
  readonly about: string;
}

/** Where an offer is true: shops that there are once a country are named with it. */
function shopOf({ marketplace, merchantName }: ShownOffer): string {
  if (marketplace === null) return merchantName;
  const { domain } = MARKETPLACES[marketplace];
  return domain.charAt(0).toUpperCase() + domain.slice(1);
}

function conditionsOf(offer: ShownOffer, { locale, m }: Words): string[] {
  const { delivery, condition, availability, deal } = offer;
  return [
    ...(offer.isDemo ? [m.offer.demo] : []),
    shopOf(offer),
    ...(condition === 'new' ? [] : [m.offer.condition[condition]]),
    ...(availability === 'unknown' ? [] : [m.offer.availability[availability]]),
    ...(deal?.membersOnly ? [m.offer.membersOnly] : []),
    ...(delivery === null
      ? []
      : [
          delivery.amount === 0
            ? m.offer.freeDelivery
            : m.offer.delivery(formatMoney(delivery, locale)),
        ]),
  ];
}

/** Puts an offer into words: price, list price as the merchant states it, where, as of when. */
export function wordOffer(offer: ShownOffer, words: Words): OfferWords {
  const { m, locale } = words;
  const { price, listPrice, savingPercent } = offer;
  return {
    amount: price ? formatMoney(price, locale) : m.offer.noPrice,
    hasPrice: price !== null,
    list:
      price && listPrice
        ? {
            label: listPrice.label ?? m.offer.listPrice,
            amount: formatMoney(listPrice.money, locale),
          }
        : null,
    saving: price && savingPercent ? m.offer.saving(savingPercent) : null,
    conditions: conditionsOf(offer, words).join(' · '),
    asOf: m.offer.asOf,
    seen: { at: new Date(offer.observedAt).toISOString(), text: formatSeen(offer, locale) },
    about: m.offer.aboutPrices,
  };
}
