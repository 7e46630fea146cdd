import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asin } from '@/lib/affiliate/asin';
import { buildLink } from '@/lib/affiliate/build-link';
import { marketplaceTemplates } from '@/lib/affiliate/localise-link';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { PLACEMENTS } from '@/lib/affiliate/placements';
import { searchWords } from '@/lib/affiliate/search-words';
import { amazonAtHome, amazonEverywhere } from './merchants';

/** What the script in the page does. */
const fill = (template: string, value: string) =>
  template.split('{}').join(encodeURIComponent(value));

describe('templates for the page’s script', () => {
  it('exist for the marketplaces that have a tag, and for no other', () => {
    expect(Object.keys(marketplaceTemplates(amazonAtHome, 'pick'))).toEqual(['US']);
    expect(Object.keys(marketplaceTemplates(amazonEverywhere, 'pick')).sort()).toEqual(
      [...MARKETPLACE_CODES].sort(),
    );
  });

  it('hold the place for the value once', () => {
    for (const templates of Object.values(marketplaceTemplates(amazonEverywhere, 'pick'))) {
      expect(templates.product.split('{}')).toHaveLength(2);
      expect(templates.search.split('{}')).toHaveLength(2);
    }
  });

  it('filled in the browser, are the link that the server would have built', () => {
    const asin = fc.stringMatching(/^B[0-9A-Z]{9}$/) as fc.Arbitrary<Asin>;
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('$& {} $1', "Men's 100% #1", 'a&tag=x-20'),
    );
    fc.assert(
      fc.property(
        asin,
        words,
        fc.constantFrom(...MARKETPLACE_CODES),
        fc.constantFrom(...PLACEMENTS),
        (one, query, marketplace, placement) => {
          const templates = marketplaceTemplates(amazonEverywhere, placement)[marketplace];
          const product = { name: 'Thing', query: `x ${query}` };
          const input = { merchant: amazonEverywhere, product, marketplace, placement };
          const found = buildLink(input);
          expect(templates && fill(templates.search, searchWords(product))).toBe(found.href);
          expect(new URL(templates?.product ?? '').host).toBe(found.host);
          const known = buildLink({
            ...input,
            product: { ...product, asins: { [marketplace]: one } },
          });
          expect(templates && fill(templates.product, one)).toBe(known.href);
        },
      ),
      { numRuns: 500 },
    );
  });
});
