import fc from 'fast-check';
import type { Stocked } from '@/lib/browse/browse-columns';
import type { Value } from '@/lib/content/attributes/value';
import { BROWSE_SORTS, type BrowseFilter, type Span } from '@/lib/content/filters/browse-filter';
import { type Facet, facetsOf } from '@/lib/content/filters/facets';
import type { BrowsedProduct } from '@/lib/content/filters/match-product';
import { type Attribute, AttributeSchema } from '@/lib/content/schema/attribute';
import { brandKey } from '@/lib/core/brand-key';

const option = (value: string) => ({ value, name: value.toUpperCase() });
const declared = { group: 'All', name: 'Any', facet: true };

/** Of every type that can be filtered by, with an option that few products have. */
const ATTRIBUTES: readonly Attribute[] = [
  { ...declared, id: 'form', type: 'choice', options: ['round', 'square', 'rare'].map(option) },
  {
    ...declared,
    id: 'ports',
    type: 'choice',
    several: true,
    options: ['one', 'two', 'three'].map(option),
  },
  { ...declared, id: 'cordless', type: 'boolean' },
  { ...declared, id: 'weight', type: 'number', unit: 'g' },
  { ...declared, id: 'reach', type: 'range', unit: 'Hz' },
].map((each) => AttributeSchema.parse(each));

export const FACETS: readonly Facet[] = facetsOf({ attributes: [...ATTRIBUTES] });

export const OPTION_NAMES = new Map(
  ATTRIBUTES.map(({ id, options = [] }) => [
    id,
    new Map(options.map(({ value, name }) => [value, name])),
  ]),
);

const BRANDS = ['Acme', 'Bolt & Sons', 'Çelik', 'Dune'];

/** A product with its price; null where none may be shown. */
export interface Priced extends Stocked {
  readonly price: number | null;
}

const figure = fc.integer({ min: 0, max: 12 });
const span = fc
  .tuple(figure, figure)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const maybe = <Item>(arbitrary: fc.Arbitrary<Item>) =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });

const known = (values: Readonly<Record<string, Value | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<
    string,
    Value
  >;

const product = fc.record({
  brand: fc.constantFrom(...BRANDS),
  score: fc.integer({ min: 0, max: 5 }),
  published: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  price: fc.option(
    figure.map((amount) => amount * 100),
    { nil: null },
  ),
  values: fc
    .record({
      form: maybe(fc.constantFrom('round', 'square').map((one) => [one])),
      ports: maybe(fc.subarray(['one', 'two', 'three'], { minLength: 1 })),
      cordless: maybe(fc.boolean()),
      weight: maybe(figure),
      reach: maybe(span),
    })
    .map(known),
});

export const someProducts: fc.Arbitrary<Priced[]> = fc
  .array(product, { maxLength: 90 })
  .map((some) => some.map((one, index) => ({ ...one, slug: `product-${index}` })));

const some = (options: readonly string[]) =>
  maybe(fc.subarray([...options], { minLength: 1 }).map((chosen) => [...chosen].sort()));

const asked = fc
  .tuple(maybe(figure), maybe(figure))
  .filter(([a, b]) => a !== undefined || b !== undefined)
  .map(([a, b]): Span => {
    if (a === undefined || b === undefined) return { from: a ?? null, to: b ?? null };
    return { from: Math.min(a, b), to: Math.max(a, b) };
  });

const inCents = ({ from, to }: Span): Span => ({
  from: from === null ? null : from * 100,
  to: to === null ? null : to * 100,
});

const present = <Part>(part: Readonly<Record<string, Part | undefined>>) =>
  Object.fromEntries(Object.entries(part).filter(([, one]) => one !== undefined)) as Record<
    string,
    Part
  >;

/** Any filter, in the order of the facets. */
export const anyFilter: fc.Arbitrary<BrowseFilter> = fc
  .record({
    brand: some([...BRANDS.map(brandKey), 'nobody']),
    form: some(['round', 'square', 'rare', 'unheard-of']),
    ports: some(['one', 'two', 'three']),
    cordless: maybe(fc.boolean()),
    price: maybe(asked.map(inCents)),
    weight: maybe(asked),
    reach: maybe(asked),
    sort: fc.constantFrom(...BROWSE_SORTS),
  })
  .map(({ brand, form, ports, cordless, price, weight, reach, sort }) => ({
    choices: present({ brand, form, ports }),
    flags: present({ cordless }),
    spans: present({ price, weight, reach }),
    sort,
  }));

export const browsedAs = ({ brand, values, price }: Priced): BrowsedProduct => ({
  brandKey: brandKey(brand),
  values,
  price,
});
