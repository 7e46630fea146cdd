import { describe, expect, it } from 'vitest';
import { historyLicence } from '@/lib/affiliate/policy';
import type { ManualDeal } from '@/lib/content/types';
import { DAY, HOUR } from '@/lib/core/duration';
import { bestDeal } from '@/lib/deals/best-deal';
import { buildDeals, type DealContent, type DealFacts } from '@/lib/deals/build-deals';
import { medianKey } from '@/lib/deals/median';
import type { Offer } from '@/lib/offers/license-observation';
import { showOffers } from '@/lib/offers/show-offers';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';
import { dealProduct } from './scenes';

const SHOP = shop();
const PLACE = { marketplace: 'US', currency: 'USD' } as const;
const LISTED = { amount: 12_000, label: 'Was' };
const PRODUCT = dealProduct({ asins: { US: ASIN } });

function content(more: Partial<DealContent> = {}): DealContent {
  return { products: [PRODUCT], merchants: [SHOP], manual: [], place: PLACE, ...more };
}

const facts = (offers: readonly Offer[], medians: DealFacts['medians'] = new Map()): DealFacts => ({
  offers,
  medians,
});

const build = (offers: readonly Offer[], more: Partial<DealContent> = {}, now = NOW) =>
  buildDeals(content(more), facts(offers), now);

function manual(more: Partial<ManualDeal> = {}): ManualDeal {
  return {
    slug: 'bright',
    title: '15 % off every cup',
    merchant: 'shop',
    starts: NOW - DAY,
    ends: NOW + DAY,
    source: 'https://shop.example/news',
    url: 'https://shop.example/cups',
    ...more,
  };
}

describe('an offer is a deal', () => {
  it('where its merchant states a list price, with the saving that follows, rounded down', () => {
    const { deals } = build([offer(SHOP, { amount: 9_999, listPrice: LISTED })]);
    expect(deals).toMatchObject([
      { id: 'some-cups_shop', percent: 16, offer: { listPrice: { label: 'Was' } }, code: null },
    ]);
  });

  it('with the saving that the merchant states, where it states one', () => {
    const { deals } = build([offer(SHOP, { amount: 9_999, listPrice: LISTED, savingPercent: 17 })]);
    expect(deals[0]?.percent).toBe(17);
  });

  it('where its merchant gives a deal or a coupon, and then it ends with it', () => {
    const deal = { kind: 'x', endsAt: NOW + HOUR, membersOnly: false, coupon: 'TEN' };
    const { deals, changesAt } = build([offer(SHOP, { deal })]);
    expect(deals).toMatchObject([{ code: 'TEN', endsAt: NOW + HOUR, until: NOW + HOUR }]);
    expect(changesAt).toBe(NOW + HOUR);
    expect(build([offer(SHOP, { deal })], {}, NOW + HOUR).deals).toEqual([]);
  });

  it.each([
    ['nothing is stated to be saved', {}],
    ['the saving is under one per cent', { amount: 11_950, listPrice: LISTED }],
    ['it is sold out', { listPrice: LISTED, availability: 'out_of_stock' }],
    [
      'it names no price',
      { amount: null, deal: { kind: 'x', endsAt: null, membersOnly: false, coupon: 'A' } },
    ],
    ['it is in another currency', { listPrice: LISTED, currency: 'EUR' }],
  ] as const)('not where %s', (_name, more) => {
    expect(build([offer(SHOP, more)]).deals).toEqual([]);
  });

  it('not where its product or its merchant is gone from the content', () => {
    const offers = [offer(SHOP, { listPrice: LISTED })];
    expect(build(offers, { products: [] }).deals).toEqual([]);
    expect(build(offers, { merchants: [] }).deals).toEqual([]);
  });

  it('no longer than it may be shown', () => {
    const [deal] = build([offer(SHOP, { listPrice: LISTED })]).deals;
    expect(deal?.until).toBe(NOW + DAY);
    expect(build([offer(SHOP, { listPrice: LISTED })], {}, NOW + DAY).deals).toEqual([]);
  });
});

