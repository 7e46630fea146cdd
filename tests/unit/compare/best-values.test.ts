import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestValues, type StatedValue } from '@/lib/compare/best-values';
import type { Value } from '@/lib/content/attributes/value';

type Better = 'higher' | 'lower' | undefined;

const weight = (value: Value | undefined, better: Better = 'lower', unit = 'g'): StatedValue => ({
  attribute: { id: 'weight', type: 'number', unit, better },
  value,
});
const yesNo = (value: boolean | undefined, better: Better = 'higher'): StatedValue => ({
  attribute: { id: 'folding', type: 'boolean', unit: undefined, better },
  value,
});
const best = (row: readonly (StatedValue | undefined)[]) => [...bestValues(row)];

describe('the best of a row', () => {
  it.each([
    ['the lowest where lower is better', [weight(300), weight(200)], [1]],
    ['the highest where higher is better', [weight(300, 'higher'), weight(2, 'higher')], [0]],
    ['all who share it', [weight(200), weight(300), weight(200)], [0, 2]],
    ['who has it where yes is better', [yesNo(false), yesNo(true), yesNo(true)], [1, 2]],
    ['who has it not where no is better', [yesNo(false, 'lower'), yesNo(true, 'lower')], [0]],
    ['found past products that do not state it', [undefined, weight(200), weight(201)], [1]],
    ['found past a value that is not known', [weight(undefined), weight(200), weight(201)], [1]],
  ])('is %s', (_, row, places) => {
    expect(best(row)).toEqual(places);
  });

  it.each([
    ['all state the same', [weight(200), weight(200)]],
    ['one product alone states it', [weight(200), undefined, weight(undefined)]],
    ['no direction is declared', [weight(300, undefined), weight(200, undefined)].map(noDirection)],
    ['two categories declare opposite directions', [weight(300), weight(200, 'higher')]],
    ['two categories use different units', [weight(300), weight(2, 'lower', 'kg')]],
    ['the values are ranges', [weight({ from: 1, to: 2 }), weight({ from: 1, to: 3 })]],
    ['the values are options', [weight(['a']), weight(['b'])]],
    ['the numbers read the same', [weight(254.01), weight(254.02)]],
    ['there is nobody', []],
  ])('is nobody where %s', (_, row) => {
    expect(best(row)).toEqual([]);
  });

  it('is some but never all of those who state it, and no other states a better one', () => {
    const rows = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom('higher' as const, 'lower' as const), (row, better) => {
        const places = bestValues(row.map((value) => weight(value, better)));
        const known = row.filter((value) => value !== undefined);
        const sign = better === 'higher' ? 1 : -1;
        const differ = new Set(known).size > 1;
        expect(places.size > 0).toBe(differ);
        for (const [place, value] of row.entries()) {
          const isBest =
            differ && known.every((other) => sign * (value ?? Number.NaN) >= sign * other);
          expect(places.has(place)).toBe(isBest);
        }
      }),
    );
  });

  it('follows the products, in whatever order they stand', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(numbers, (row) => {
        const forwards = best(row.map((value) => weight(value)));
        const backwards = best(row.toReversed().map((value) => weight(value)));
        const last = row.length - 1;
        expect(backwards.map((place) => last - place).sort()).toEqual(forwards.sort());
      }),
    );
  });
});

/** The default of a parameter stands in for what is undefined. */
function noDirection({ attribute, value }: StatedValue): StatedValue {
  return { attribute: { ...attribute, better: undefined }, value };
}
