import { Breadcrumbs, type Crumb } from '@/components/layout/breadcrumbs';
import { Icon } from '@/components/ui/icon';
import type { Messages } from '@/lib/i18n/messages';

/** The trail of a page of the shop, and the way to the cart. */
export function ShopBar({
  trail,
  cart,
  m,
}: {
  trail: readonly Crumb[];
  /** The name of the cart with what is in it; null on its own page. */
  cart: string | null;
  m: Messages;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6">
      <Breadcrumbs trail={trail} m={m} />
      {cart ? (
        // A form and not a link: crawlers do not follow it to a page that is one shopper's alone.
        <form action="/cart" className="print:hidden">
          <button
            type="submit"
            className="tap cursor-pointer rounded-control border border-edge px-4 font-semibold hover:bg-panel motion-safe:transition-colors motion-safe:duration-quick"
          >
            <Icon name="cart" />
            {cart}
          </button>
        </form>
      ) : null}
    </div>
  );
}
