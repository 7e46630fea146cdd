import { EmptyState } from '@/components/ui/empty-state';
import { CartLine } from './cart-line';
import type { CartPageView, CartWords } from './cart-page-view';
import { CartSummary } from './cart-summary';

/** A cart: what is in it beside what it comes to. Every change is a plain form. */
export function CartPanel({
  view,
  words,
  isBusy = false,
}: {
  view: CartPageView;
  words: CartWords;
  /** True while a change is on its way, and the money is that of before. */
  isBusy?: boolean;
}) {
  if (view.lines.length === 0) {
    return (
      <div className="mt-8">
        <EmptyState title={words.empty.title} lead={words.empty.lead}>
          <a href="/shop" className="tap">
            {words.keepShopping}
          </a>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="mt-8 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section aria-labelledby="lines" className="min-w-0">
        <h2 id="lines" className="shelf text-title-3">
          {words.lines}
        </h2>
        <ul className="[&>li:first-child]:border-t-0">
          {view.lines.map((line) => (
            <CartLine key={line.sku} line={line} words={words} isBusy={isBusy} />
          ))}
        </ul>
        <p className="border-t border-line pt-3">
          <a href="/shop" className="tap">
            {words.keepShopping}
          </a>
        </p>
      </section>
      <CartSummary view={view} words={words} isBusy={isBusy} />
    </div>
  );
}
