import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_PATH, compareAddress } from '@/lib/compare/address';
import { MOST_ITEMS, parseItems } from '@/lib/compare/parse-items';

const KNOWN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const parse = (items: unknown) => parseItems(items, (slug) => KNOWN.includes(slug));

describe('what an address asks to compare', () => {
  it('comes in the order asked, each once', () => {
    expect(parse('c,a,c,b').slugs).toEqual(['c', 'a', 'b']);
  });

  it('is at most five products, and says which were left out', () => {
    expect(parse('g,f,e,d,c,b,a')).toEqual({
      slugs: ['g', 'f', 'e', 'd', 'c'],
      unknown: [],
      left: ['b', 'a'],
    });
  });

  it('names what is no product here, and compares the rest', () => {
    expect(parse('a,nothing,b,<b>')).toEqual({
      slugs: ['a', 'b'],
      unknown: ['nothing', '<b>'],
      left: [],
    });
  });

  it('is read from spaces, capitals, empty parts and repeated parameters', () => {
    expect(parse(' A , ,b,,').slugs).toEqual(['a', 'b']);
    expect(parse(['a,b', 'c']).slugs).toEqual(['a', 'b', 'c']);
  });

  it.each([undefined, null, 7, {}, [7], '', ',,,'])('is nothing where %j is asked', (items) => {
    expect(parse(items)).toEqual({ slugs: [], unknown: [], left: [] });
  });

  it('never throws and never repeats, whatever is asked', () => {
    const asked = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...KNOWN, 'x', '')).map((all) => all.join()),
    );
    fc.assert(
      fc.property(asked, (items) => {
        const { slugs, unknown, left } = parse(items);
        const all = [...slugs, ...unknown, ...left];
        expect(new Set(all).size).toBe(all.length);
        expect(slugs.length).toBeLessThanOrEqual(MOST_ITEMS);
        expect([...slugs, ...left].every((slug) => KNOWN.includes(slug))).toBe(true);
        expect(left.length === 0 || slugs.length === MOST_ITEMS).toBe(true);
      }),
    );
  });

  it('stands at an address that asks for just that', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(KNOWN, { maxLength: MOST_ITEMS }), (slugs) => {
        const url = new URL(compareAddress(slugs), 'https://shelf.example');
        expect(url.pathname).toBe(COMPARE_PATH);
        expect(parse(url.searchParams.get('items') ?? undefined).slugs).toEqual(slugs);
      }),
    );
  });
});
