import type { Spec } from '@/lib/content/types';

type Specified = { readonly specs: readonly Spec[] };

/** Where a figure comes from. */
export type Source = Spec['source'];

/** One specification over all products, in their order; `undefined` where a product states none. */
export interface SpecRow {
  readonly name: string;
  readonly cells: readonly (Spec | undefined)[];
  /** All products state it, and the same. */
  readonly isSame: boolean;
}

/** The rows under one heading of the comparison. */
export interface SpecGroup {
  readonly name: string;
  readonly rows: readonly SpecRow[];
  /** Nothing is left of it when rows that are the same are hidden. */
  readonly isSame: boolean;
}

/** Two spellings of one figure are no difference: "40 mm" and "40 mm" with a narrow space. */
const asCompared = (value: string) =>
  value.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * True if every value is given and all say the same, whatever their spacing and capitals. Not
 * stated is not the same as anything, because nobody knows.
 */
export function areSame(values: readonly (string | undefined)[]): boolean {
  const given = values.filter((value) => value !== undefined);
  return given.length === values.length && new Set(given.map(asCompared)).size === 1;
}

function buildRow(name: string, group: string, products: readonly Specified[]): SpecRow {
  const cells = products.map(({ specs }) =>
    specs.find((spec) => spec.name === name && spec.group === group),
  );
  return { name, cells, isSame: areSame(cells.map((cell) => cell?.value)) };
}

/**
 * The specifications that at least two of the products state, under their groups, both in the order
 * of first mention. A name in another group is another specification.
 */
export function buildSpecGroups(products: readonly Specified[]): SpecGroup[] {
  const stated = products.flatMap(({ specs }) => specs);
  const groups: SpecGroup[] = [];
  for (const [group, specs] of Map.groupBy(stated, (spec) => spec.group)) {
    const rows = [...new Set(specs.map(({ name }) => name))]
      .map((name) => buildRow(name, group, products))
      .filter(({ cells }) => cells.filter(Boolean).length >= Math.min(2, products.length));
    const isSame = rows.every((row) => row.isSame);
    if (rows.length > 0) groups.push({ name: group, rows, isSame });
  }
  return groups;
}

/** What the difference switch can hide, and of how many rows. */
export function countRows(groups: readonly SpecGroup[]): { same: number; all: number } {
  const rows = groups.flatMap((group) => group.rows);
  return { same: rows.filter(({ isSame }) => isSame).length, all: rows.length };
}

/** The sources that figures of these rows have, each once. */
export function sourcesIn(groups: readonly SpecGroup[]): Set<Source> {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Set(cells.flatMap((cell) => (cell ? [cell.source] : [])));
}
