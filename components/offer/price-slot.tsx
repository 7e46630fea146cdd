import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';

/**
 * What is known of a product's price, beside its buy buttons. A price of the past says so and gives
 * its date; where nothing is known, nothing stands here, because an unknown price is not a zero.
 */
export function PriceSlot({
  product: { launchPrice, released },
  locale,
  m,
}: {
  product: Pick<Product, 'launchPrice' | 'released'>;
  locale: string;
  m: Messages;
}) {
  if (!launchPrice) return null;
  return (
    <p className="text-note text-quiet tabular-nums">
      {m.offer.launchPrice(formatMoney(launchPrice, locale), formatDay(released, locale))}
    </p>
  );
}
