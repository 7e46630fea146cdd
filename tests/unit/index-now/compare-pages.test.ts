import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePages } from '@/lib/index-now/page-state';
import { resolveAccess } from '@/lib/index-now/resolve-access';
import { parseEnv } from '@/lib/platform/env';
import { listPages } from '@/lib/syndication/list-pages';
import { source } from '../syndication/sample-source';

const KEY = 'a1b2c3d4e5f6';
const state = fc.dictionary(
  fc.constantFrom('/', '/a', '/b', '/c', '/d'),
  fc.constantFrom('1', '2', '3'),
);

describe('the pages to tell of', () => {
  test('are exactly those that differ: what is told leaves both sides the same', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const told = new Map<string, string>(Object.entries(before));
        const pages = Object.entries(after).map(([path, digest]) => ({ path, digest }));
        const { changed, gone } = comparePages(told, pages);
        for (const { path, digest } of changed) {
          expect(told.get(path)).not.toBe(digest);
          told.set(path, digest);
        }
        for (const path of gone) expect(told.delete(path)).toBe(true);
        expect(Object.fromEntries(told)).toEqual(after);
      }),
    );
  });

  test('are an article and what lists it, when its file changes', () => {
    const [first, second] = source.library.products;
    if (!first || !second) throw new Error('The sample has two products.');
    const saidOf = (of: typeof source) => new Map(listPages(of).map((one) => [one.path, one.says]));
    const changedBy = (product: typeof first) => {
      const library = { ...source.library, products: [product, second] };
      const before = saidOf(source);
      return [...saidOf({ ...source, library })]
        .filter(([path, says]) => before.get(path) !== says)
        .map(([path]) => path)
        .sort();
    };
    expect(changedBy({ ...first, digest: 'a comma' })).toEqual(['/reviews/one']);
    expect(changedBy({ ...first, digest: 'x', verdict: 'Another verdict.' })).toEqual([
      '/',
      '/authors/ada',
      '/categories/headphones',
      '/reviews/one',
    ]);
    expect(changedBy(first)).toEqual([]);
  });
});

describe('IndexNow', () => {
  const access = (settings: Record<string, string>, origin = 'https://shelf.example') =>
    resolveAccess(parseEnv(settings), origin, false);

  test('is off without a key, on this machine, and beside invented prices, and says why', () => {
    expect(access({})).toEqual({ isOff: expect.stringContaining('INDEXNOW_KEY is not set') });
    expect(access({ INDEXNOW_KEY: KEY }, 'http://localhost:3000')).toEqual({
      isOff: expect.stringContaining('this machine alone'),
    });
    expect(resolveAccess(parseEnv({ INDEXNOW_KEY: KEY }), 'https://shelf.example', true)).toEqual({
      isOff: expect.stringContaining('invented'),
    });
  });

  test('asks the shared endpoint, with the key in a file of its name', () => {
    expect(access({ INDEXNOW_KEY: KEY })).toEqual({
      key: KEY,
      origin: 'https://shelf.example',
      keyLocation: `https://shelf.example/${KEY}.txt`,
      endpoint: 'https://api.indexnow.org/indexnow',
    });
  });

  test('takes a stand-in on this machine for a site on this machine', () => {
    const settings = { INDEXNOW_KEY: KEY, INDEXNOW_URL: 'http://127.0.0.1:4000/indexnow' };
    expect(access(settings, 'http://localhost:3000')).toMatchObject({ key: KEY });
  });

  test.each(['short', 'with space in it', 'ümlaut-ümlaut', 'x'.repeat(129), 'a/b/c/d/e/f'])(
    'refuses the key "%s"',
    (key) => {
      expect(() => parseEnv({ INDEXNOW_KEY: key })).toThrow(/INDEXNOW_KEY: is no key of 8 to 128/);
    },
  );

  test('is told by https alone, except on this machine', () => {
    expect(() => parseEnv({ INDEXNOW_URL: 'http://search.example/x' })).toThrow(/INDEXNOW_URL/);
    expect(parseEnv({ INDEXNOW_URL: 'https://www.bing.com/indexnow' }).INDEXNOW_URL).toBe(
      'https://www.bing.com/indexnow',
    );
  });
});
