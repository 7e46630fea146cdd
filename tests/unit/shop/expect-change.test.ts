import { describe, expect, it } from 'vitest';
import type { CartLineWords, CartPageView } from '@/components/shop/cart-page-view';
import { type AskedChange, expectChange } from '@/components/shop/expect-change';

const line = (sku: string, quantity: number): CartLineWords => ({
  ...{ sku, quantity, name: sku, variant: null, path: null, picture: null, most: 9 },
  ...{ each: null, total: '$1.00', notice: null, problem: null, take: null },
  label: { quantity: '', less: '', more: '', remove: '' },
});

const view: CartPageView = {
  lines: [line('A', 1), line('B', 2)],
  country: { value: null, choices: [], problem: null },
  ...{
    currency: null,
    delivery: [],
    notes: [],
    seen: 300,
    waiver: null,
    reasons: [],
    closed: null,
  },
  sums: [{ label: 'Total', value: '$3.00', isTotal: true }],
};

describe('what is expected of a change', () => {
  it('is the quantity that was asked for, and no money', () => {
    const next = expectChange(view, { action: 'set', sku: 'B', quantity: '5' });
    expect(next.lines.map(({ quantity }) => quantity)).toEqual([1, 5]);
    expect({ ...next, lines: view.lines }).toEqual(view);
  });

  it.each<AskedChange>([
    { action: 'remove', sku: 'A' },
    { action: 'set', sku: 'A', quantity: '0' },
  ])('is that the line is gone: %o', (change) => {
    expect(expectChange(view, change).lines.map(({ sku }) => sku)).toEqual(['B']);
  });

  it('is the country that was chosen', () => {
    expect(expectChange(view, { action: 'country', country: 'DE' }).country?.value).toBe('DE');
  });

  it.each<AskedChange>([
    { action: 'set', sku: 'A', quantity: 'many' },
    { action: 'currency', currency: 'EUR' },
    { action: 'add', sku: 'C', quantity: '1' },
    {},
  ])('is nothing where it is not certain: %o', (change) => {
    expect(expectChange(view, change)).toBe(view);
  });
});
