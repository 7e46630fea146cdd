import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CartView, viewCart } from '@/lib/checkout/cart/cart-view';
import { applyChange, type CartChange, CartChangeSchema } from '@/lib/checkout/cart/change';
import type { CartContents, StoredCart } from '@/lib/checkout/cart/store';
import { lampCatalogue } from '@/tests/support/shop-catalogue';

const catalogue = lampCatalogue();
const NOW = Date.UTC(2026, 10, 20);
const SKUS = ['SHADE-P', 'SHADE-L', 'BASE', 'BOOK', 'LANTERN', 'NOTHING'];

const stored = ({ lines, ...contents }: CartContents): StoredCart => ({
  ...{ id: 'cart_of_a_test', ...contents },
  lines: lines.map((line) => ({ ...line, cart: 'cart_of_a_test' })),
});

const sku = fc.constantFrom(...SKUS);
const change: fc.Arbitrary<CartChange> = fc.oneof(
  fc.record({ action: fc.constant('add' as const), sku, quantity: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ action: fc.constant('set' as const), sku, quantity: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ action: fc.constant('remove' as const), sku }),
  fc.record({
    action: fc.constant('country' as const),
    country: fc.constantFrom('DE', 'US', 'FR'),
  }),
  fc.record({
    action: fc.constant('currency' as const),
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'XXX'),
  }),
);
const stock = fc.record({
  'SHADE-P': fc.nat({ max: 6 }),
  'SHADE-L': fc.nat({ max: 6 }),
  BASE: fc.nat({ max: 6 }),
  LANTERN: fc.constant(9),
});

/** A cart after some changes, each with the stock of its moment. */
function cartAfter(steps: readonly (readonly [CartChange, Record<string, number>])[]) {
  let cart: StoredCart | null = null;
  for (const [step, left] of steps) {
    const { contents } = applyChange(cart, step, catalogue, new Map(Object.entries(left)), NOW);
    cart = stored(contents);
  }
  return cart;
}

const amountsOf = ({ lines, quote }: CartView) => [
  quote.subtotal.amount,
  ...quote.shipping.map(({ price }) => price.amount),
  ...lines.flatMap(({ price, total, priceBefore }) =>
    [price, total, priceBefore].flatMap((money) => (money ? [money.amount] : [])),
  ),
];

const add = (code: string, quantity: number): CartChange => {
  return { action: 'add', sku: code, quantity };
};
const ENOUGH = { 'SHADE-P': 9, 'SHADE-L': 9, BASE: 9 };

