import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceOf } from '@/lib/catalogue/price-of';
import { quoteCart } from '@/lib/catalogue/quote-cart';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { sampleCatalogue, sampleShelf } from '@/tests/support/sample-shop';

const catalogue = sampleCatalogue();
const SKUS = ['BASE', 'BOOK', 'SHADE-P', 'SHADE-L'];
const line = (sku: string, quantity: number) => ({ sku, quantity });
const quote = (...cart: { sku: string; quantity: number }[]) =>
  quoteCart(catalogue, cart, 'USD', 'DE');

describe('a catalogue', () => {
  test('finds goods by slug, variants by stock number, and what is sold of a reviewed product', () => {
    expect(catalogue.findGood('base')?.name).toBe('Lamp base');
    expect(catalogue.findItem('SHADE-L')?.good.slug).toBe('shade');
    expect(catalogue.findItem('shade-l')).toBeUndefined();
    const shelf = sampleShelf();
    const reviewed = readCatalogue({
      ...shelf,
      goods: shelf.goods.map((good) => ({
        ...good,
        product: good.slug === 'base' ? 'alpha' : undefined,
      })),
    });
    expect(reviewed.goodsOf('alpha').map(({ slug }) => slug)).toEqual(['base']);
    expect(reviewed.goodsOf('beta')).toEqual([]);
  });

  test('is empty without a shop', () => {
    const { goods, findItem } = readCatalogue({ ...sampleShelf(), shop: null });
    expect(goods).toEqual([]);
    expect(findItem('BASE')).toBeUndefined();
  });

  test('has downloads outside public, whether written or built', () => {
    const { goods } = readCatalogue({
      ...sampleShelf(),
      goods: sampleShelf().goods.flatMap((good) => {
        if (good.kind !== 'digital') return [];
        const book = { subtitle: 'Lamps', guides: ['choosing'], lists: [] };
        return [good, { ...good, slug: 'built', file: undefined, book }];
      }),
    });
    const files = goods.flatMap((good) => (good.kind === 'digital' ? [good.file] : []));
    expect(files).toEqual(['content/shop/files/lamps.pdf', '.topshelf/goods/built.pdf']);
  });

  test('prices a variant in each currency of the shop and in no other', () => {
    const { variant } = catalogue.findItem('BASE') ?? {};
    if (!variant) throw new Error('There is no BASE');
    expect(priceOf(variant, 'JPY')).toEqual({
      amount: 7100,
      currency: 'JPY',
      taxBehavior: 'inclusive',
    });
    expect(priceOf(variant, 'GBP')).toBeNull();
  });
});

