import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { DealsView, MoreDealsView } from '@/components/deal/deals-view';
import { getProductOrThrow } from '@/lib/content/library';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { PAGE_SIZE } from '@/lib/deals/deal-filter';
import {
  launchBrowser,
  type Reader,
  type TestBrowser,
  type WatchedPage,
} from '@/tests/support/browser';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer, type TestServer } from '@/tests/support/server';

/** Products of the built content with what each costs and what it cost before, in minor units. */
export const SEEDS = [
  { slug: 'sony-wh-1000xm4', amount: 24_800, before: 34_999, category: 'headphones' },
  { slug: 'razer-blackshark-v2', amount: 7_999, before: 9_999, category: 'headsets' },
  { slug: 'hyperx-cloud-stinger', amount: 2_999, before: 4_999, category: 'headsets' },
  { slug: 'logitech-g-pro', amount: 11_999, before: 12_999, category: 'headsets' },
] as const;

/** The built site with four deals, and a browser, for the tests of one file. */
export function dealsForTests() {
  let started: { server: TestServer; browser: TestBrowser; folder: string } | undefined;

  beforeAll(async () => {
    started = { server: { url: 'http://localhost:4556' } as never, browser: await launchBrowser(), folder: '' };
  });
  afterAll(async () => {
    await started?.browser.close();
  });

  const site = () => {
    if (!started) throw new Error('The site is there within tests alone.');
    return started;
  };
  return {
    url: () => site().server.url,
    /** Opens an address for a new reader; `prepare` runs before, on the empty page. */
    async open(
      address: string,
      reader: Reader = {},
      prepare?: (watched: WatchedPage) => Promise<unknown>,
    ): Promise<WatchedPage> {
      const watched = await site().browser.newPage(reader);
      onTestFinished(() => watched.close());
      await prepare?.(watched);
      await watched.page.goto(site().server.url + address, { waitUntil: 'load' });
      return watched;
    },
  };
}

/** How many deals a site has that answers in the real one's stead. */
export const MANY = 2 * PAGE_SIZE + 12;

/** What a site with many deals would answer: the one card of a real answer, again and again. */
export function manyDeals(real: DealsView, search: URLSearchParams): DealsView | MoreDealsView {
  const [card] = real.cards;
  if (!card) throw new Error('The real answer has no deal.');
  const start = Number(search.get('after') ?? 0);
  const end = Math.min(start + PAGE_SIZE, MANY);
  const cards = Array.from({ length: end - start }, (_, index) => ({
    ...card,
    id: `made-${start + index}`,
  }));
  const next =
    end < MANY ? { after: String(end), href: `/deals?after=${end}`, text: 'more' } : null;
  return search.has('more') ? { cards, next, notices: [] } : { ...real, cards, next };
}