describe('past prices', () => {
  const TRACKED = shop('shop', { history: true });
  const medians = (merchant: string, marketplace: 'US' | null = null) =>
    new Map([
      [
        medianKey({ product: 'some-cups', merchant, marketplace, currency: 'USD' }),
        { median: 20_000, observations: 87, since: NOW - 60 * DAY },
      ],
    ]);

  it('make a deal of a price below their median, which says so', () => {
    const { deals } = buildDeals(
      content({ merchants: [TRACKED] }),
      facts([offer(TRACKED)], medians('shop')),
      NOW,
    );
    expect(deals).toMatchObject([
      { percent: null, belowMedian: { percent: 50, observations: 87 } },
    ]);
  });

  it.each([
    ['a used one', { condition: 'used' }],
    ['one for members', { deal: { kind: 'x', endsAt: null, membersOnly: true, coupon: null } }],
  ] as const)('are not compared with the price of %s', (_name, more) => {
    const { deals } = buildDeals(
      content({ merchants: [TRACKED] }),
      facts([offer(TRACKED, { listPrice: LISTED, ...more })], medians('shop')),
      NOW,
    );
    expect(deals[0]?.belowMedian ?? null).toBeNull();
  });

  it('give nobody a right of their own: while Amazon is on the site, no merchant has one', () => {
    expect(historyLicence(TRACKED, [TRACKED])).not.toBeNull();
    expect(historyLicence(TRACKED, [TRACKED, amazon()])).toBeNull();
    expect(historyLicence(amazon(), [amazon()])).toBeNull();
    const agreed = amazon({ agreement: 'Letter of 2026-11-01' });
    expect(historyLicence(TRACKED, [TRACKED, agreed])).not.toBeNull();
    expect(historyLicence(agreed, [TRACKED, agreed])).toBeNull();
  });
});

describe('a deal that was entered by hand', () => {
  const built = (more: Partial<ManualDeal>, now = NOW, offers: readonly Offer[] = []) =>
    build(offers, { manual: [manual(more)] }, now);

  it('is shown from its start until its end, and said to be over for seven days', () => {
    const { starts, ends } = manual();
    const at = (now: number) => {
      const { deals, ended } = built({}, now);
      return [deals.length, ended.length];
    };
    expect(
      [starts - 1, starts, ends - 1, ends, ends + 7 * DAY - 1, ends + 7 * DAY].map(at),
    ).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(built({}, starts - 1).changesAt).toBe(starts);
  });

  it('shows its price as an editor’s, as long as the merchant’s policy lets it be kept', () => {
    const priced = {
      product: 'some-cups',
      price: { amount: 8_000, currency: 'USD' },
      listPrice: { amount: 10_000, currency: 'USD' },
      ends: NOW + 30 * DAY,
    };
    const [deal] = built(priced).deals;
    expect(deal).toMatchObject({ percent: 20, offer: { source: 'manual' }, until: NOW + 6 * DAY });
    const [later] = built(priced, NOW + 6 * DAY).deals;
    expect(later).toMatchObject({ percent: null, offer: null, until: NOW + 30 * DAY });
  });

  it('loses a price that the merchant has been seen to change, unless a code makes it', () => {
    const priced = { product: 'some-cups', price: { amount: 8_000, currency: 'USD' } };
    const seen = [offer(SHOP)];
    expect(built(priced, NOW, seen).deals[0]?.offer).toBeNull();
    expect(built({ ...priced, code: 'TEN' }, NOW, seen).deals[0]?.offer).not.toBeNull();
  });

  it('shows no price where the merchant takes none from editors', () => {
    const merchants = [shop('shop', { sources: ['feed'] })];
    const priced = manual({ product: 'some-cups', price: { amount: 8_000, currency: 'USD' } });
    const { deals } = build([], { merchants, manual: [priced] });
    expect(deals).toMatchObject([{ offer: null, title: priced.title }]);
  });

  it('is none where its product or its merchant is gone', () => {
    expect(built({ product: 'gone' }).deals).toEqual([]);
    expect(built({ merchant: 'gone' }).deals).toEqual([]);
  });
});

describe('the best deal on a product', () => {
  const best = (offers: readonly Offer[], more: Partial<DealContent> = {}, until = NOW) => {
    const all = content(more);
    const shown = showOffers(offers, all.merchants, PLACE, NOW, PRODUCT);
    return bestDeal(PRODUCT, shown, all, NOW, until);
  };

  it('is the greatest saving of what its page shows, or what was entered by hand', () => {
    const other = shop('other');
    const offers = [
      offer(SHOP, { listPrice: LISTED }),
      offer(other, { listPrice: { amount: 30_000, label: null } }),
    ];
    expect(best(offers, { merchants: [SHOP, other] })?.merchant).toBe('other');
    expect(best([], { manual: [manual({ product: 'some-cups' })] })?.id).toBe('_bright');
    expect(best([], { manual: [manual()] })).toBeNull();
  });

  it('is none that ends while the page may still be shown', () => {
    expect(best([offer(SHOP, { listPrice: LISTED })], {}, NOW + DAY)).toBeNull();
  });
});
