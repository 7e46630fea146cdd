import type { BrowseFilter, Span } from '@/lib/content/filters/browse-filter';
import {
  addBit,
  type Bits,
  countBits,
  hasBit,
  intersection,
  noBits,
  rangeBits,
  union,
} from '@/lib/core/bits';
import type { Column, SpanColumn } from './browse-columns';

/** What a filter finds, and what is found without what it says of one facet. */
export interface BrowseMatches {
  readonly found: Bits;
  readonly total: number;
  /** All that passes what is said of every other facet: what the counts of this one are of. */
  under(facet: string): Bits;
}

function passingSpan({ low, high, reaches }: SpanColumn, { from, to }: Span, size: number): Bits {
  const bits = noBits(size);
  for (let number = 0; number < size; number++) {
    const [least, most] = [low[number] as number, high[number] as number];
    // Comparing with NaN is false, so what is not known passes nothing.
    const passes = hasBit(reaches, number)
      ? least <= (from ?? least) && most >= (to ?? most)
      : least >= (from ?? least) && least <= (to ?? least);
    if (passes) addBit(bits, number);
  }
  return bits;
}

/** The products that pass what a filter says of one facet; null where it says nothing. */
function passing(
  facet: string,
  column: Column,
  { choices, flags, spans }: BrowseFilter,
  size: number,
): Bits | null {
  if (column.kind === 'choice') {
    const asked = choices[facet];
    if (!asked) return null;
    const options = column.options.filter(({ value }) => asked.includes(value));
    return union(
      size,
      options.map(({ bits }) => bits),
    );
  }
  if (column.kind === 'flag') {
    const flag = flags[facet];
    if (flag === undefined) return null;
    return flag ? column.yes : column.no;
  }
  const span = spans[facet];
  return span ? passingSpan(column, span, size) : null;
}

/** Tells which products pass a filter, without a look at any product itself. */
export function matchColumns(
  columns: ReadonlyMap<string, Column>,
  filter: BrowseFilter,
  size: number,
): BrowseMatches {
  const sets = new Map<string, Bits>();
  for (const [facet, column] of columns) {
    const bits = passing(facet, column, filter, size);
    if (bits) sets.set(facet, bits);
  }
  const all = rangeBits(size, 0, size);
  const passingBut = (left: string | null) =>
    intersection([all, ...[...sets].flatMap(([facet, bits]) => (facet === left ? [] : [bits]))]);
  const found = passingBut(null);
  return {
    found,
    total: countBits(found),
    under: (facet) => (sets.has(facet) ? passingBut(facet) : found),
  };
}

/** The least and the greatest figure of some products, and how many have one; null where none has. */
export function endsOfSpan(
  { low, high }: SpanColumn,
  found: Bits,
): { readonly from: number; readonly to: number; readonly count: number } | null {
  let [from, to, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let number = 0; number < low.length; number++) {
    const least = low[number] as number;
    if (Number.isNaN(least) || !hasBit(found, number)) continue;
    from = Math.min(from, least);
    to = Math.max(to, high[number] as number);
    count += 1;
  }
  return count > 0 ? { from, to, count } : null;
}
