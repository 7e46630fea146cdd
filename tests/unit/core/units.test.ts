import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit, isSameUnit, unitsLike, unitWords } from '@/lib/core/units';

const LIKE = [
  ['g', 'mg', 'kg', 'oz', 'lb'],
  ['mm', 'cm', 'm', 'in', 'ft'],
  ['Hz', 'kHz', 'MHz', 'GHz'],
  ['s', 'min', 'h', 'd'],
];

describe('units', () => {
  it.each([
    [0.254, 'kg', 'g', 254],
    [8.96, 'oz', 'g', 254.012],
    [20, 'kHz', 'Hz', 20_000],
    [27, 'in', 'cm', 68.58],
    [27, '"', 'in', 27],
    [90, 'min', 'hours', 1.5],
    [1.2, 'kΩ', 'ohm', 1_200],
    [500, 'mW', 'W', 0.5],
  ])('%s %s is so many %s', (number, from, to, expected) => {
    expect(convertUnit(number, from, to)).toBe(expected);
  });

  it('of different kinds are never converted, and one that nobody knows only into itself', () => {
    expect(convertUnit(1, 'g', 'mm')).toBeNull();
    expect(convertUnit(1, 'keys', 'g')).toBeNull();
    expect(convertUnit(104, 'Keys', 'keys')).toBe(104);
    expect(unitsLike('keys')).toEqual(['keys']);
  });

  it('of one kind lead there and back', () => {
    const pair = fc
      .constantFrom(...LIKE)
      .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));
    const number = fc.double({ min: 0.001, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(pair, number, ([from, to], given) => {
        const there = convertUnit(given, from, to) ?? Number.NaN;
        const back = convertUnit(there, to, from) ?? Number.NaN;
        expect(Math.abs(back - given)).toBeLessThanOrEqual(given * 1e-4);
      }),
    );
  });

  it('are told by their signs and their names, however these are capitalised', () => {
    expect(isSameUnit('Hours', 'h')).toBe(true);
    expect(isSameUnit('HZ', 'hz')).toBe(true);
    expect(isSameUnit('khz', 'Hz')).toBe(false);
    expect(isSameUnit('g', 'mg')).toBe(false);
    expect(unitWords('mm')).toEqual(expect.arrayContaining(['mm', 'cm', 'inches', '"']));
  });
});