describe('the quote of a cart', () => {
  test('adds up what its lines cost, in minor units', () => {
    const { lines, subtotal, weight, refusals, refusedLines } = quote(
      line('BASE', 2),
      line('BOOK', 1),
    );
    expect(lines.map(({ total }) => total.amount)).toEqual([9800, 900]);
    expect(subtotal).toEqual({ amount: 10_700, currency: 'USD' });
    expect(weight).toBe(3000);
    expect([refusals, refusedLines]).toEqual([[], []]);
  });

  test('counts the same stock number twice as one line', () => {
    expect(quote(line('BASE', 2), line('BASE', 3)).lines).toMatchObject([{ quantity: 5 }]);
  });

  test.each([
    ['an unknown stock number', line('NONE', 1), { sku: 'NONE', reason: 'unknown' }],
    ['a stock number in another case', line('base', 1), { sku: 'base', reason: 'unknown' }],
    ['the slug of a reviewed product', line('alpha', 1), { sku: 'alpha', reason: 'unknown' }],
    ['none', line('BASE', 0), { sku: 'BASE', reason: 'bad_quantity', max: 10 }],
    ['fewer than none', line('BASE', -1), { sku: 'BASE', reason: 'bad_quantity', max: 10 }],
    ['a part of one', line('BASE', 1.5), { sku: 'BASE', reason: 'bad_quantity', max: 10 }],
    ['no number', line('BASE', Number.NaN), { sku: 'BASE', reason: 'bad_quantity', max: 10 }],
    [
      'without end',
      line('BASE', Number.POSITIVE_INFINITY),
      { sku: 'BASE', reason: 'bad_quantity', max: 10 },
    ],
    [
      'more than can be counted',
      line('BASE', 2 ** 53),
      { sku: 'BASE', reason: 'bad_quantity', max: 10 },
    ],
    ['more than an order may hold', line('BASE', 11), { sku: 'BASE', reason: 'over_max', max: 10 }],
    ['two copies of a download', line('BOOK', 2), { sku: 'BOOK', reason: 'over_max', max: 1 }],
  ])('refuses %s', (_, asked, refused) => {
    const { lines, subtotal, refusedLines } = quote(asked);
    expect(refusedLines).toEqual([refused]);
    expect([lines, subtotal.amount]).toEqual([[], 0]);
  });

  test('refuses more than an order may hold in two lines', () => {
    expect(quote(line('BASE', 6), line('BASE', 5)).refusedLines).toEqual([
      { sku: 'BASE', reason: 'over_max', max: 10 },
    ]);
  });

  test('refuses what is off sale', () => {
    const shelf = sampleShelf();
    const closed = readCatalogue({
      ...shelf,
      goods: shelf.goods.map((good) => ({ ...good, active: false })),
    });
    expect(quoteCart(closed, [line('BASE', 1)], 'USD', 'DE').refusedLines).toEqual([
      { sku: 'BASE', reason: 'inactive' },
    ]);
  });

  test.each([
    ['an empty cart', [], 'USD', 'DE', ['empty']],
    ['a currency that the shop does not take', [line('BASE', 1)], 'GBP', 'DE', ['not_in_currency']],
    ['a country that nothing is sent to', [line('BASE', 1)], 'USD', 'FR', ['country_not_served']],
    ['a parcel to nowhere yet', [line('BASE', 1)], 'USD', null, ['country_needed']],
    ['a parcel that is too heavy', [line('SHADE-P', 5)], 'USD', 'DE', ['too_heavy']],
    ['a class that is not sent so far', [line('SHADE-P', 1)], 'USD', 'US', ['too_heavy']],
  ] as const)('refuses %s', (_, cart, currency, country, refusals) => {
    expect(quoteCart(catalogue, cart, currency, country).refusals).toEqual(refusals);
  });

  test.each([
    ['BOOK', 49, 'DE', ['too_cheap']],
    ['BOOK', 50, 'DE', []],
    // Its delivery lifts it above the least that can be charged; before that is known nobody can tell.
    ['BASE', 1, 'DE', []],
    ['BASE', 1, null, ['country_needed']],
  ])('charges %s for %i cents to %s only where Stripe does: %j', (sku, amount, to, refusals) => {
    const shelf = sampleShelf();
    const price = { amount, currency: 'EUR' };
    const goods = shelf.goods.map((good) => {
      const variants = good.variants.map((variant) => ({ ...variant, prices: [price] }));
      return { ...good, variants } as typeof good;
    });
    const cheap = readCatalogue({ ...shelf, goods });
    expect(quoteCart(cheap, [line(sku, 1)], 'EUR', to).refusals).toEqual(refusals);
  });

  test('refuses everything where the shop is closed', () => {
    const none = readCatalogue({ ...sampleShelf(), shop: null });
    expect(quoteCart(none, [line('BASE', 1)], 'USD', 'DE').refusals).toEqual(['closed']);
  });

  test('asks for no country, and for the waiver, where all is downloaded', () => {
    const { needsShipping, needsWaiver, shipping, refusals } = quoteCart(
      catalogue,
      [line('BOOK', 1)],
      'JPY',
      null,
    );
    expect({ needsShipping, needsWaiver }).toEqual({ needsShipping: false, needsWaiver: true });
    expect([shipping, refusals]).toEqual([[], []]);
  });
});

