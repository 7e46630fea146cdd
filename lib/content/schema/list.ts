import { z } from 'zod';
import { addressed, dated, picture, published, slug, text } from './fields';

const ours = z
  .boolean()
  .optional()
  .describe('That you sell it in your own shop; needed wherever you do, and said beside its name');

const pick = z.strictObject({
  product: slug.describe('Slug of a product'),
  award: text(40).describe('What it wins, such as "Best overall"'),
  forWhom: text(200).describe('Who it is for'),
  case: text(400).describe('Why it is picked, in one or two sentences'),
  flaws: text(400)
    .optional()
    .describe(
      'Flaws but not dealbreakers, in one or two sentences; the cons of the product unless given',
    ),
  ours,
});

const considered = z.strictObject({
  name: text(80).describe('Full name with brand'),
  product: slug
    .optional()
    .describe('Slug of the product, if it is reviewed here; never one of the picks'),
  ours,
  why: text(300).describe('Why it is no pick, in one or two sentences'),
});

export const ListSchema = z
  .strictObject({
    ...addressed,
    ...dated,
    ...published,
    title: text(90).describe('Headline of the page'),
    category: slug.describe('Slug of a category'),
    author: slug.describe('Slug of the author'),
    picture,
    verdict: text(400).describe('The answer in two or three sentences, shown first'),
    picks: z.array(pick).min(1).max(20).describe('The picks, best first'),
    considered: z
      .array(considered)
      .default([])
      .describe('Products that were looked at and not picked'),
  })
  .describe('A best-of list: content/lists/*.mdx, body = the section "How we picked"');

export type ListFields = z.infer<typeof ListSchema>;
