import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffer, ShownOffers } from '@/lib/offers/show-offers';
import { OfferPrice } from './offer-price';

interface Words {
  readonly locale: string;
  readonly m: Messages;
}

/** A price of the past, which says so and gives its date. */
function launchLine(
  { launchPrice, released }: Pick<Product, 'launchPrice' | 'released'>,
  { locale, m }: Words,
): string | null {
  if (!launchPrice) return null;
  return m.offer.launchPrice(formatMoney(launchPrice, locale), formatDay(released, locale));
}

/**
 * One offer, until its licence ends: the page's script then puts `data-gone` in its place, in a box of
 * the same size, and hides it for readers in another marketplace than it is of.
 */
function LicensedOffer({
  offer,
  isBest,
  gone,
  ...words
}: Words & { offer: ShownOffer; isBest: boolean; gone: string }) {
  return (
    <div
      data-until={offer.showUntil}
      data-place={offer.marketplace ?? undefined}
      data-gone={gone}
      suppressHydrationWarning
      className="text-note text-quiet tabular-nums"
    >
      <OfferPrice offer={offer} isBest={isBest} {...words} />
    </div>
  );
}

/**
 * What is known of a product's price, beside its buy buttons: the offers that may be shown, the best
 * first, else the price at launch with its date. Where nothing is known, nothing stands here,
 * because an unknown price is not a zero.
 */
export function PriceSlot({
  product,
  offers: { offers, best },
  ...words
}: Words & {
  product: Pick<Product, 'launchPrice' | 'released'>;
  offers: ShownOffers;
}) {
  const launch = launchLine(product, words);
  if (offers.length === 0) {
    return launch ? <p className="text-note text-quiet tabular-nums">{launch}</p> : null;
  }
  return (
    <div className="grid gap-1">
      {offers.map((offer, index) => (
        <LicensedOffer
          key={offer.merchant}
          offer={offer}
          isBest={offer === best}
          gone={index === 0 ? (launch ?? words.m.offer.priceGone) : ''}
          {...words}
        />
      ))}
    </div>
  );
}