describe('a cart', () => {
  it('after any changes holds each thing once, in whole pieces, and no more than may be ordered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, stock)), (steps) => {
        const lines = cartAfter(steps)?.lines ?? [];
        expect(new Set(lines.map((line) => line.sku)).size).toBe(lines.length);
        for (const line of lines) {
          const item = catalogue.findItem(line.sku);
          expect(item?.good.active).toBe(true);
          expect(Number.isSafeInteger(line.quantity) && line.quantity > 0).toBe(true);
          expect(line.quantity).toBeLessThanOrEqual(item?.good.maxPerOrder ?? 0);
        }
      }),
    );
  });

  it('never shows an amount that is negative or no whole number', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, stock)), stock, (steps, left) => {
        const view = viewCart(cartAfter(steps), catalogue, new Map(Object.entries(left)));
        const bad = amountsOf(view).filter((amount) => !Number.isSafeInteger(amount) || amount < 0);
        expect(bad).toEqual([]);
      }),
    );
  });

  it('can be bought only where each of its lines is there, for sale, and can be sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, stock)), stock, (steps, left) => {
        const { lines, canBuy, quote } = viewCart(
          cartAfter(steps),
          catalogue,
          new Map(Object.entries(left)),
        );
        const isThere = lines.every((line) => line.left === null || line.quantity <= line.left);
        if (canBuy)
          expect({ isThere, refusals: quote.refusals }).toEqual({ isThere: true, refusals: [] });
        if (!isThere) expect(canBuy).toBe(false);
      }),
    );
  });

  it('merges the same thing into one line, and says where fewer are to be had', () => {
    const once = stored(
      applyChange(null, add('SHADE-P', 2), catalogue, new Map(Object.entries(ENOUGH)), NOW)
        .contents,
    );
    const twice = applyChange(
      once,
      add('SHADE-P', 2),
      catalogue,
      new Map(Object.entries(ENOUGH)),
      NOW,
    );
    expect(twice).toMatchObject({ outcome: 'changed', contents: { lines: [{ quantity: 4 }] } });
    const most = applyChange(
      once,
      add('SHADE-P', 9),
      catalogue,
      new Map(Object.entries(ENOUGH)),
      NOW,
    );
    expect(most).toMatchObject({ outcome: 'limited', contents: { lines: [{ quantity: 5 }] } });
    const few = applyChange(once, add('SHADE-P', 2), catalogue, new Map([['SHADE-P', 3]]), NOW);
    expect(few).toMatchObject({ outcome: 'limited', contents: { lines: [{ quantity: 3 }] } });
  });

  it.each([
    ['unknown', 'NOTHING'],
    ['off sale', 'LANTERN'],
    ['sold out', 'BASE'],
  ])('takes nothing in that is %s', (_, code) => {
    const result = applyChange(null, add(code, 1), catalogue, new Map([['BASE', 0]]), NOW);
    expect(result).toMatchObject({ outcome: 'refused', contents: { lines: [] } });
  });

  it('lets a thing be taken out though it is not for sale any more', () => {
    const line = { sku: 'GONE', quantity: 1, seen_amount: 1, seen_currency: 'USD', added_at: NOW };
    const cart = stored({ currency: 'USD', country: null, lines: [line] });
    expect(viewCart(cart, catalogue, new Map()).lines).toMatchObject([
      { item: null, price: null, most: 0, problem: 'unknown' },
    ]);
    const removed = applyChange(cart, { action: 'remove', sku: 'GONE' }, catalogue, new Map(), NOW);
    expect(removed).toMatchObject({ outcome: 'changed', contents: { lines: [] } });
  });

  it('tells of a price that has changed since, in the same currency alone', () => {
    const line = {
      sku: 'BOOK',
      quantity: 1,
      seen_amount: 700,
      seen_currency: 'EUR',
      added_at: NOW,
    };
    const cart = (currency: string) => stored({ currency, country: null, lines: [line] });
    expect(viewCart(cart('EUR'), catalogue, new Map()).lines[0]).toMatchObject({
      price: { amount: 800 },
      priceBefore: { amount: 700, currency: 'EUR' },
    });
    expect(viewCart(cart('USD'), catalogue, new Map()).lines[0]?.priceBefore).toBeNull();
  });

  it('says whether there are too few or none', () => {
    const line = (code: string, quantity: number) => ({
      ...{ sku: code, quantity, seen_amount: 1, seen_currency: 'USD', added_at: NOW },
    });
    const lines = [line('SHADE-P', 3), line('BASE', 1), line('BOOK', 1)];
    const cart = stored({ currency: 'USD', country: 'DE', lines });
    const { lines: shown, canBuy } = viewCart(cart, catalogue, new Map([['SHADE-P', 2]]));
    expect(shown.map(({ problem, left, most }) => [problem, left, most])).toEqual([
      ['short', 2, 2],
      ['sold_out', 0, 0],
      [null, null, 2],
    ]);
    expect(canBuy).toBe(false);
  });
});

describe('what a browser asks of a cart', () => {
  it.each([
    ['a price', { action: 'add', sku: 'BASE', price: 1 }],
    ['an amount', { action: 'set', sku: 'BASE', quantity: 1, amount: 1 }],
    ['a quantity below zero', { action: 'set', sku: 'BASE', quantity: -1 }],
    ['nothing to add', { action: 'add', sku: 'BASE', quantity: 0 }],
    ['a part of a piece', { action: 'add', sku: 'BASE', quantity: 0.5 }],
    ['a part of a piece as text', { action: 'add', sku: 'BASE', quantity: '1.5' }],
    ['a number in another form', { action: 'add', sku: 'BASE', quantity: '1e3' }],
    ['far too many', { action: 'add', sku: 'BASE', quantity: 1000 }],
    ['no stock number', { action: 'add', quantity: 1 }],
    ['another cart', { action: 'remove', sku: 'BASE', cart: 'cart_of_another' }],
    ['something unknown', { action: 'buy', sku: 'BASE' }],
    ['a country in words', { action: 'country', country: 'Germany' }],
  ])('is refused with %s', (_, asked) => {
    expect(CartChangeSchema.safeParse(asked).success).toBe(false);
  });

  it('may come as a form writes it', () => {
    const asked = { action: 'add', sku: 'BASE', quantity: '2' };
    expect(CartChangeSchema.parse(asked)).toEqual({ action: 'add', sku: 'BASE', quantity: 2 });
  });
});
