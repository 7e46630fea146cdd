import type { Catalogue, CatalogueItem } from '@/lib/catalogue/catalogue';
import type { LineRefusal } from '@/lib/catalogue/check-line';
import { type CartQuote, quoteCart } from '@/lib/catalogue/quote-cart';
import type { Money } from '@/lib/core/money';
import type { StoredCart } from './store';

/** A line of a cart as it is now. */
export interface CartLineView {
  readonly sku: string;
  readonly quantity: number;
  /** Absent where the good is sold no more. */
  readonly item: CatalogueItem | null;
  readonly price: Money | null;
  readonly total: Money | null;
  /** What one cost when the shopper saw it last, where that is another price in the same currency. */
  readonly priceBefore: Money | null;
  /** Pieces that are left; null where there is no end of them. */
  readonly left: number | null;
  /** The most that can be ordered now. */
  readonly most: number;
  readonly problem: LineRefusal['reason'] | 'short' | 'sold_out' | null;
}

/** A cart as its page shows it. */
export interface CartView {
  readonly currency: string;
  readonly country: string | null;
  readonly lines: readonly CartLineView[];
  readonly quote: CartQuote;
  /** Pieces in it, all lines together. */
  readonly count: number;
  /** Whether it can be bought as it is. */
  readonly canBuy: boolean;
}

function problemOf(
  refusal: LineRefusal | undefined,
  quantity: number,
  left: number | null,
): CartLineView['problem'] {
  if (refusal) return refusal.reason;
  if (left === null || left >= quantity) return null;
  return left === 0 ? 'sold_out' : 'short';
}

/**
 * A cart against today's catalogue and stock: nothing of it is taken over from when it was filled,
 * and what has changed since is said.
 * @param stock what is left by stock number; what is counted and absent is sold out.
 */
export function viewCart(
  cart: StoredCart | null,
  catalogue: Catalogue,
  stock: ReadonlyMap<string, number>,
): CartView {
  const currency = cart?.currency ?? catalogue.shop?.currencies[0]?.code ?? '';
  const country = cart?.country ?? null;
  const stored = cart?.lines ?? [];
  const quote = quoteCart(catalogue, stored, currency, country);
  const refusals = new Map(quote.refusedLines.map((refusal) => [refusal.sku, refusal]));
  const quoted = new Map(quote.lines.map((line) => [line.variant.sku, line]));
  const lines = stored.map((line): CartLineView => {
    const item = catalogue.findItem(line.sku) ?? null;
    const isCounted = item !== null && item.variant.stock !== null;
    const left = isCounted ? (stock.get(line.sku) ?? 0) : null;
    const sound = quoted.get(line.sku);
    const isOther =
      sound && line.seen_currency === currency && line.seen_amount !== sound.price.amount;
    const most = Math.min(item?.good.maxPerOrder ?? 0, left ?? Number.POSITIVE_INFINITY);
    return {
      ...{ sku: line.sku, quantity: line.quantity, item, left, most },
      price: sound ? { amount: sound.price.amount, currency } : null,
      total: sound?.total ?? null,
      priceBefore: isOther ? { amount: line.seen_amount, currency } : null,
      problem: problemOf(refusals.get(line.sku), line.quantity, left),
    };
  });
  const isSound = lines.every(({ problem }) => problem === null);
  return {
    ...{ currency, country, lines, quote },
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    canBuy: isSound && quote.refusals.length === 0 && lines.length > 0,
  };
}
