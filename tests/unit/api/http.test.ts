import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, readCursor, writeCursor } from '@/lib/api/http/cursor';
import { cacheControl } from '@/lib/api/http/headers';
import { createKeptAnswers } from '@/lib/api/http/kept-answers';
import { chooseLanguage, takesJson } from '@/lib/api/http/negotiate';
import { createSteadyPrices, noteReads, stillSays } from '@/lib/api/http/steady-prices';
import { priceBook } from '@/lib/offers/price-book';
import type { ShownOffers } from '@/lib/offers/show-offers';

describe('a cursor', () => {
  it('names a place in the answer to its own question alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (one, other, after) => {
        const cursor = writeCursor(one, after.toWellFormed());
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(readCursor(one, cursor)).toBe(after.toWellFormed());
        if (one !== other) expect(readCursor(other, cursor)).toBeNull();
      }),
    );
  });

  it('is refused, never an error, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor('question', text)).toBeNull();
      }),
    );
  });

  it('leads through all items, each once, at every size of page', () => {
    const items = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 40 });
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 7 }), (all, limit) => {
        const seen: number[] = [];
        let after: string | null = null;
        do {
          const page: ReturnType<typeof pageOf<number>> = pageOf(all, String, after, limit);
          seen.push(...(page?.items ?? []));
          after = page?.next ?? null;
        } while (after !== null);
        expect(seen).toEqual(all);
      }),
    );
  });
});

it('no answer with a price may be kept past its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 200_000 }), fc.boolean(), (left, isAway) => {
      const header = cacheControl({ endsAt: 1_000_000 + left, isAway, reads: 'prices' }, 1_000_000);
      const ages = [...header.matchAll(/(?:max-age|s-maxage)=(\d+)/g)].map(([, age]) =>
        Number(age),
      );
      expect(ages.length).toBe(2);
      for (const age of ages) expect(age * 1_000).toBeLessThanOrEqual(Math.max(0, left));
      expect(header).toContain('must-revalidate');
    }),
  );
});

it.each([
  [null, 'en'],
  ['de', 'de'],
  ['de-AT, en;q=0.9', 'de'],
  ['fr, en;q=0.2, de;q=0.1', 'en'],
  ['fr', 'en'],
  ['*', 'en'],
  ['de;q=0', 'en'],
  ['de;q=x', 'en'],
] as const)('of %s the language is %s', (header, language) => {
  expect(chooseLanguage(header, 'en')).toBe(language);
});

it.each([
  [null, true],
  ['*/*', true],
  ['application/*', true],
  ['text/html, application/json;q=0.1', true],
  ['text/html', false],
  ['application/json;q=0, */*', false],
] as const)('whoever accepts %s takes JSON: %s', (header, isTaken) => {
  expect(takesJson(header)).toBe(isTaken);
});

it('kept answers hold no more bytes than they may, and forget what was not asked for longest', () => {
  const kept = createKeptAnswers(10_000);
  const answer = (size: number) => ({
    body: Buffer.alloc(size),
    etag: 'W/"1"',
    language: 'en',
    reads: 'content' as const,
    marketplace: 'US' as const,
    mark: '1',
    priced: new Map(),
    endsAt: Number.POSITIVE_INFINITY,
    isAway: false,
  });
  for (const key of ['a', 'b', 'c']) kept.keep(key, answer(2_500));
  expect(kept.get('a')).toBeDefined();
  kept.keep('d', answer(2_500));
  expect(['a', 'b', 'c', 'd'].filter((key) => kept.get(key))).toEqual(['a', 'c', 'd']);
  kept.keep('e', answer(20_000));
  expect(kept.get('e')).toBeUndefined();
});

describe('prices that were read again', () => {
  const offers = (product: string, amount: number) =>
    ({ best: null, offers: [{ product, amount }], expiresAt: 1 }) as unknown as ShownOffers;
  const book = (amounts: Record<string, number>) =>
    priceBook(
      new Map(Object.entries(amounts).map(([slug, amount]) => [slug, offers(slug, amount)])),
    );

  it('are the same objects where they say the same, and others where they do not', () => {
    const amounts = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 1, max: 3 }),
    );
    fc.assert(
      fc.property(amounts, amounts, (before, after) => {
        const keep = createSteadyPrices();
        const [one, other] = [keep(book(before)), keep(book(after))];
        for (const product of ['a', 'b', 'c', 'd']) {
          expect(other.of(product)).toEqual(book(after).of(product));
          const isSame = before[product] === after[product];
          expect(other.of(product) === one.of(product)).toBe(isSame);
        }
      }),
    );
  });

  it('let an answer stand that was made of others than those that changed', () => {
    const keep = createSteadyPrices();
    const noted = noteReads(keep(book({ a: 1, b: 1 })));
    noted.book.of('a');
    noted.book.of('none');
    expect(stillSays(keep(book({ a: 1, b: 2 })), noted.reads)).toBe(true);
    expect(stillSays(keep(book({ a: 2, b: 2 })), noted.reads)).toBe(false);
    expect(stillSays(keep(book({ a: 1, none: 1 })), noted.reads)).toBe(false);
  });
});
