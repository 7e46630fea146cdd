import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { createPriceTable } from '@/lib/offers/price-table';
import { NO_OFFERS, showOffers } from '@/lib/offers/show-offers';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';

const MERCHANTS = [amazon(), shop()];
const [AMAZON, SHOP] = MERCHANTS;
const PLACE = { marketplace: 'US', currency: 'USD' } as const;
const PRODUCTS = ['cups', 'mugs', 'jugs'].map((slug) => ({
  slug,
  asins: { US: ASIN },
  links: [],
  prices: [],
}));

const someOffers = fc
  .array(
    fc.record({
      product: fc.constantFrom('cups', 'mugs', 'jugs', 'gone'),
      merchant: fc.constantFrom(...MERCHANTS),
      age: fc.integer({ min: 0, max: 90 }),
      amount: fc.integer({ min: 100, max: 900 }),
    }),
    { maxLength: 12 },
  )
  .map((some) =>
    some.map(({ product, merchant, age, amount }) =>
      offer(merchant, { product, amount, observedAt: NOW - age * MINUTE }, NOW - age * MINUTE),
    ),
  );

it('at every moment a product has what may be shown of it then, however the clock goes on', () => {
  fc.assert(
    fc.property(
      someOffers,
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
      (offers, steps) => {
        const content = { products: PRODUCTS, merchants: MERCHANTS, place: PLACE };
        const table = createPriceTable(content, offers, NOW);
        let now = NOW;
        for (const hours of steps) {
          now += hours * HOUR;
          for (const product of PRODUCTS) {
            const own = offers.filter((one) => one.product === product.slug);
            expect(table.at(now).of(product.slug)).toEqual(
              showOffers(own, MERCHANTS, PLACE, now, product),
            );
          }
          expect(table.at(now).of('gone')).toEqual(NO_OFFERS);
        }
      },
    ),
  );
});

it('the book stays the very same until something in it ends', () => {
  if (!AMAZON || !SHOP) throw new Error('Both merchants are there.');
  const offers = [offer(AMAZON, { product: 'cups' }), offer(SHOP, { product: 'mugs' })];
  const table = createPriceTable(
    { products: PRODUCTS, merchants: MERCHANTS, place: PLACE },
    offers,
    NOW,
  );
  const book = table.at(NOW);
  expect(table.at(NOW + HOUR - 1)).toBe(book);
  // Amazon's licence is an hour; the shop's a day.
  expect(table.at(NOW + HOUR)).not.toBe(book);
  expect(table.at(NOW + HOUR).of('cups')).toEqual(NO_OFFERS);
  expect(table.at(NOW + HOUR).of('mugs').best?.price?.amount).toBe(9_999);
});
