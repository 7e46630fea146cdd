import { z } from 'zod';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { priceOf } from '@/lib/catalogue/price-of';
import { MOST_LINES } from '@/lib/catalogue/quote-cart';
import type { CartContents, StoredCart } from './store';

const sku = z.string().min(1).max(40);
/** As forms write it; anything but a whole number is refused. */
const count = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
]);

/** What a shopper asks of the cart. Stock number and quantity are all that is taken. */
export const CartChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('add'),
    sku,
    quantity: count.pipe(z.number().int().min(1).max(999)).default(1),
  }),
  z.strictObject({
    action: z.literal('set'),
    sku,
    quantity: count.pipe(z.number().int().min(0).max(999)),
  }),
  z.strictObject({ action: z.literal('remove'), sku }),
  z.strictObject({ action: z.literal('country'), country: z.string().regex(/^[A-Z]{2}$/) }),
  z.strictObject({ action: z.literal('currency'), currency: z.string().regex(/^[A-Z]{3}$/) }),
]);

export type CartChange = z.infer<typeof CartChangeSchema>;

/** What a change comes to; `refused` where nothing was changed. */
export type ChangeOutcome =
  | 'changed'
  /** There is no such thing, or it is not for sale. */
  | 'refused'
  /** As many as can be had were taken, which are fewer than were asked for. */
  | 'limited';

type Lines = CartContents['lines'];

function withQuantity(
  lines: Lines,
  line: Lines[number],
  quantity: number,
): { readonly lines: Lines; readonly isNew: boolean } {
  const isKnown = lines.some(({ sku }) => sku === line.sku);
  const next = { ...line, quantity };
  return {
    isNew: !isKnown,
    lines: isKnown ? lines.map((one) => (one.sku === line.sku ? next : one)) : [...lines, next],
  };
}

/**
 * The contents of a cart after a change. Quantities of the same thing are merged and cut to what may
 * be ordered and is there; the price is noted as the shopper sees it now.
 * @param available what is left by stock number; a thing that is not counted is absent.
 */
export function applyChange(
  cart: StoredCart | null,
  change: CartChange,
  catalogue: Catalogue,
  available: ReadonlyMap<string, number>,
  now: number,
): { readonly contents: CartContents; readonly outcome: ChangeOutcome } {
  const { shop } = catalogue;
  const currency = cart?.currency ?? shop?.currencies[0]?.code ?? '';
  const contents: CartContents = {
    currency,
    country: cart?.country ?? null,
    lines: (cart?.lines ?? []).map(({ cart: _, ...line }) => line),
  };
  const { lines } = contents;
  if (change.action === 'country') {
    return { contents: { ...contents, country: change.country }, outcome: 'changed' };
  }
  if (change.action === 'currency') {
    const isKnown = shop?.currencies.some(({ code }) => code === change.currency);
    return isKnown
      ? { contents: { ...contents, currency: change.currency }, outcome: 'changed' }
      : { contents, outcome: 'refused' };
  }
  const isOut = change.action === 'remove' || (change.action === 'set' && change.quantity === 0);
  if (isOut) {
    return {
      contents: { ...contents, lines: lines.filter((line) => line.sku !== change.sku) },
      outcome: 'changed',
    };
  }
  const item = catalogue.findItem(change.sku);
  const price = item && priceOf(item.variant, currency);
  if (!item?.good.active || !price) return { contents, outcome: 'refused' };
  const known = lines.find((line) => line.sku === change.sku);
  const wanted = change.quantity + (change.action === 'add' ? (known?.quantity ?? 0) : 0);
  const left = available.get(change.sku) ?? (item.variant.stock === null ? Infinity : 0);
  const quantity = Math.min(wanted, item.good.maxPerOrder, left);
  if (quantity <= 0) return { contents, outcome: 'refused' };
  const seen = { seen_amount: price.amount, seen_currency: currency };
  const line = { added_at: now, ...known, ...seen, sku: change.sku, quantity };
  const next = withQuantity(lines, line, quantity);
  if (next.isNew && lines.length >= MOST_LINES) return { contents, outcome: 'refused' };
  return {
    contents: { ...contents, lines: next.lines },
    outcome: quantity < wanted ? 'limited' : 'changed',
  };
}
