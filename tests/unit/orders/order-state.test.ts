import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFreezing, isRefunding, type OrderFacts, orderState } from '@/lib/orders/order-state';

const instant = fc.option(fc.nat(), { nil: null });
const facts: fc.Arbitrary<OrderFacts> = fc.record({
  paidAt: instant,
  fulfilledAt: instant,
  endedAt: instant,
  isShort: fc.boolean(),
  isFrozen: fc.boolean(),
  refunded: fc.nat({ max: 1000 }),
  total: fc.option(fc.nat({ max: 1000 }), { nil: null }),
});

const NOTHING: OrderFacts = {
  ...{ paidAt: null, fulfilledAt: null, endedAt: null },
  ...{ isShort: false, isFrozen: false, refunded: 0, total: null },
};
const PAID: OrderFacts = { ...NOTHING, paidAt: 1, total: 1000 };

describe('the state of an order', () => {
  it.each<[OrderFacts, string]>([
    [NOTHING, 'pending'],
    [{ ...NOTHING, endedAt: 2 }, 'expired'],
    [PAID, 'paid'],
    [{ ...PAID, endedAt: 2 }, 'paid'],
    [{ ...PAID, isShort: true }, 'backordered'],
    [{ ...PAID, fulfilledAt: 2 }, 'fulfilled'],
    [{ ...PAID, refunded: 999 }, 'part_refunded'],
    [{ ...PAID, fulfilledAt: 2, refunded: 1 }, 'part_refunded'],
    [{ ...PAID, refunded: 1000 }, 'refunded'],
    [{ ...PAID, refunded: 1000, isFrozen: true }, 'disputed'],
    [{ ...PAID, fulfilledAt: 2, isFrozen: true }, 'disputed'],
    // What is free is paid, and nothing of it can be given back.
    [{ ...PAID, total: 0 }, 'paid'],
  ])('of %o is %s', (given, state) => {
    expect(orderState(given)).toBe(state);
  });

  it('is never one of a paid order before it is paid, nor the other way round', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const isUnpaid = ['pending', 'expired'].includes(orderState(given));
        expect(isUnpaid).toBe(given.paidAt === null);
      }),
    );
  });
});

describe('a dispute', () => {
  it.each([
    ['needs_response', true],
    ['under_review', true],
    ['warning_needs_response', true],
    ['warning_under_review', true],
    ['lost', true],
    ['won', false],
    ['warning_closed', false],
    ['prevented', false],
  ])('that is %s freezes: %s', (status, isFrozen) => {
    expect(isFreezing(status)).toBe(isFrozen);
  });
});

describe('a refund', () => {
  it.each([
    ['succeeded', true],
    ['pending', true],
    ['requires_action', true],
    ['failed', false],
    ['canceled', false],
  ])('that is %s takes money: %s', (status, isTaking) => {
    expect(isRefunding(status)).toBe(isTaking);
  });
});
