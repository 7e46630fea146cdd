import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByName } from '@/lib/compare/find-by-name';

const named = (slug: string, name: string) => ({ slug, name });
const PRODUCTS = [
  named('sony-4', 'Sony WH-1000XM4'),
  named('sony-5', 'Sony WH-1000XM5'),
  named('px7', 'Bowers & Wilkins PX7'),
  named('px7-s2', 'Bowers & Wilkins PX7 S2'),
  named('mole', 'Mølé Écoute'),
];
const find = (typed: string) => {
  const found = findByName(typed, PRODUCTS);
  if (found.is === 'found') return found.product.slug;
  return found.is === 'several' ? found.products.map(({ slug }) => slug) : found.is;
};

describe('a product by its name', () => {
  it.each([
    ['its slug', 'px7', 'px7'],
    ['its name', 'Sony WH-1000XM4', 'sony-4'],
    ['its name in other capitals and signs', 'sony wh1000xm4', 'sony-4'],
    ['its name, even where another begins with it', 'bowers wilkins px7', 'px7'],
    ['a part of it that fits no other', 'xm5', 'sony-5'],
    ['beginnings of its words, in any order', 'wilk s2', 'px7-s2'],
    ['letters without accents', 'ecoute', 'mole'],
  ])('is found by %s', (_, typed, slug) => {
    expect(find(typed)).toBe(slug);
  });

  it('is asked back where several fit, the shortest names first', () => {
    expect(find('sony')).toEqual(['sony-4', 'sony-5']);
    expect(find('bowers')).toEqual(['px7', 'px7-s2']);
  });

  it.each(['', '  ', '&', 'nothing', 'sony px7', '\u0000'])('is none for %j', (typed) => {
    expect(find(typed)).toBe('none');
  });

  it('is found by its slug, and offers at most six, whatever is typed', () => {
    const many = Array.from({ length: 30 }, (_, index) => named(`p-${index}`, `Lamp ${index}`));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const found = findByName(typed, many);
        if (found.is === 'several') expect(found.products.length).toBeLessThanOrEqual(6);
      }),
    );
    for (const product of many) {
      expect(findByName(product.slug, many)).toEqual({ is: 'found', product });
    }
    expect(findByName('lamp', many)).toMatchObject({ is: 'several' });
  });
});
