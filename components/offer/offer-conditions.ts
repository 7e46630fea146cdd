import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffer } from '@/lib/offers/show-offers';

/** What is true of an offer beside its price, the words of one line. */
export function offerConditions({
  offer: { isDemo, merchantName, delivery, condition, availability, deal },
  locale,
  m,
}: {
  offer: ShownOffer;
  locale: string;
  m: Messages;
}): string[] {
  return [
    ...(isDemo ? [m.offer.demo] : []),
    merchantName,
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
