import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import type { ShownOffers } from '@/lib/offers/show-offers';
import { OfferPrice } from './offer-price';
import { WhileLicensed } from './while-licensed';

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
        <WhileLicensed
          key={offer.merchant}
          until={offer.showUntil}
          place={offer.marketplace}
          gone={index === 0 ? (launch ?? words.m.offer.priceGone) : ''}
          className="text-note text-quiet tabular-nums"
        >
          <OfferPrice offer={offer} isBest={offer === best} {...words} />
        </WhileLicensed>
      ))}
    </div>
  );
}
