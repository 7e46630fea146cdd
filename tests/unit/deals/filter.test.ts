import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, writeAmount } from '@/lib/core/amount-text';
import { brandKey } from '@/lib/core/brand-key';
import { NO_FILTER } from '@/lib/deals/deal-filter';
import { parseFilter } from '@/lib/deals/filter';
import { writeSearch } from '@/lib/deals/write-search';
import { anyFilter } from './scenes';

const CURRENCIES = ['USD', 'JPY', 'KWD'] as const;
const parse = (search: string, currency = 'USD') =>
  parseFilter(new URLSearchParams(search), currency);

describe('a filter and its address', () => {
  it('say the same, both ways, in every currency', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...CURRENCIES), (filter, currency) => {
        const search = writeSearch(filter, currency);
        expect(parse(search, currency)).toEqual(filter);
        expect(writeSearch(parse(search, currency), currency)).toBe(search);
      }),
    );
  });

  it('have one form, whatever order a reader wrote it in', () => {
    const written =
      'sort=price&to=20&brand=b&category=lamps&from=50.00&brand=a&category=cups&brand=a';
    expect(writeSearch(parse(written), 'USD')).toBe(
      'category=cups&category=lamps&brand=a&brand=b&from=20&to=50&sort=price',
    );
  });

  it('say nothing of what is not asked for, nor of the usual order', () => {
    expect(writeSearch(NO_FILTER, 'USD')).toBe('');
    expect(parse('')).toEqual(NO_FILTER);
    expect(writeSearch(parse('saving=&from=&to=&sort=saving'), 'USD')).toBe('');
  });

  it('keep the place of a page at the end', () => {
    expect(writeSearch({ ...NO_FILTER, saving: 20 }, 'USD', 'saving.-20.p_shop')).toBe(
      'saving=20&after=saving.-20.p_shop',
    );
  });
});

describe('what cannot be read is left out', () => {
  it.each([
    'category=No Slug&category=../x&merchant=%00&brand=Ö',
    'saving=0&saving=100&saving=-5&saving=5.5&saving=many',
    'from=-1&to=cheap&from=1e3',
    'sort=best&sort=',
    'from=999999999999',
    'from=0',
    '__proto__=x&constructor=y&filter[category]=lamps',
    `category=${'a'.repeat(81)}`,
  ])('%s', (search) => {
    expect(parse(search)).toEqual(NO_FILTER);
  });

  it('and any text at all is an address that can be read, once and for all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const filter = parse(text);
        expect(parse(writeSearch(filter, 'USD'))).toEqual(filter);
      }),
    );
  });

  it('of very many values forty count', () => {
    const search = Array.from({ length: 500 }, (_, index) => `brand=b-${index}`).join('&');
    expect(parse(search).brands).toHaveLength(40);
  });

  it('of several values where one counts, the last does', () => {
    expect(parse('saving=10&saving=20')).toMatchObject({ saving: 20 });
  });
});

describe('amounts', () => {
  it.each([
    ['99.99', 'USD', 9_999],
    ['99,9', 'USD', 9_990],
    ['100', 'USD', 10_000],
    ['0.999', 'USD', 99],
    ['1200', 'JPY', 1_200],
    ['12.50', 'JPY', 12],
    ['1.5', 'KWD', 1_500],
  ])('"%s" in %s is read as %i minor units', (text, currency, amount) => {
    expect(readAmount(text, currency)).toBe(amount);
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 99_999_999 }),
        fc.constantFrom(...CURRENCIES),
        (amount, currency) => {
          expect(readAmount(writeAmount(amount, currency), currency)).toBe(amount);
        },
      ),
    );
  });
});

it.each([
  ['Bowers & Wilkins', 'bowers-wilkins'],
  ['1MORE', '1more'],
  ['Öster', 'oster'],
  ['!', ''],
])('the brand "%s" is "%s" in an address', (brand, key) => {
  expect(brandKey(brand)).toBe(key);
});
