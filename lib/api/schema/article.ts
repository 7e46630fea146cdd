import { z } from 'zod';
import { dated, idOf, Links, Picture, Reference, slug } from './common';
import { ProductSummary } from './product';
import { named } from './registry';

const isOurs = z.boolean().describe('True where we sell it in our own shop: say so beside it');

export const Pick = named(
  'Pick',
  z
    .strictObject({
      position: z.int().min(1),
      award: z.string(),
      forWhom: z.string(),
      case: z.string().describe('Why it is picked'),
      flaws: z.string().nullable().describe('Flaws but not dealbreakers'),
      isOurs,
      product: ProductSummary,
    })
    .describe('A pick of a list'),
);

export const List = named(
  'List',
  z
    .strictObject({
      id: idOf('list'),
      type: z.literal('list'),
      slug,
      title: z.string(),
      description: z.string(),
      category: Reference,
      author: Reference,
      picture: Picture,
      verdict: z.string().describe('The answer in two or three sentences'),
      picks: z.array(Pick).describe('The best first'),
      considered: z
        .array(
          z.strictObject({
            name: z.string(),
            product: Reference.nullable(),
            why: z.string().describe('Why it is no pick'),
            isOurs,
          }),
        )
        .describe('What was looked at and not picked'),
      ...dated,
      links: Links,
    })
    .describe('A best-of list'),
);

export const Guide = named(
  'Guide',
  z
    .strictObject({
      id: idOf('guide'),
      type: z.literal('guide'),
      slug,
      title: z.string(),
      description: z.string(),
      summary: z.string().describe('The answer in two or three sentences'),
      author: Reference,
      categories: z.array(Reference),
      picture: Picture,
      ...dated,
      links: Links,
    })
    .describe('A guide; its text stands at links.html and links.markdown'),
);

export type ListResource = z.infer<typeof List>;
export type PickResource = z.infer<typeof Pick>;
export type GuideResource = z.infer<typeof Guide>;
