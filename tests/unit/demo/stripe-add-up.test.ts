import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addUp, type Basket } from '@/demo/stripe/add-up';

const basket: fc.Arbitrary<Basket> = fc.record({
  lines: fc.array(
    fc.record({
      unitAmount: fc.integer({ min: 0, max: 99_999_999 }),
      quantity: fc.integer({ min: 1, max: 999 }),
      isInclusive: fc.boolean(),
    }),
    { minLength: 1, maxLength: 100 },
  ),
  discount: fc.oneof(
    fc.constant(null),
    fc.record({ amountOff: fc.integer({ min: 1, max: 99_999_999 }) }),
    fc.record({ shareOff: fc.integer({ min: 1, max: 100_00 }) }),
  ),
  shipping: fc.option(
    fc.record({ amount: fc.integer({ min: 0, max: 99_999_999 }), isInclusive: fc.boolean() }),
  ),
  taxRate: fc.integer({ min: 0, max: 27_00 }),
});

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

test('the parts of every basket add up to its total, to the cent', () => {
  fc.assert(
    fc.property(basket, (given) => {
      const totals = addUp(given);
      const onTop = given.lines.map(({ isInclusive }, index) =>
        isInclusive ? 0 : (totals.lines[index]?.tax ?? 0),
      );
      const shippingOnTop = given.shipping?.isInclusive ? 0 : (totals.shipping?.tax ?? 0);
      expect(totals.total).toBe(
        totals.subtotal -
          totals.discount +
          (totals.shipping?.subtotal ?? 0) +
          sum(onTop) +
          shippingOnTop,
      );
      expect(totals.subtotal).toBe(sum(totals.lines.map(({ subtotal }) => subtotal)));
      expect(totals.discount).toBe(sum(totals.lines.map(({ discount }) => discount)));
      expect(totals.tax).toBe(
        sum([...totals.lines, ...(totals.shipping ? [totals.shipping] : [])].map(({ tax }) => tax)),
      );
      for (const { subtotal, discount, tax, total } of totals.lines) {
        expect(Number.isSafeInteger(total)).toBe(true);
        expect(discount).toBeLessThanOrEqual(subtotal);
        expect(Math.min(discount, tax, total)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('tax that is included is the part of the price that the rate makes, rounded once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.integer({ min: 0, max: 27_00 }),
      (unitAmount, taxRate) => {
        const lines = [{ unitAmount, quantity: 1, isInclusive: true }];
        const { tax, total } = addUp({ lines, discount: null, shipping: null, taxRate });
        expect(total).toBe(unitAmount);
        // Twice the exact tax, rounded down: halves go up.
        const doubled = (2n * BigInt(unitAmount) * BigInt(taxRate)) / BigInt(100_00 + taxRate);
        expect(tax).toBe(Number((doubled + 1n) / 2n));
      },
    ),
  );
});

test('a discount is never more than the lines, and leaves shipping alone', () => {
  const lines = [{ unitAmount: 300, quantity: 1, isInclusive: true }];
  const shipping = { amount: 490, isInclusive: true };
  const totals = addUp({ lines, discount: { amountOff: 5000 }, shipping, taxRate: 0 });
  expect(totals).toMatchObject({ discount: 300, total: 490 });
});
