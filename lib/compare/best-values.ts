import type { Value } from '@/lib/content/attributes/value';
import { roundAsRead } from '@/lib/content/attributes/word-value';
import type { Attribute } from '@/lib/content/schema/attribute';

/** What a product has of a row: its category's attribute, and the value where it is known. */
export interface StatedValue {
  readonly attribute: Pick<Attribute, 'id' | 'type' | 'unit' | 'better'>;
  readonly value: Value | undefined;
}

const NOBODY: ReadonlySet<number> = new Set();

/** A value as a number that can be ranked; undefined for what has no order. */
function rank(value: Value | undefined): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' ? roundAsRead(value) : undefined;
}

/** Values can be ranked if all mean the same by it: one attribute, one unit, one direction. */
function directionOf(stated: readonly StatedValue[]): 'higher' | 'lower' | undefined {
  const kinds = new Set(
    stated.map(({ attribute: { id, type, unit, better } }) =>
      JSON.stringify([id, type, unit, better]),
    ),
  );
  return kinds.size === 1 ? stated[0]?.attribute.better : undefined;
}

/**
 * Places of the products that are best of a row, all of them where several are. Nobody is where the
 * category declares no direction, where fewer than two state a number or a yes or no, and where all
 * state the same. Numbers that read the same are the same.
 * @param row one entry a product, undefined where it does not state the attribute.
 */
export function bestValues(row: readonly (StatedValue | undefined)[]): ReadonlySet<number> {
  const direction = directionOf(row.filter((each) => each !== undefined));
  if (!direction) return NOBODY;
  const ranks = row.map((each) => rank(each?.value));
  const known = ranks.filter((each) => each !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || least === most) return NOBODY;
  const best = direction === 'higher' ? most : least;
  return new Set(ranks.flatMap((each, place) => (each === best ? [place] : [])));
}
