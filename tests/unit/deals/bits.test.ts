import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addBit,
  countBits,
  countCommon,
  countValues,
  endsOf,
  hasBit,
  intersection,
  noBits,
  rangeBits,
  removeBit,
  union,
} from '@/lib/core/bits';

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 })).map((list) => new Set(list));

function bitsOf(set: ReadonlySet<number>) {
  const bits = noBits(SIZE);
  for (const number of set) addBit(bits, number);
  return bits;
}

const read = (bits: Uint32Array) =>
  new Set(Array.from({ length: SIZE }, (_, number) => number).filter((one) => hasBit(bits, one)));

it('sets of bits do what sets of numbers do', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.nat({ max: SIZE - 1 }), (one, other, number) => {
      const [left, right] = [bitsOf(one), bitsOf(other)];
      expect(read(intersection([left, right]))).toEqual(one.intersection(other));
      expect(read(union(SIZE, [left, right]))).toEqual(one.union(other));
      expect(countCommon(left, right)).toBe(one.intersection(other).size);
      expect(countBits(left)).toBe(one.size);
      const values = Uint16Array.from({ length: SIZE }, (_, index) => index % 3);
      expect([...countValues(left, values, 3)]).toEqual(
        [0, 1, 2].map((value) => [...one].filter((index) => index % 3 === value).length),
      );
      const ends = endsOf(left);
      expect(ends).toEqual(
        one.size === 0 ? null : { first: Math.min(...one), last: Math.max(...one) },
      );
      removeBit(left, number);
      expect(read(left)).toEqual(one.difference(new Set([number])));
    }),
  );
});

it('a range holds its numbers and no other', () => {
  fc.assert(
    fc.property(fc.nat({ max: SIZE }), fc.nat({ max: SIZE }), (from, to) => {
      const wanted = Array.from({ length: SIZE }, (_, n) => n).filter((n) => n >= from && n < to);
      expect(read(rangeBits(SIZE, from, to))).toEqual(new Set(wanted));
      expect(countBits(rangeBits(SIZE, from, to))).toBe(wanted.length);
    }),
  );
});
