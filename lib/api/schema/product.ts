import { z } from 'zod';
import { dated, day, idOf, Links, Money, Picture, Reference, slug } from './common';
import { Offer } from './offer';
import { named } from './registry';

export const SpecLine = named(
  'SpecLine',
  z
    .strictObject({
      attribute: slug.nullable().describe('Id of an attribute of the category'),
      group: z.string(),
      name: z.string(),
      value: z.string().describe('As people read it'),
      source: z
        .enum(['maker', 'published', 'measured'])
        .describe('Whose figure it is: the maker’s, a published source’s, or our own'),
      on: day.nullable().describe('Day on which it was read or measured'),
    })
    .describe('A line of a specification'),
);

const AttributeValue = z
  .union([
    z.number(),
    z.boolean(),
    z.strictObject({ from: z.number(), to: z.number() }),
    z.array(z.string()),
  ])
  .describe('In the unit of its attribute; a list holds options of a choice');

const relative = z.strictObject({ name: z.string(), product: Reference.nullable() });

const head = {
  id: idOf('product'),
  type: z.literal('product'),
  slug,
  name: z.string().describe('Full name with brand'),
  brand: z.string(),
  category: Reference,
  picture: Picture,
  assessment: z
    .enum(['specifications', 'hands-on'])
    .describe('What the review rests on; say it beside the score'),
  score: z.number().min(0).max(10),
  verdict: z.string(),
  bestFor: z.string(),
  status: z.enum(['current', 'replaced', 'discontinued']),
  offers: z.array(Offer).describe('The best first; those without a price come last'),
  links: Links,
};

export const ProductSummary = named(
  'ProductSummary',
  z.strictObject(head).describe('A product in short, with its offers'),
);

export const Product = named(
  'Product',
  z
    .strictObject({
      ...head,
      model: z.string(),
      gtin: z.string().nullable(),
      description: z.string(),
      author: Reference,
      released: z.string().describe('Month (YYYY-MM) or year'),
      launchPrice: Money.nullable().describe('A price of the past: say so, with "released"'),
      predecessor: relative.nullable(),
      successor: relative.nullable(),
      variant: z
        .strictObject({ of: Reference, name: z.string() })
        .nullable()
        .describe('Where it is another product in another colour or size'),
      scores: z
        .array(
          z.strictObject({
            id: slug,
            name: z.string(),
            weight: z.int().min(1).max(100).describe('Share of the score, in per cent'),
            score: z.number().min(0).max(10),
          }),
        )
        .describe('By the rubric of its category'),
      pros: z.array(z.string()),
      cons: z.array(z.string()),
      specs: z.array(SpecLine),
      values: z.record(z.string(), AttributeValue).describe('What can be compared, by attribute'),
      ranks: z
        .array(z.strictObject({ list: Reference, position: z.int().min(1), award: z.string() }))
        .describe('Lists that rank it'),
      ...dated,
    })
    .describe('A product and its review'),
);

export type ProductResource = z.infer<typeof Product>;
export type ProductSummaryResource = z.infer<typeof ProductSummary>;
export type SpecLineResource = z.infer<typeof SpecLine>;
