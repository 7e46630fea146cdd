import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asin, parseAsin } from '@/lib/affiliate/asin';
import { buildLink } from '@/lib/affiliate/build-link';
import { MARKETPLACE_CODES, MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { PLACEMENTS } from '@/lib/affiliate/placements';
import { searchWords } from '@/lib/affiliate/search-words';
import { AppError } from '@/lib/core/errors';
import { amazonAtHome, amazonEverywhere, tagOf } from './merchants';

const asin = parseAsin('B0863TXGM3');
const name = 'Sony WH-1000XM4';

/** Any sequence of UTF-16 units: control characters, halves of characters, all scripts. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x7e })), {
    maxLength: 200,
  })
  .map((units) => String.fromCharCode(...units));

describe('Amazon links', () => {
  it.each(MARKETPLACE_CODES)('%s: a verified ASIN gives the product page with the tag', (code) => {
    const link = buildLink({
      merchant: amazonEverywhere,
      product: { name, asins: { [code]: asin } },
      marketplace: code,
      placement: 'pick',
    });
    expect(link).toEqual({
      href: `https://${MARKETPLACES[code].host}/dp/B0863TXGM3?tag=${tagOf(code)}`,
      rel: 'sponsored nofollow noopener',
      sponsored: true,
      merchantName: 'Amazon',
      merchantSlug: 'amazon',
      kind: 'product',
      marketplace: code,
      host: MARKETPLACES[code].host,
    });
  });

  it.each(MARKETPLACE_CODES)('%s: no verified ASIN gives a tagged search', (code) => {
    const others = MARKETPLACE_CODES.filter((other) => other !== code);
    const asins = Object.fromEntries(others.map((other) => [other, asin]));
    const link = buildLink({
      merchant: amazonEverywhere,
      product: { name, asins },
      marketplace: code,
      placement: 'pick',
    });
    expect(link.kind).toBe('search');
    expect(link.href).toBe(
      `https://${MARKETPLACES[code].host}/s?k=Sony%20WH-1000XM4&tag=${tagOf(code)}`,
    );
  });

  it.each(MARKETPLACE_CODES)(
    '%s: a placement with a tracking id uses it, others the tag',
    (code) => {
      for (const placement of PLACEMENTS) {
        const { href } = buildLink({
          merchant: amazonEverywhere,
          product: { name, asins: { [code]: asin } },
          marketplace: code,
          placement,
        });
        const expected =
          placement === 'table' ? tagOf(code).replace('shelf', 'shelftable') : tagOf(code);
        expect(new URL(href).searchParams.getAll('tag')).toEqual([expected]);
      }
    },
  );

  it('go to the home marketplace unless another is asked for', () => {
    const link = buildLink({ merchant: amazonAtHome, product: { name }, placement: 'hero' });
    expect(link).toMatchObject({ marketplace: 'US', host: 'www.amazon.com' });
  });

  it('search for the query of a product rather than for its name', () => {
    const product = { name, query: 'sony xm4 black' };
    const { href } = buildLink({ merchant: amazonAtHome, product, placement: 'hero' });
    expect(new URL(href).searchParams.get('k')).toBe('sony xm4 black');
  });

  it('are refused for a marketplace without a tag, naming the field to fill', () => {
    const untagged = MARKETPLACE_CODES.filter((code) => code !== 'US');
    for (const marketplace of untagged) {
      const build = () =>
        buildLink({ merchant: amazonAtHome, product: { name }, marketplace, placement: 'pick' });
      expect(build).toThrow(AppError);
      expect(build).toThrow(
        expect.objectContaining({
          code: 'invalid_content',
          where: `merchants/amazon: marketplaces.${marketplace}.tag`,
          remedy: expect.stringContaining(MARKETPLACES[marketplace].host),
        }),
      );
    }
  });

  it.each(['', '   ', '\u0000\n', '\uD800'])(
    'are refused where %j is all there is to search',
    (query) => {
      const build = () =>
        buildLink({ merchant: amazonAtHome, product: { name, query }, placement: 'pick' });
      expect(build).toThrow(expect.objectContaining({ code: 'invalid_content' }));
    },
  );

  it('whatever the search words hold, the link is one valid URL with the words and one tag', () => {
    const words = fc.oneof(
      anyText,
      fc.constantFrom(
        'x&tag=evil-20',
        'a#b',
        '100% "wool" <b>',
        '{}',
        '$&',
        'a+b',
        '日本 語',
        "Men's",
      ),
    );
    const code = fc.constantFrom(...MARKETPLACE_CODES);
    fc.assert(
      fc.property(words, code, (query, marketplace) => {
        fc.pre(/[a-z0-9]/i.test(query.slice(0, 100)));
        const product = { name, query };
        const input = {
          merchant: amazonEverywhere,
          product,
          marketplace,
          placement: 'pick',
        } as const;
        const { href } = buildLink(input);
        expect(href).toMatch(/^[\x21-\x7e]+$/);
        const url = new URL(href);
        expect([url.protocol, url.host, url.pathname, url.hash]).toEqual([
          'https:',
          MARKETPLACES[marketplace].host,
          '/s',
          '',
        ]);
        expect([...url.searchParams]).toEqual([
          ['k', searchWords(product)],
          ['tag', tagOf(marketplace)],
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  it('search words keep every visible character of a plain query, in one line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[\w&?#%+'"äß日🎧]{1,8}$/u), { minLength: 1, maxLength: 8 }),
        (words) => {
          const query = `  ${words.join(' \t\n')} `;
          expect(searchWords({ name, query })).toBe(words.join(' '));
        },
      ),
    );
  });

  it('a long query is cut without leaving half a character', () => {
    const cut = searchWords({ name, query: `a${'🎧'.repeat(200)}` });
    expect(cut.length).toBeLessThanOrEqual(150);
    expect(cut.isWellFormed()).toBe(true);
    expect(cut).toMatch(/^a🎧{74}$/u);
  });

  it('an ASIN of any grammar stands in the path as it is', () => {
    const any = fc.stringMatching(/^B[0-9A-Z]{9}$/) as fc.Arbitrary<Asin>;
    fc.assert(
      fc.property(any, (one) => {
        const product = { name, asins: { US: one } };
        const { href } = buildLink({ merchant: amazonAtHome, product, placement: 'pick' });
        expect(href).toBe(`https://www.amazon.com/dp/${one}?tag=shelf-20`);
      }),
    );
  });
});