describe('the ways to send a cart', () => {
  const ways = (cart: { sku: string; quantity: number }[], country: string, currency = 'USD') =>
    quoteCart(catalogue, cart, currency, country).shipping.map(({ name, price }) => [
      name,
      price.amount,
    ]);

  test('go by the class that stands last among those of its goods', () => {
    expect(ways([line('SHADE-P', 1)], 'DE')).toEqual([['Letter', 200]]);
    expect(ways([line('SHADE-P', 1), line('BASE', 1)], 'DE')).toEqual([['Standard', 500]]);
  });

  test('go by weight: of two rates of one name, the one for lighter parcels that still takes it', () => {
    expect(ways([line('BASE', 1)], 'DE', 'EUR')).toEqual([['Standard', 450]]);
    expect(ways([line('BASE', 1), line('SHADE-P', 4)], 'DE', 'EUR')).toEqual([['Standard', 450]]);
    expect(ways([line('BASE', 2)], 'DE')).toEqual([['Standard', 900]]);
  });

  test('cost nothing from the worth that their settings name, downloads not counted', () => {
    expect(ways([line('BASE', 2), line('BOOK', 1)], 'US')).toEqual([
      ['Standard', 2000],
      ['Express', 4000],
    ]);
    expect(ways([line('BASE', 3)], 'US')).toEqual([
      ['Standard', 0],
      ['Express', 4000],
    ]);
  });

  test('hold for all countries of the zone, and say so', () => {
    expect(quoteCart(catalogue, [line('BASE', 1)], 'USD', 'JP').countries).toEqual(['US', 'JP']);
  });
});

const carts = fc.array(
  fc.record({
    sku: fc.constantFrom(...SKUS, 'NONE'),
    quantity: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.maxSafeInteger()),
  }),
  { maxLength: 12 },
);
const currencies = fc.constantFrom('USD', 'EUR', 'JPY');
const countries = fc.constantFrom('DE', 'US', 'JP', 'FR', null);

test('whatever a client sends, money is whole minor units and the lines add up to the subtotal', () => {
  fc.assert(
    fc.property(carts, currencies, countries, (cart, currency, country) => {
      const { lines, subtotal, shipping, refusedLines } = quoteCart(
        catalogue,
        cart,
        currency,
        country,
      );
      let sum = 0n;
      for (const { price, quantity, total, good } of lines) {
        expect(BigInt(total.amount)).toBe(BigInt(price.amount) * BigInt(quantity));
        expect(quantity).toBeLessThanOrEqual(good.maxPerOrder);
        sum += BigInt(total.amount);
      }
      expect(BigInt(subtotal.amount)).toBe(sum);
      for (const { price } of shipping) expect(Number.isSafeInteger(price.amount)).toBe(true);
      const skus = [
        ...lines.map(({ variant }) => variant.sku),
        ...refusedLines.map(({ sku }) => sku),
      ];
      expect(skus.toSorted()).toEqual([...new Set(cart.map(({ sku }) => sku))].toSorted());
    }),
  );
});

test('the order of a cart changes neither its worth nor its delivery', () => {
  fc.assert(
    fc.property(carts, currencies, countries, (cart, currency, country) => {
      const there = quoteCart(catalogue, cart, currency, country);
      const back = quoteCart(catalogue, cart.toReversed(), currency, country);
      expect(back.subtotal).toEqual(there.subtotal);
      expect(back.shipping).toEqual(there.shipping);
      expect(back.refusals).toEqual(there.refusals);
    }),
  );
});

test.each([
  ['BHD', 3, 19_990],
  ['JPY', 0, 19],
  ['USD', 2, 1999],
])('%s is counted with its %i decimals', (code, _, amount) => {
  const shelf = sampleShelf({ currencies: [{ code, taxBehavior: 'inclusive' }] });
  const goods = shelf.goods.map((good) => {
    const priced = { prices: [{ amount, currency: code }] };
    return good.kind === 'physical'
      ? { ...good, variants: good.variants.map((variant) => ({ ...variant, ...priced })) }
      : { ...good, variants: good.variants.map((variant) => ({ ...variant, ...priced })) };
  });
  const { subtotal } = quoteCart(readCatalogue({ ...shelf, goods }), [line('BASE', 3)], code, 'DE');
  expect(subtotal).toEqual({ amount: 3 * amount, currency: code });
});
