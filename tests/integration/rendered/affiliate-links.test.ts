import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { en } from '@/lib/i18n/en';
import {
  affiliateAnchors,
  affiliateFaults,
  type ExpectedMerchant,
} from '@/tests/support/affiliate-rules';
import { attributeOf } from '@/tests/support/html-document';
import { faultsByPage, serveRenderedSite } from './rendered-site';

const { pages } = serveRenderedSite();

interface AmazonFile {
  readonly programme: 'amazon';
  readonly name: string;
  readonly home: MarketplaceCode;
  readonly marketplaces: Readonly<
    Record<string, { tag: string; trackingIds?: Record<string, string> }>
  >;
}

/** The merchants as their files state them; a page links to the home marketplace alone. */
function expectedMerchants(): ExpectedMerchant[] {
  const folder = path.resolve(import.meta.dirname, '../../../content/merchants');
  return readdirSync(folder).map((file) => {
    const merchant: AmazonFile = parse(readFileSync(path.join(folder, file), 'utf8'));
    if (merchant.programme !== 'amazon') {
      throw new Error(`${file}: state here what links to this merchant must carry.`);
    }
    const account = merchant.marketplaces[merchant.home];
    return {
      name: merchant.name,
      hosts: [`www.${MARKETPLACES[merchant.home].domain}`],
      identity: (placement) => ({ tag: account?.trackingIds?.[placement] ?? account?.tag ?? '' }),
    };
  });
}

test('every affiliate link of every page is direct, tagged, marked and disclosed before', async () => {
  const merchants = expectedMerchants();
  const faults = await faultsByPage(pages(), (page) =>
    affiliateFaults(page, merchants, en.offer.paidLink),
  );
  expect(faults).toEqual([]);
});

test('every review and every list has affiliate links', () => {
  const merchants = expectedMerchants();
  const without = pages()
    .filter(({ path: at }) => /^\/(?:reviews|best)\//.test(at))
    .filter((page) => affiliateAnchors(page, merchants).length === 0);
  expect(without.map(({ path: at }) => at)).toEqual([]);
});

test('a link says what a click on it counts for', () => {
  const anchors = pages().flatMap((page) => affiliateAnchors(page, expectedMerchants()));
  const silent = anchors.filter((anchor) =>
    ['data-buy', 'data-merchant', 'data-placement'].some((name) => !attributeOf(anchor, name)),
  );
  expect(anchors.length).toBeGreaterThan(0);
  expect(silent.map((anchor) => attributeOf(anchor, 'href'))).toEqual([]);
});

test('no page claims a price', () => {
  const priced = pages().filter(({ html }) => /"(?:price|lowPrice)"\s*:/.test(html));
  expect(priced.map(({ path: at }) => at)).toEqual([]);
});
