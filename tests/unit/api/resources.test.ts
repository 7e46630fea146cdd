import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { search } from '@/lib/api/read/find.server';
import { contextFor } from '@/lib/api/read/open-context.server';
import { marketplacesOf } from '@/lib/api/read/places';
import { countAll } from '@/lib/api/read/select';
import { guideResource, listResource } from '@/lib/api/resources/articles';
import { comparisonResource, searchResource } from '@/lib/api/resources/finds';
import { productResource, productSummary } from '@/lib/api/resources/product';
import { authorResource, categoryResource, siteResource } from '@/lib/api/resources/shelf';
import { Guide, List } from '@/lib/api/schema/article';
import { Comparison, SearchResult } from '@/lib/api/schema/finds';
import { Product, ProductSummary } from '@/lib/api/schema/product';
import { Author, Category, Site } from '@/lib/api/schema/shelf';
import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allProducts,
  getMerchants,
  getSite,
} from '@/lib/content/library';
import { buyLinks } from '@/lib/offers/buy-links';
import { priceBook } from '@/lib/offers/price-book';
import { showOffers } from '@/lib/offers/show-offers';
import { amazon, NOW, offer } from '@/tests/support/offers';

const MINUTE = 60_000;
const marketplaces = marketplacesOf(getMerchants(), getSite().currency);
const [home = 'US'] = marketplaces;

function sound(schema: z.ZodType, resources: readonly unknown[]): void {
  expect(resources.length).toBeGreaterThan(0);
  for (const resource of resources) {
    expect(schema.safeParse(resource).error?.issues ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(resource))).toEqual(resource);
  }
}

describe.each(['en', 'de'] as const)('in the language %s', (language) => {
  const context = contextFor({ language });

  it('every resource of the content is as its schema says', () => {
    sound(
      Product,
      allProducts().map((each) => productResource(each, context)),
    );
    sound(
      ProductSummary,
      allProducts().map((each) => productSummary(each, context)),
    );
    sound(
      List,
      allLists().map((each) => listResource(each, context)),
    );
    sound(
      Guide,
      allGuides().map((each) => guideResource(each, context)),
    );
    sound(
      Category,
      allCategories().map((each) => categoryResource(each, 3, context)),
    );
    sound(
      Author,
      allAuthors().map((each) => authorResource(each, context)),
    );
    sound(Site, [siteResource(marketplaces, home, countAll(), context)]);
    sound(Comparison, [comparisonResource(allProducts().slice(0, 5), context)]);
    sound(
      SearchResult,
      search('headphones').hits.map((hit) => searchResource(hit, context)),
    );
  });

  it('every paid link comes with its rel, its mark and the disclosure that is owed', () => {
    const offers = allProducts().flatMap((each) => productResource(each, context).offers);
    expect(offers.length).toBeGreaterThan(0);
    for (const { link, disclosure } of offers) {
      if (!link.isPaid) continue;
      expect(link.rel).toBe('sponsored nofollow noopener');
      expect(link.mark).toBe(context.m.offer.paidLink);
      expect(disclosure.length).toBeGreaterThan(0);
    }
  });
});

it('without a price book no resource shows a price', () => {
  const context = contextFor({});
  const shown = allProducts().flatMap((each) => productResource(each, context).offers);
  expect(shown.filter(({ price }) => price !== null)).toEqual([]);
});

it('links are the very ones of pages, at home and abroad', () => {
  for (const marketplace of marketplaces) {
    const context = contextFor({ marketplace });
    for (const product of allProducts()) {
      const { homeMerchant } = getSite();
      const links = buyLinks(product, getMerchants(), homeMerchant, 'hero', marketplace);
      const { offers } = productResource(product, context);
      expect(offers.map(({ link }) => link.href)).toEqual(links.map(({ href }) => href));
    }
  }
});

describe('a price', () => {
  const product = allProducts().find(({ asins }) => asins.US);
  if (!product) throw new Error('No product of the content has an ASIN.');
  const merchant = { ...amazon(), slug: 'amazon' };
  const place = { marketplace: 'US', currency: 'USD' } as const;
  const seen = offer(merchant, {
    product: product.slug,
    amount: 27_800,
    url: `https://www.amazon.com/dp/${product.asins.US}?tag=site-20`,
  });
  const at = (now: number) => {
    const shown = showOffers([seen], [merchant], place, now, product);
    const context = contextFor({ marketplace: 'US' }, priceBook(new Map([[product.slug, shown]])));
    return productResource(product, context).offers.flatMap(({ price }) => price ?? []);
  };

  it('stands with its time, its end and its notices', () => {
    const [price, ...others] = at(NOW + MINUTE);
    expect(others).toEqual([]);
    expect(price).toMatchObject({
      amount: { amount: 27_800, currency: 'USD', display: '$278.00' },
      asOf: new Date(NOW).toISOString(),
      expiresAt: new Date(NOW + 60 * MINUTE).toISOString(),
      availability: 'in_stock',
    });
    expect(price?.notices.join(' ')).toContain('accurate as of the date/time indicated');
  });

  it('is there exactly while its licence lasts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 * MINUTE }), (later) => {
        expect(at(NOW + later).length).toBe(later < 60 * MINUTE ? 1 : 0);
      }),
    );
  });
});
