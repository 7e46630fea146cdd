import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPriceExpiry } from '@/server/price-expiry';

const until = fc.integer({ min: 1_700_000_000_000, max: 4_102_444_800_000 });

/** The forms in which React writes the attribute: as HTML, and as data in pieces of JSON. */
const FORMS = [
  (value: number) => `<div data-until="${value}" class="price"><p>$1.00</p></div>`,
  (value: number) => `["$","div",null,{"data-until":${value},"children":"$1.00"}]`,
  (value: number) => JSON.stringify([1, `["$","div",null,{"data-until":${value}}]`]),
  (value: number) => JSON.stringify([1, `["$","div",null,{"data-until":"${value}"}]`]),
];

describe('the first end of a price on a page', () => {
  it('is found wherever it stands, in every form that a page writes it in', () => {
    const price = fc.tuple(until, fc.constantFrom(...FORMS));
    fc.assert(
      fc.property(fc.array(price, { minLength: 1 }), (prices) => {
        const html = prices.map(([value, form]) => form(value)).join('<p>text</p>');
        expect(firstPriceExpiry(html)).toBe(Math.min(...prices.map(([value]) => value)));
      }),
    );
  });

  it('is null for a page without prices', () => {
    expect(firstPriceExpiry('<p data-until="soon">1795537647578</p>')).toBeNull();
  });
});
