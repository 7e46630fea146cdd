import { z } from 'zod';
import { slug, text } from './fields';

const search = z
  .string()
  .trim()
  .max(400)
  .describe(
    'What it filters by, as the address of the category page says it after its question mark, such as "wireless=yes"',
  );

const answer = z
  .strictObject({
    id: slug.describe('How it stands in addresses, such as "calls"'),
    label: text(60).describe('What shoppers choose, such as "For calls"'),
    filter: search
      .default('')
      .describe(`${search.description}; leave it out where it does not matter`),
    because: text(160)
      .optional()
      .describe(
        'Ends the sentence "Because …" beside a product that fits, such as "its microphone reaches to your mouth"',
      ),
  })
  .refine(({ filter, because }) => (filter === '') === (because === undefined), {
    path: ['because'],
    message: 'goes with a filter, and with it alone',
    params: { remedy: 'Say why a product fits that passes the filter; else remove it.' },
  });

const question = z.strictObject({
  id: slug.describe('How it stands in addresses, such as "use"'),
  question: text(100).describe('What is asked, such as "What are they for?"'),
  answers: z.array(answer).min(2).max(6).describe('What can be answered, one of them; two to six'),
});

export const FinderSchema = z
  .strictObject({
    title: text(80).describe('Heading, such as "Find your headphones"'),
    lead: text(240).describe('One sentence below it'),
    questions: z
      .array(question)
      .min(1)
      .max(4)
      .describe(
        'One to four, the most important first: the last are dropped first where nothing fits',
      ),
  })
  .describe('A short chooser on the page of the category');

/** Questions that lead a shopper to some products, as a category declares them. */
export type Finder = z.infer<typeof FinderSchema>;

export const LandingSchema = z.strictObject({
  title: text(80).describe('Title of the page, such as "Wireless headphones"'),
  description: text(200).describe('What search engines and readers are told of it'),
  filter: search.min(1),
});

/** A choice of filters with a page of its own, for search engines too. */
export type Landing = z.infer<typeof LandingSchema>;
