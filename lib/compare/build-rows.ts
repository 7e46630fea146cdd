import type { Values } from '@/lib/content/attributes/value';
import type { Attribute } from '@/lib/content/schema/attribute';
import type { Spec } from '@/lib/content/types';
import { bestValues } from './best-values';

/** A product as far as its specification can be compared. */
export interface Specified {
  readonly specs: readonly Spec[];
  /** What can be ranked of it; nothing unless given. */
  readonly values?: Values;
  /** What its category declares; nothing unless given. */
  readonly attributes?: readonly Attribute[];
}

/** Where a figure comes from. */
export type Source = Spec['source'];

/** One specification over all products, in their order; `undefined` where a product states none. */
export interface SpecRow {
  readonly name: string;
  readonly cells: readonly (Spec | undefined)[];
  /** All products state it, and the same. */
  readonly isSame: boolean;
  /** Places of the products that are best of it; empty where nobody is. */
  readonly best: ReadonlySet<number>;
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

const attributeOf = ({ attributes = [] }: Specified, { attribute }: Spec) =>
  attribute === undefined ? undefined : attributes.find(({ id }) => id === attribute);

interface OpenRow {
  readonly group: string;
  readonly name: string;
  /** By which specifications are known to belong here. */
  readonly keys: Set<string>;
  readonly cells: (Spec | undefined)[];
}

/** One attribute in one unit, even of two categories; and one name under one heading. */
function keysOf(product: Specified, spec: Spec): string[] {
  const attribute = attributeOf(product, spec);
  const byName = JSON.stringify([spec.group, spec.name]);
  return attribute
    ? [JSON.stringify([attribute.id, attribute.type, attribute.unit ?? null]), byName]
    : [byName];
}

function placeSpecs(products: readonly Specified[]): OpenRow[] {
  const rows: OpenRow[] = [];
  for (const [place, product] of products.entries()) {
    for (const spec of product.specs) {
      const keys = keysOf(product, spec);
      const isOpen = (row: OpenRow) => row.cells[place] === undefined;
      let row = keys
        .map((key) => rows.find((each) => each.keys.has(key) && isOpen(each)))
        .find((found) => found !== undefined);
      if (!row) {
        const { group, name } = spec;
        row = { group, name, keys: new Set(), cells: products.map(() => undefined) };
        rows.push(row);
      }
      for (const key of keys) row.keys.add(key);
      row.cells[place] = spec;
    }
  }
  return rows;
}

function closeRow({ name, cells }: OpenRow, products: readonly Specified[]): SpecRow {
  const stated = cells.map((spec, place) => {
    const product = products[place];
    const attribute = spec && product && attributeOf(product, spec);
    return attribute && { attribute, value: product?.values?.[attribute.id] };
  });
  const isSame = areSame(cells.map((cell) => cell?.value));
  return { name, cells, isSame, best: bestValues(stated) };
}

/**
 * The specifications that at least two of the products state, under their groups, both in the order
 * of first mention. Two belong together if they are one attribute in one unit, or bear one name in
 * one group.
 */
export function buildSpecGroups(products: readonly Specified[]): SpecGroup[] {
  const least = Math.min(2, products.length);
  const shared = placeSpecs(products).filter(({ cells }) => cells.filter(Boolean).length >= least);
  return [...Map.groupBy(shared, ({ group }) => group)].map(([name, open]) => {
    const rows = open.map((row) => closeRow(row, products));
    return { name, rows, isSame: rows.every((row) => row.isSame) };
  });
}

/** What the difference switch can hide, and of how many rows. */
export function countRows(groups: readonly SpecGroup[]): { same: number; all: number } {
  const rows = groups.flatMap((group) => group.rows);
  return { same: rows.filter(({ isSame }) => isSame).length, all: rows.length };
}

/** Whether anything is best of its row. */
export function hasBest(groups: readonly SpecGroup[]): boolean {
  return groups.some(({ rows }) => rows.some(({ best }) => best.size > 0));
}

/** The sources that figures of these rows have, each once. */
export function sourcesIn(groups: readonly SpecGroup[]): Set<Source> {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Set(cells.flatMap((cell) => (cell ? [cell.source] : [])));
}
