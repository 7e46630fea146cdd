import { z } from 'zod';
import { addressed, dated, picture, published, slug, text } from './fields';

/** What a comparison says of its winner where no product is better for most readers. */
export const TIE = 'tie';

const reason = z.strictObject({
  product: slug.describe('Slug of one of the products'),
  when: text(240).describe('When to buy it, as a sentence, such as "Buy it if you often fly."'),
});

export const ComparisonSchema = z
  .strictObject({
    ...addressed,
    ...dated,
    ...published,
    title: text(90).describe('Headline of the page'),
    author: slug.describe('Slug of the author'),
    picture,
    products: z
      .array(slug)
      .min(2)
      .max(5)
      .describe('Slugs of two to five products; the file is named after them: first-vs-second'),
    verdict: text(500).describe('The answer in two or three sentences, shown first'),
    winner: slug
      .optional()
      .describe('Slug of the product that most readers should buy, or tie; leave it out for none'),
    reasons: z
      .array(reason)
      .min(2)
      .max(5)
      .describe('For each product, once, when it is the one to buy'),
  })
  .describe('An editorial comparison: content/comparisons/*.mdx, body = the comparison');

export type ComparisonFields = z.infer<typeof ComparisonSchema>;
