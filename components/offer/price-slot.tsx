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

/** Where a script puts the prices of another marketplace: React leaves alone what it finds in it. */
function Elsewhere() {
  return (
    <div
      data-abroad=""
      hidden
      suppressHydrationWarning
      className="grid gap-1"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}

/**
 * What is known of a product's price, beside its buy buttons: the offers that may be shown, the best
 * first, else the price at launch with its date. Where nothing is known, nothing stands here,
 * because an unknown price is not a zero. A script puts the prices of the reader's own marketplace in
 * their place, where `product` says by its slug and ASINs that there may be some.
 */
export function PriceSlot({
  product,
  offers: { offers, best },
  ...words
}: Words & {
  product: Pick<Product, 'launchPrice' | 'released'> & Partial<Pick<Product, 'slug' | 'asins'>>;
  offers: ShownOffers;
}) {
  const launch = offers.length === 0 ? launchLine(product, words) : null;
  const places = Object.keys(product.asins ?? {});
  const isFilled = product.slug !== undefined && places.length > 0;
  const isBare = offers.length === 0 && !launch;
  if (isBare && !isFilled) return null;
  return (
    <div
      className="grid gap-1"
      data-offers={isFilled ? product.slug : undefined}
      data-in={isFilled ? places.join(' ') : undefined}
      data-bare={isBare || undefined}
      hidden={isBare}
      suppressHydrationWarning
    >
      {launch ? <p className="text-note text-quiet tabular-nums">{launch}</p> : null}
      {offers.map((offer, index) => (
        <WhileLicensed
          key={offer.merchant}
          until={offer.showUntil}
          place={offer.marketplace}
          gone={index === 0 ? (launchLine(product, words) ?? words.m.offer.priceGone) : ''}
          className="text-note text-quiet tabular-nums"
        >
          <OfferPrice offer={offer} isBest={offer === best} {...words} />
        </WhileLicensed>
      ))}
      {isFilled ? <Elsewhere /> : null}
    </div>
  );
}
