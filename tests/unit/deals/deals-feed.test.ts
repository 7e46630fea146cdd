import { afterEach, describe, expect, test, vi } from 'vitest';
import { dealsFeedResponse } from '@/app/compose/deals-feed';
import type { PricedOffer } from '@/lib/deals/deal';
import type { HeldDeals } from '@/lib/deals/hold-deals.server';
import type { FeedFormat } from '@/lib/syndication/feed-paths';
import { amazon, shop } from '@/tests/support/offers';
import { atomFaults } from '@/tests/support/syndication/atom-rules';
import { jsonFeedFaults } from '@/tests/support/syndication/json-feed-rules';
import { rssFaults } from '@/tests/support/syndication/rss-rules';
import { deal, dealProduct, NOON, priced } from './scenes';

const holder = vi.hoisted(() => ({ held: undefined as HeldDeals | undefined }));

vi.mock(import('@/lib/deals/hold-deals.server'), () => ({
  heldDeals: async () => holder.held as HeldDeals,
}));
vi.mock(import('@/app/compose/deal-content'), async () => {
  const { messagesFor } = await import('@/lib/i18n/messages');
  const { site } = await import('../structured-data/sample-content');
  return {
    dealContent: () => ({}) as never,
    dealContext: () => ({
      site: { ...site } as never,
      m: messagesFor('en'),
      merchants: MERCHANTS,
      currency: 'USD',
    }),
    dealProduct: () => ({}) as never,
  };
});
vi.mock(import('@/app/compose/syndication-source'), () => ({
  feedDisclosure: () => ['Shops pay us.'],
  syndicationSource: () => ({}) as never,
}));

const MERCHANTS = [shop('open', { machines: true }), shop('closed'), amazon()];

const at = (merchant: string, slug: string, more: Parameters<typeof deal>[0] = {}) =>
  deal({ merchant, product: dealProduct({ slug, name: `Cups ${slug}` }), ...more });

const LISTED = {
  ...priced(7_999),
  merchant: 'open',
  listPrice: { money: { amount: 9_999, currency: 'USD' }, label: null },
} as PricedOffer;

function hold(deals: HeldDeals['built']['deals'], isAway = false): void {
  vi.useFakeTimers({ now: NOON });
  const built = { deals, ended: [], changesAt: Number.POSITIVE_INFINITY };
  holder.held = { built, index: {} as never, isAway };
}

afterEach(() => vi.useRealTimers());

const read = async (format: FeedFormat) => (await dealsFeedResponse(format)).text();

describe('the feed of the deals', () => {
  test('names a price where the merchant lets prices leave the site, and nowhere else', async () => {
    hold([
      at('open', 'a', { offer: LISTED, code: 'CUPS5' }),
      at('closed', 'b', { offer: LISTED, code: 'SHUT5' }),
      at('amazon', 'c', { offer: LISTED, code: 'ZON5' }),
    ]);
    const { items } = JSON.parse(await read('json'));
    const [amazons, closed, open] = [...items].sort((x, y) => (x.title < y.title ? 1 : -1));
    expect(open.summary).toMatch(/\$79\.99.*\$99\.99.*CUPS5/s);
    for (const { summary, title } of [amazons, closed]) {
      expect(title).toMatch(/^Cups [bc]: a deal at /);
      expect(summary).toBe('The price, and until when it holds, stand on our page.');
    }
    for (const format of ['rss', 'atom', 'json'] as const) {
      const text = await read(format);
      expect(text.match(/79\.99/g)?.length).toBe(format === 'json' ? 2 : 1);
      expect(text).not.toMatch(/SHUT5|ZON5/);
      expect(text).toContain('Shops pay us.');
    }
  });

  test('leads to our pages, and holds to the rules of each format', async () => {
    hold([
      at('open', 'a', { offer: LISTED }),
      at('amazon', 'a'),
      deal({ id: '_week', product: null, merchant: 'closed', title: 'A week of cups <&>' }),
    ]);
    expect(rssFaults(await read('rss'))).toEqual([]);
    expect(atomFaults(await read('atom'))).toEqual([]);
    expect(jsonFeedFaults(await read('json'))).toEqual([]);
    const { items } = JSON.parse(await read('json'));
    expect(items.map(({ id, url }: { id: string; url: string }) => [id, url])).toEqual([
      ['https://shelf.example/deals#_week', 'https://shelf.example/deals'],
      ['https://shelf.example/deals#a_amazon', 'https://shelf.example/reviews/a'],
      ['https://shelf.example/deals#a_open', 'https://shelf.example/reviews/a'],
    ]);
  });

  test('is kept by caches no longer than its first deal lasts, and never for long', async () => {
    const kept = async () => (await dealsFeedResponse('rss')).headers.get('cache-control');
    hold([at('open', 'a', { until: NOON + 90_000 }), at('open', 'b')]);
    expect(await kept()).toBe('public, max-age=89, must-revalidate');
    hold([at('open', 'a')]);
    expect(await kept()).toBe('public, max-age=300, must-revalidate');
  });

  test('leaves out what has ended', async () => {
    hold([at('open', 'a', { until: NOON }), at('open', 'b')]);
    const { items } = JSON.parse(await read('json'));
    expect(items).toHaveLength(1);
  });

  test('is the same as long as the deals are, so that readers need not load it again', async () => {
    hold([at('open', 'a', { offer: LISTED }), at('amazon', 'b')]);
    const before = await read('atom');
    vi.setSystemTime(NOON + 60_000);
    expect(await read('atom')).toBe(before);
  });

  test('is unavailable while prices are, since no deals are not the same as unknown ones', async () => {
    hold([], true);
    await expect(dealsFeedResponse('rss')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
