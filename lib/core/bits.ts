/** A set of whole numbers from 0 on, a bit for each: 32 of them are compared at once. */
export type Bits = Uint32Array;

/** The empty set of numbers below `size`. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / 32));
}

/** The numbers of `from` up to but without `to`. */
export function rangeBits(size: number, from: number, to: number): Bits {
  const bits = noBits(size);
  if (from >= to) return bits;
  const [first, last] = [from >> 5, (to - 1) >> 5];
  bits.fill(0xffffffff, first, last + 1);
  bits[first] = (bits[first] ?? 0) & (0xffffffff << (from & 31));
  bits[last] = (bits[last] ?? 0) & (0xffffffff >>> (31 - ((to - 1) & 31)));
  return bits;
}

export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

export function addBit(bits: Bits, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

export function removeBit(bits: Bits, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) & ~(1 << (number & 31));
}

/** What is in all of the sets. */
export function intersection(sets: readonly [Bits, ...Bits[]]): Bits {
  const [first, ...others] = sets;
  const bits = first.slice();
  for (const other of others) {
    for (let word = 0; word < bits.length; word++) {
      bits[word] = (bits[word] as number) & (other[word] as number);
    }
  }
  return bits;
}

/** What is in any of the sets. */
export function union(size: number, sets: readonly Bits[]): Bits {
  const bits = noBits(size);
  for (const other of sets) {
    for (let word = 0; word < bits.length; word++) {
      bits[word] = (bits[word] as number) | (other[word] as number);
    }
  }
  return bits;
}

/** How many of 32 bits are set: added up in pairs, fours and bytes. */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many numbers two sets have in common. */
export function countCommon(one: Bits, other: Bits): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) {
    count += onesIn((one[word] as number) & (other[word] as number));
  }
  return count;
}

export function countBits(bits: Bits): number {
  return countCommon(bits, bits);
}

/** The least number of a set, and the greatest; null of an empty one. */
export function endsOf(bits: Bits): { readonly first: number; readonly last: number } | null {
  const start = bits.findIndex((word) => word !== 0);
  if (start === -1) return null;
  const end = bits.findLastIndex((word) => word !== 0);
  const low = bits[start] as number;
  return {
    first: start * 32 + 31 - Math.clz32(low & -low),
    last: end * 32 + 31 - Math.clz32(bits[end] as number),
  };
}

/** How many numbers of a set have each value: `of` holds the value of each number. */
export function countValues(bits: Bits, of: Uint16Array, values: number): Uint32Array {
  const counts = new Uint32Array(values);
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      const value = of[word * 32 + 31 - Math.clz32(left & -left)] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}
