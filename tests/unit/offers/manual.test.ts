import { describe, expect, it } from 'vitest';
import { PriceSchema } from '@/lib/content/schema/price';
import type { ProductFields } from '@/lib/content/schema/product';
import { DAY, HOUR } from '@/lib/core/duration';
import { showOffers } from '@/lib/offers/show-offers';
import { manualOffers } from '@/lib/offers/sources/manual';
import { amazon, offer, shop } from '@/tests/support/offers';

const SHOP = shop();
const READ = Date.UTC(2026, 10, 20);
const HOME = { marketplace: 'US', currency: 'USD' } as const;
const LINK = { merchant: 'shop', url: 'https://shop.example/cups' };

type Written = Record<string, string>;
const WRITTEN: Written = {
  merchant: 'shop',
  price: '349.99 USD',
  on: '2026-11-20',
  until: '2026-11-24',
};

function cups(prices: readonly Written[], links: ProductFields['links'] = [LINK]) {
  return { slug: 'some-cups', links, prices: prices.map((price) => PriceSchema.parse(price)) };
}

const offersOf = (more: Written = {}, now = READ + HOUR, merchants = [SHOP]) =>
  manualOffers(cups([{ ...WRITTEN, ...more }]), merchants, now);

describe('a price that an editor wrote', () => {
  it('is an offer of the day on which it was read, in the product’s own shop page', () => {
    expect(offersOf()).toMatchObject([
      {
        product: 'some-cups',
        merchant: 'shop',
        marketplace: null,
        amount: 34_999,
        currency: 'USD',
        listPrice: null,
        deliveryAmount: null,
        availability: 'unknown',
        url: LINK.url,
        source: 'manual',
        observedAt: READ,
      },
    ]);
  });

  it('says what else the editor wrote, and nothing that was not written', () => {
    const more = {
      listPrice: '399.99 USD',
      delivery: '0 USD',
      availability: 'preorder',
      url: 'https://shop.example/cups?colour=blue',
    };
    expect(offersOf(more)).toMatchObject([
      {
        listPrice: { amount: 39_999, label: null },
        savingPercent: null,
        deliveryAmount: 0,
        availability: 'preorder',
        url: 'https://shop.example/cups?colour=blue',
      },
    ]);
  });

  it('lasts until its last day is over', () => {
    const end = Date.UTC(2026, 10, 25);
    expect(offersOf()[0]?.showUntil).toBe(end);
    expect(offersOf({}, end - 1)).toHaveLength(1);
    expect(offersOf({}, end)).toEqual([]);
  });

  it('lasts no longer than its merchant’s policy lets it be kept, whatever the file says', () => {
    const [long] = offersOf({ until: '2027-06-01' });
    expect(long?.showUntil).toBe(READ + 7 * DAY);
    const patient = shop('shop', { keepFor: '90 days' });
    const [longer] = offersOf({ until: '2027-06-01' }, READ, [patient]);
    expect(longer?.showUntil).toBe(READ + 90 * DAY);
  });

  it('lasts longer than one that a machine reads: it has an end of its own', () => {
    const soon = shop('shop', { showFor: '1 h' });
    const later = READ + 3 * DAY;
    const shown = showOffers(offersOf({}, later, [soon]), [soon], HOME, later);
    expect(shown.best?.price).toEqual({ amount: 34_999, currency: 'USD' });
  });

  it('is not shown before its day has begun', () => {
    expect(offersOf({}, READ - HOUR)).toEqual([]);
  });

  it('gives way to what the merchant’s feed said later', () => {
    const read = offer(SHOP, { amount: 29_999, observedAt: READ + HOUR });
    const now = READ + 2 * HOUR;
    const shown = showOffers([...offersOf({}, now), read], [SHOP], HOME, now);
    expect(shown.offers.map(({ price }) => price?.amount)).toEqual([29_999]);
  });
});

describe('there is no offer', () => {
  it('of Amazon, nor of a merchant whose policy takes no prices from editors', () => {
    const product = cups([{ ...WRITTEN, merchant: 'amazon' }], [{ ...LINK, merchant: 'amazon' }]);
    expect(manualOffers(product, [amazon()], READ)).toEqual([]);
    expect(offersOf({}, READ, [shop('shop', { sources: ['feed'] })])).toEqual([]);
  });

  it('of a merchant that is gone, or to which the product has no link', () => {
    expect(offersOf({}, READ, [])).toEqual([]);
    expect(manualOffers(cups([WRITTEN], []), [SHOP], READ)).toEqual([]);
  });

  it('at an address that is not https', () => {
    const product = cups([WRITTEN], [{ ...LINK, url: 'http://shop.example/cups' }]);
    expect(manualOffers(product, [SHOP], READ)).toEqual([]);
  });
});
