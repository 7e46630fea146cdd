import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allAuthors, allGuides, allLists, allPages, allProducts } from '@/lib/content/library';
import { withText } from '@/lib/content/read-text';
import { pagesShowing, productsOn } from '@/lib/offers/price-pages';
import { LEAST_LICENCE, PAGE_EXPIRE, PRICE_PAGE_REVALIDATE } from '@/lib/platform/cache-manifest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const documents = [...allLists(), ...allProducts(), ...allGuides(), ...allAuthors(), ...allPages()];

function pageFiles(): string[] {
  const names = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /(?:^|\/)page\.tsx$/.test(name)).map((name) => `app/${name}`);
}

describe('a change of a price', () => {
  it('drops exactly the pages that read the price of its product', () => {
    for (const product of allProducts()) {
      const reading = documents.filter((document) => productsOn(document).includes(product));
      const dropped = pagesShowing([product.slug]);
      expect(dropped).toEqual(expect.arrayContaining(reading.map((document) => document.path)));
      expect(dropped).toContain(product.path);
      expect(dropped).toContain('/');
    }
  });

  it('drops every list that picks the product, and every text that shows it', () => {
    for (const list of allLists()) {
      for (const { product } of list.picks) expect(pagesShowing([product])).toContain(list.path);
    }
    const texts = [
      ...allGuides().map((guide) => withText('guide', guide)),
      ...allProducts().map((product) => withText('product', product)),
    ];
    for (const { bodyRaw, path: page } of texts) {
      for (const [, slug = ''] of bodyRaw.matchAll(/<Pick product="([^"]*)"/g)) {
        expect(pagesShowing([slug])).toContain(page);
      }
    }
  });
});

describe('a page that reads prices', () => {
  const reading = pageFiles().filter((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    // What reads its address is made at each request, and kept nowhere.
    return /readPrices\(|topDealViews\(/.test(text) && !text.includes('await searchParams');
  });

  it('declares how soon it is made anew as the cache manifest says', () => {
    expect(reading.length).toBeGreaterThanOrEqual(6);
    for (const file of reading) {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const [, seconds] = /^export const revalidate = (\d+);$/m.exec(text) ?? [];
      expect(Number(seconds), file).toBe(PRICE_PAGE_REVALIDATE);
    }
  });

  it('is never sent later after its rendering than the shortest licence that it shows', async () => {
    const { default: configure } = await import(path.join(ROOT, 'next.config.js'));
    const { expireTime, experimental } = configure('phase-production-server');
    expect(expireTime).toBe(PAGE_EXPIRE);
    expect(PAGE_EXPIRE * 1000 + 60_000).toBeLessThanOrEqual(LEAST_LICENCE);
    expect(PRICE_PAGE_REVALIDATE).toBeLessThan(PAGE_EXPIRE);
    expect(experimental?.isrFlushToDisk).toBe(false);
  });
});
