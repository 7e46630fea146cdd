import { WhileLicensed } from '@/components/offer/while-licensed';
import { Icon } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import { formatMoney, type Money } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';

/** A price cut that holds at this moment. */
export interface DealView {
  readonly path: string;
  readonly name: string;
  readonly picture: { readonly src: string; readonly alt: string };
  readonly price: Money;
  /** What the merchant asked before, as the merchant states it. */
  readonly listPrice: Money;
  /** Where it is, and for what or whom it is where that is not the new product for everybody. */
  readonly terms: string;
  /** Since when the price is known to hold, for people. */
  readonly asOf: string;
  /** When its licence ends, epoch milliseconds: the page's script then takes it away. */
  readonly until: number;
  /** Country code of the marketplace that it is true in, for merchants that have several. */
  readonly place: string | null;
}

/** The best of today's deals on the home page; where there are none, it says so in one line. */
export function DealsTeaser({
  id = 'deals',
  deals = [],
  notices = [],
  locale,
  m,
}: {
  id?: string;
  deals?: readonly DealView[];
  /** What merchants want to be said beside their prices. */
  notices?: readonly string[];
  locale: string;
  m: Messages;
}) {
  return (
    <div className="mt-section">
      <h2 id={id} className="shelf text-title-2">
        {m.deal.title}
      </h2>
      {deals.length === 0 ? (
        <p className="mt-4 flex max-w-measure gap-3 text-quiet">
          <Icon name="deal" className="mt-1 size-5" />
          {m.deal.none}
        </p>
      ) : (
        <ul className="mt-6 grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {deals.map((deal) => (
            <li key={deal.path} className="relative flex gap-4">
              <div className="w-24 shrink-0 self-start rounded-card bg-plate">
                <Picture picture={deal.picture} width={192} height={192} sizes="6rem" decorative />
              </div>
              <div>
                <h3 className="text-title-4">
                  <a
                    href={deal.path}
                    className="no-underline after:absolute after:inset-0 hover:underline"
                  >
                    {deal.name}
                  </a>
                </h3>
                <WhileLicensed until={deal.until} place={deal.place} gone={m.offer.priceGone}>
                  <p className="mt-1 tabular-nums">
                    <strong>{formatMoney(deal.price, locale)}</strong>{' '}
                    <s className="text-quiet">{formatMoney(deal.listPrice, locale)}</s>
                  </p>
                  <p className="text-note text-quiet">{deal.terms}</p>
                  <p className="text-note text-quiet">{deal.asOf}</p>
                </WhileLicensed>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4">
        <a href="/deals" className="tap font-semibold">
          {m.deals.all}
          <Icon name="next" className="size-4" />
        </a>
      </p>
      {notices.map((notice) => (
        <p key={notice} className="mt-2 max-w-measure text-note text-quiet">
          {notice}
        </p>
      ))}
    </div>
  );
}
