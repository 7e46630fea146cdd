import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, OfferChoice } from '@/lib/offers/sources/feed/choose-offers';
import type { RowOffer } from '@/lib/offers/sources/feed/row-offer';

const OFFER: RowOffer = {
  amount: 10_000,
  currency: 'USD',
  listPrice: null,
  savingPercent: null,
  deliveryAmount: 0,
  availability: 'in_stock',
  condition: 'new',
  url: 'https://shop.example/a',
  validUntil: null,
  updatedAt: null,
};

const row = (line: number, more: Partial<RowOffer> = {}, right: Candidate['right'] = 'gtin') => ({
  line,
  right,
  offer: { ...OFFER, ...more },
});

function choose(...rows: Candidate[]) {
  const choice = new OfferChoice();
  for (const one of rows) choice.add('product', one);
  const chosen = choice.chosen().get('product');
  return chosen && { line: chosen.best.line, rivals: chosen.rivals, others: chosen.others };
}

describe('of several rows of a product', () => {
  it.each([
    ['the one in stock', { availability: 'out_of_stock', amount: 100 }],
    ['a new one before a used one', { condition: 'used', amount: 100 }],
    ['the cheapest', { amount: 10_001 }],
    ['the cheapest with delivery', { amount: 9_999, deliveryAmount: 500 }],
    ['of equal ones, that of which delivery is known', { deliveryAmount: null }],
    ['one with a price', { amount: null }],
  ] as const)('%s is offered', (_, worse) => {
    expect(choose(row(1, worse), row(2))).toEqual({ line: 2, rivals: [], others: 1 });
    expect(choose(row(2), row(1, worse))).toEqual({ line: 2, rivals: [], others: 1 });
  });

  it('the one that its GTIN tells counts before a cheaper one that its model tells', () => {
    expect(choose(row(1, { amount: 1 }, 'mpn'), row(2))).toMatchObject({ line: 2 });
    expect(choose(row(1, { amount: 1 }, 'map'), row(2, {}, 'mpn'))).toMatchObject({ line: 2 });
  });

  it('equal ones on other pages are rivals, and the page is chosen the same way each time', () => {
    const [a, b] = [row(1, { url: 'https://shop.example/b' }), row(2)];
    expect(choose(a, b)).toEqual({ line: 2, rivals: [1], others: 0 });
    expect(choose(b, a)).toEqual({ line: 2, rivals: [1], others: 0 });
  });

  it('the same row twice is no rival of itself', () => {
    expect(choose(row(1), row(2))).toEqual({ line: 1, rivals: [], others: 1 });
  });

  it('the same is offered in whatever order they come, and none is lost count of', () => {
    const any = fc
      .tuple(
        fc.constantFrom<Candidate['right']>('gtin', 'mpn', 'map'),
        fc.record({
          amount: fc.option(fc.integer({ min: 1, max: 3 })),
          deliveryAmount: fc.option(fc.integer({ min: 0, max: 1 })),
          availability: fc.constantFrom('in_stock', 'out_of_stock', 'unknown'),
          condition: fc.constantFrom('new', 'used'),
          url: fc.constantFrom('https://shop.example/a', 'https://shop.example/b'),
        }),
      )
      .map(([right, more]) => row(0, more as Partial<RowOffer>, right));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), fc.nat(), (rows, seed) => {
        const read = (list: Candidate[]) => {
          const choice = new OfferChoice();
          for (const one of list) choice.add('product', one);
          return choice.chosen().get('product');
        };
        const turned = [...rows.slice(seed % rows.length), ...rows.slice(0, seed % rows.length)];
        const [one, other] = [read(rows), read(turned.reverse())];
        expect(one?.best).toEqual(other?.best);
        expect(1 + (one?.rivals.length ?? 0) + (one?.others ?? 0)).toBe(rows.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
