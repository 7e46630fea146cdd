import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inventListings } from '@/demo/creators-api/invent-item';
import { type Article, type Assortment, inventFeed } from '@/demo/feed-merchant/invent-feed';
import { demoShop } from '@/lib/affiliate/demo-shop';
import { FeedsSchema } from '@/lib/affiliate/feed-schema';
import type { Observation } from '@/lib/offers/observation';
import { OfferReader } from '@/lib/offers/sources/feed/read-offers';
import { asinAt } from '@/tests/support/amazon';
import { NOW } from '@/tests/support/offers';

const HOUR = 3_600_000;
const shop = demoShop('http://127.0.0.1:4002');
const [feed] = shop.feeds;
const amount = z.object({ amount: z.number() });
const AmazonPrice = z.object({
  money: amount,
  savingBasis: z.object({ money: amount }).optional(),
});
const ARTICLES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'].map((slug): Article => {
  return { slug, brand: 'Acme', model: `Model ${slug}`, asin: null };
});
const HOME = { country: 'US', currency: 'USD' } as const;

/** What the feeds import would make of the feed. */
function read(assortment: Assortment, now = NOW) {
  if (!feed) throw new Error('The demo shop has no feed.');
  const [head = '', ...lines] = inventFeed(assortment, { seed: 'a seed', now });
  const columns = head.split('\t');
  const products = assortment.articles;
  const subject = { merchant: shop, feed, products, madeAt: now, now };
  const reader = new OfferReader(subject, { format: 'google', columns });
  lines.forEach((line, index) => {
    reader.take({ line: index + 2, fields: line.split('\t'), fault: null });
  });
  const offers = reader.observations();
  return { offers, counts: reader.tally.counts, samples: reader.tally.samples, columns, lines };
}

const isSoldOut = ({ availability }: Observation) => availability === 'out_of_stock';

describe('the feed of the demo shop', () => {
  it('has an offer of every product, each marked as invented, and rows of others', () => {
    const { offers, counts } = read({ articles: ARTICLES, ...HOME });
    expect(offers.map(({ product }) => product).sort()).toEqual(
      ARTICLES.map(({ slug }) => slug).sort(),
    );
    expect(offers.every((offer) => offer.feed === 'demo' && offer.source === 'feed')).toBe(true);
    expect(counts).toMatchObject({ malformed: 0, ambiguous: 0, unmatched: 3 });
  });

  it('shows all that a price can be at any time: reduced, sold out, with delivery or free of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 * HOUR }), (later) => {
        const { offers } = read({ articles: ARTICLES, ...HOME }, NOW + later);
        expect(offers.filter(isSoldOut)).toHaveLength(1);
        const reduced = offers.filter(({ listPrice }) => listPrice !== null);
        expect(reduced).toHaveLength(2);
        for (const { amount, listPrice } of reduced) {
          expect(amount).toBeLessThan(0.95 * (listPrice?.amount ?? 0));
        }
        for (const { amount, deliveryAmount } of offers) {
          expect(deliveryAmount).toBe((amount ?? 0) >= 7_500 ? 0 : 500);
        }
      }),
    );
  });

  it('moves: nobody is sold out or reduced for good, and no price stays', () => {
    const days = Array.from({ length: 20 }, (_, day) =>
      read({ articles: ARTICLES, ...HOME }, NOW + day * 24 * HOUR),
    );
    expect(
      new Set(days.flatMap(({ offers }) => offers.filter(isSoldOut).map((one) => one.product)))
        .size,
    ).toBeGreaterThan(1);
    const [first] = ARTICLES;
    const amounts = days.map(
      ({ offers }) => offers.find(({ product }) => product === first?.slug)?.amount,
    );
    expect(new Set(amounts).size).toBeGreaterThan(10);
  });

  it('is the same for the same moment', () => {
    expect(read({ articles: ARTICLES, ...HOME }).lines).toEqual(
      read({ articles: ARTICLES, ...HOME }).lines,
    );
  });

  it('asks about as much as the stand-in for Amazon, which goes by the same ASIN', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const asin = asinAt(number);
        const invention = { seed: 'a seed', asin, marketplace: 'US', now: NOW } as const;
        const [listing] = inventListings({ ...invention, base: null, moveEvery: HOUR });
        const parsed = AmazonPrice.safeParse(listing?.price);
        // Sold out there.
        fc.pre(parsed.success);
        const { money, savingBasis } = parsed.data;
        const theirs = 100 * (savingBasis?.money ?? money).amount;
        const [offer] = read({
          articles: [{ slug: 'x', brand: 'A', model: 'B', asin }],
          ...HOME,
        }).offers;
        const ours = offer?.listPrice?.amount ?? offer?.amount ?? 0;
        expect(Math.abs(ours - theirs) / theirs).toBeLessThan(0.15);
      }),
    );
  });

  it('can be read whatever products are called and whatever money is used', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'SEK', 'KWD');
    fc.assert(
      fc.property(text, text, currency, (brand, model, money) => {
        const article = { slug: 'x', brand, model, gtin: '4006381333931', asin: null };
        const { offers, counts, columns, lines } = read({
          articles: [article],
          country: 'DE',
          currency: money,
        });
        expect(counts.malformed).toBe(0);
        expect(offers).toMatchObject([{ product: 'x', currency: money }]);
        for (const line of lines) expect(line.split('\t')).toHaveLength(columns.length);
      }),
    );
  });

  it('is declared as a merchant’s file could declare it', () => {
    expect(FeedsSchema.parse(shop.feeds)).toEqual(shop.feeds);
  });
});
