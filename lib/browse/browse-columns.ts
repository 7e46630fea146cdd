import { isRange, type Values } from '@/lib/content/attributes/value';
import { BRAND, type Facet, PRICE } from '@/lib/content/filters/facets';
import type { BrowsedProduct } from '@/lib/content/filters/match-product';
import { optionsOf } from '@/lib/content/filters/match-product';
import { addBit, type Bits, noBits } from '@/lib/core/bits';
import { brandKey } from '@/lib/core/brand-key';

/** What is known of a product beforehand: all but its price. */
export interface Stocked {
  readonly slug: string;
  readonly brand: string;
  readonly values: Values;
  readonly score: number;
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string;
}

/** Options of a facet, and which products have them. */
export interface ChoiceColumn {
  readonly kind: 'choice';
  readonly options: readonly {
    readonly value: string;
    readonly name: string;
    readonly bits: Bits;
  }[];
}

export interface FlagColumn {
  readonly kind: 'flag';
  readonly yes: Bits;
  readonly no: Bits;
}

/** The figure of each product, twice, or two figures between which all counts; NaN where there is none. */
export interface SpanColumn {
  readonly kind: 'range';
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** A product reaches from `low` to `high`: it must do so over the whole of what is asked. */
  readonly reaches: Bits;
}

export type Column = ChoiceColumn | FlagColumn | SpanColumn;

/** The products of a category as columns; a product's number is its place in the order of scores. */
export interface BrowseColumns {
  readonly facets: readonly Facet[];
  readonly products: readonly Stocked[];
  /** Of each facet but the price. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Numbers by the day of publication, the last first. */
  readonly newest: Uint32Array;
}

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));

const byScore = (one: Stocked, other: Stocked) =>
  other.score - one.score || order(other.published, one.published) || order(one.slug, other.slug);

function bitsOf<Item>(items: readonly Item[], isIn: (item: Item) => boolean): Bits {
  const bits = noBits(items.length);
  for (const [number, item] of items.entries()) if (isIn(item)) addBit(bits, number);
  return bits;
}

type Browsed = Pick<BrowsedProduct, 'brandKey' | 'values'>;

function choiceColumn(
  browsed: readonly Browsed[],
  facet: string,
  names: ReadonlyMap<string, string>,
): ChoiceColumn {
  const bits = new Map<string, Bits>();
  for (const [number, product] of browsed.entries()) {
    for (const option of optionsOf({ ...product, price: null }, facet)) {
      const own = bits.get(option) ?? noBits(browsed.length);
      addBit(own, number);
      bits.set(option, own);
    }
  }
  const options = [...names].flatMap(([value, name]) => {
    const own = bits.get(value);
    return own && value !== '' ? [{ value, name, bits: own }] : [];
  });
  return { kind: 'choice', options };
}

/** A column of figures; `undefined` is a product without one. */
export function spanColumn(
  figures: readonly (number | { readonly from: number; readonly to: number } | undefined)[],
): SpanColumn {
  const low = new Float64Array(figures.length).fill(Number.NaN);
  const high = low.slice();
  for (const [number, figure] of figures.entries()) {
    if (figure === undefined) continue;
    low[number] = typeof figure === 'number' ? figure : figure.from;
    high[number] = typeof figure === 'number' ? figure : figure.to;
  }
  return { kind: 'range', low, high, reaches: bitsOf(figures, (one) => typeof one === 'object') };
}

/** The brands in the order of their letters. */
function brandNames(products: readonly Stocked[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { brand } of products) {
    const key = brandKey(brand);
    if (!names.has(key)) names.set(key, brand);
  }
  return new Map([...names].sort(([one], [other]) => order(one, other)));
}

/**
 * Lays the products of a category out as columns; done once, as content stays as it was built.
 * @param optionNames what the options of each facet are called, in their own order.
 */
export function layOutProducts(
  stocked: readonly Stocked[],
  facets: readonly Facet[],
  optionNames: ReadonlyMap<string, ReadonlyMap<string, string>>,
): BrowseColumns {
  const products = stocked.toSorted(byScore);
  const browsed = products.map(({ brand, values }) => ({ brandKey: brandKey(brand), values }));
  const names = new Map([...optionNames, [BRAND, brandNames(products)]]);
  const column = ({ id, kind }: Facet): Column => {
    if (kind === 'choice') return choiceColumn(browsed, id, names.get(id) ?? new Map());
    const given = ({ values }: Browsed) => values[id];
    if (kind === 'flag') {
      const yes = bitsOf(browsed, (one) => given(one) === true);
      return { kind, yes, no: bitsOf(browsed, (one) => given(one) === false) };
    }
    return spanColumn(
      browsed.map((one) => {
        const value = given(one);
        return typeof value === 'number' || isRange(value) ? value : undefined;
      }),
    );
  };
  const declared = facets.filter(({ id }) => id !== PRICE);
  return {
    facets,
    products,
    columns: new Map(declared.map((facet) => [facet.id, column(facet)])),
    newest: Uint32Array.from(products, (_, number) => number).sort(
      (a, b) => order(products[b]?.published ?? '', products[a]?.published ?? '') || a - b,
    ),
  };
}
