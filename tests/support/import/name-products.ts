import { slugOf } from './derive-attributes';
import type { Row } from './read-rows';

/** Most products of a name whose other words a brand may be longer than: "Turtle Beach", "Mad Catz". */
const LEAST_PRODUCTS = 3;
const SAME_SHARE = 0.8;
const MOST_LETTERS = { name: 80, variant: 40, brand: 40, model: 60 };

export interface NamedRow extends Row {
  readonly slug: string;
  readonly brand: string;
  readonly model: string;
  /** Full name, which no other product has. */
  readonly title: string;
  /** Of which product it is another colour, and which; none for the first of a name. */
  readonly variant?: { readonly of: string; readonly name: string };
}

const short = (text: string, length: number) => text.slice(0, length).trim();

/** The second word of a brand, where nearly all names that begin with the first go on with it. */
function secondWords(rows: readonly Row[]): Map<string, string> {
  const byFirst = Map.groupBy(new Set(rows.map(({ name }) => name)), (name) => name.split(' ')[0]);
  const brands = new Map<string, string>();
  for (const [first = '', names] of byFirst) {
    const seconds = Map.groupBy(names, (name) => name.split(' ')[1] ?? '');
    const [second = '', same = []] =
      [...seconds].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    const isBrand = names.length >= LEAST_PRODUCTS && same.length >= SAME_SHARE * names.length;
    if (isBrand && /^\p{L}[\p{L}-]*$/u.test(second)) brands.set(first, second);
  }
  return brands;
}

function unique(wanted: string, taken: Set<string>, write: (number: number) => string): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = write(number);
  taken.add(name.toLowerCase());
  return name;
}

function brandOf(name: string, seconds: ReadonlyMap<string, string>): string {
  const [first = '', second] = name.split(' ');
  const isLong = second !== undefined && seconds.get(first) === second;
  return short(isLong ? `${first} ${second}` : first, MOST_LETTERS.brand);
}

/** What tells a row from the first of its name: its colour, as a rule. */
function variantName(row: Row, number: number): string {
  const { color, colour } = row.cells;
  const given = color ?? colour;
  return short(typeof given === 'string' ? given : `Version ${number}`, MOST_LETTERS.variant - 4);
}

/** Gives each row names of its own; the first of a name is the original, the others its variants. */
export function nameProducts(rows: readonly Row[]): NamedRow[] {
  const seconds = secondWords(rows);
  const [slugs, titles] = [new Set<string>(), new Set<string>()];
  const originals = new Map<string, { readonly slug: string; readonly names: Set<string> }>();
  return rows.map((row) => {
    const key = row.name.toLowerCase();
    const original = originals.get(key);
    const names = original?.names ?? new Set<string>();
    const colour = variantName(row, names.size + 1);
    const name = unique(colour, names, (number) => `${colour} ${number}`);
    const wanted = original ? `${short(row.name, 40)} (${name})` : short(row.name, 80);
    const title = unique(wanted, titles, (number) => `${short(wanted, 74)} #${number}`);
    const words = slugOf(title) || 'product';
    const slug = unique(words, slugs, (number) => `${words}-${number}`);
    if (!original) originals.set(key, { slug, names });
    const brand = brandOf(row.name, seconds);
    const model = short(row.name.slice(brand.length), MOST_LETTERS.model) || brand;
    return {
      ...row,
      slug,
      brand,
      model,
      title,
      ...(original && { variant: { of: original.slug, name } }),
    };
  });
}
