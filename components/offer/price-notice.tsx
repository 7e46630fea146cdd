import type { Messages } from '@/lib/i18n/messages';
import { noticesOf } from '@/lib/offers/notices';
import type { PriceBook } from '@/lib/offers/price-book';

/** What merchants ask to stand where their prices stand, once a page. */
export function PriceNotice({ prices, m }: { prices: Pick<PriceBook, 'shown'>; m: Messages }) {
  const offers = prices.shown.flatMap((shown) => shown.offers);
  if (offers.length === 0) return null;
  return (
    <aside
      id="price-notice"
      aria-label={m.offer.aboutPrices}
      className="mt-section max-w-measure scroll-mt-6 text-note text-quiet"
    >
      <p>{m.offer.priceRule}</p>
      {noticesOf(offers, m).map((notice) => (
        <p key={notice} className="mt-2">
          {notice}
        </p>
      ))}
    </aside>
  );
}
