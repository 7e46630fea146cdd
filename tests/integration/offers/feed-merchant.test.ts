import { expect, onTestFinished, test } from 'vitest';
import {
  type FeedMerchantOptions,
  startFeedMerchant,
} from '@/demo/feed-merchant/start-feed-merchant';
import { demoShop } from '@/lib/affiliate/demo-shop';
import { checkFeed, importFeed } from '@/lib/offers/sources/feed/import-feed.server';
import { readOffers } from '@/lib/offers/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { amazon } from '@/tests/support/offers';
import { HOUR, NOW, PRODUCTS } from './feed-samples';

const ASSORTMENT = {
  articles: PRODUCTS.map((product) => ({ ...product, asin: null })),
  country: 'US',
  currency: 'USD',
} as const;

async function standIn(more: Partial<FeedMerchantOptions> = {}) {
  const shop = await startFeedMerchant({
    instance: 'demo_one',
    assortment: async () => ASSORTMENT,
    clock: () => NOW,
    ...more,
  });
  onTestFinished(() => shop.stop());
  const merchant = demoShop(shop.url);
  const [feed] = merchant.feeds;
  if (!feed) throw new Error('The demo shop has no feed.');
  return { url: shop.url, request: { merchant, feed, products: PRODUCTS, now: NOW } };
}

describeOnEachEngine('the feed of the demo shop', (engine) => {
  test('is imported as any merchant’s, and again as its prices move', async () => {
    const database = await openForTest(await freshTarget(engine));
    let now = NOW;
    const { request } = await standIn({ clock: () => now });
    const merchants = [amazon(), request.merchant];
    const first = await importFeed(database, request, merchants);
    expect(first).toMatchObject({ offers: 3, unmatched: 3, malformed: 0, madeAt: NOW, saved: 3 });
    const slugs = PRODUCTS.map(({ slug }) => slug);
    const offers = await readOffers(database, slugs, NOW);
    expect(offers).toHaveLength(3);
    for (const offer of offers) {
      expect(offer).toMatchObject({
        merchant: request.merchant.slug,
        source: 'feed',
        feed: 'demo',
      });
      expect(offer.showUntil - offer.observedAt).toBe(HOUR);
    }
    now += HOUR / 2;
    const again = await importFeed(database, { ...request, now }, merchants);
    expect(again.changed, 'prices have moved').not.toEqual([]);
  });
});

test('a demo shop that cannot make its feed says why, and makes it once it can', async () => {
  let isBroken = true;
  const { url, request } = await standIn({
    assortment: async () => {
      if (isBroken) throw new Error('there is no content');
      return ASSORTMENT;
    },
  });
  await expect(checkFeed(request)).rejects.toMatchObject({ code: 'unavailable' });
  expect(await (await fetch(`${url}/feed.tsv`)).text()).toContain('there is no content');
  isBroken = false;
  expect(await checkFeed(request)).toMatchObject({ offers: 3 });
});

test('a demo shop says what it is, and of which run', async () => {
  const { url } = await standIn();
  expect(await (await fetch(url)).text()).toContain('its prices are invented');
  expect(await (await fetch(`${url}/instance`)).text()).toBe('demo_one');
  expect((await fetch(`${url}/products/sony`)).status).toBe(404);
});
