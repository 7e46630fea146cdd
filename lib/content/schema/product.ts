import { z } from 'zod';
import { type Asin, isAsin } from '@/lib/affiliate/asin';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { addressed, dated, day, gtin, money, picture, published, slug, text } from './fields';
import { PriceSchema } from './price';

const asin = z
  .string()
  .trim()
  .transform((value, context): Asin => {
    if (isAsin(value)) return value;
    context.addIssue({
      code: 'custom',
      message: 'is not an ASIN: B and nine capitals or digits, or an ISBN-10 with its check digit',
      params: {
        remedy:
          'Copy the ten characters after /dp/ in the address on Amazon, or leave the entry out.',
      },
    });
    return z.NEVER;
  });

const MONTH_OR_YEAR = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;

const spec = z
  .strictObject({
    attribute: slug
      .optional()
      .describe('Id of an attribute that the category declares; needed where it declares any'),
    group: text(40)
      .optional()
      .describe('Heading of the table section, where the category declares no attributes'),
    name: text(60)
      .optional()
      .describe('What is specified, such as "Weight", where the category declares no attributes'),
    value: z
      .union([text(160), z.number(), z.boolean()])
      .describe(
        'The figure with its unit, such as "254 g"; yes or no; an option; "none" where it has none',
      ),
    text: text(160)
      .optional()
      .describe('What readers read instead of the value, such as "Yes, over Bluetooth 5.0"'),
    source: z
      .enum(['maker', 'published', 'measured'])
      .describe(
        'maker = the maker’s figure; published = confirmed by a published source; measured = measured by us, on a hands-on review only',
      ),
    on: day.optional().describe('Day on which the figure was read or measured, YYYY-MM-DD'),
  })
  .superRefine(({ attribute, group, name }, context) => {
    const fault = (field: string, message: string, remedy: string) =>
      context.addIssue({ code: 'custom', path: [field], message, params: { remedy } });
    if (attribute !== undefined) {
      if (group === undefined && name === undefined) return;
      fault('attribute', 'stands beside "group" or "name"', 'Remove those: the category has them.');
    } else if (group === undefined && name === undefined) {
      const otherwise = 'where it declares none, "group" and "name"';
      fault('attribute', 'is missing', `Name an attribute of the category, or ${otherwise}.`);
    } else if (name === undefined) {
      fault('name', 'is missing', 'Add what is specified, such as "Weight".');
    } else if (group === undefined) {
      fault('group', 'is missing', 'Add the heading of the table section, such as "Form".');
    }
  });

const relative = z.strictObject({
  name: text(80).describe('Name of the other product'),
  product: slug.optional().describe('Its slug, if it is reviewed here'),
});

/** What is said of a product that fails `hasTwoStatements`. */
export const STATEMENTS_FAULT = {
  message: 'hold fewer than two statements together with "cons"',
  path: ['pros'],
  params: { remedy: 'Add statements, one a line, until the two lists hold at least two.' },
};

/** A review that finds nothing to say for or against a product has not been written yet. */
export function hasTwoStatements(product: {
  readonly pros: readonly unknown[];
  readonly cons: readonly unknown[];
}): boolean {
  return product.pros.length + product.cons.length >= 2;
}

export const ProductSchema = z
  .strictObject({
    ...addressed,
    ...dated,
    ...published,
    name: text(80).describe('Full name with brand, as shoppers search for it'),
    brand: text(40).describe('Brand alone'),
    model: text(60).describe('The maker’s model number or name'),
    category: slug.describe('Slug of a category'),
    author: slug.describe('Slug of the author of the review'),
    gtin: gtin.optional().describe('GTIN (EAN or UPC) in quotes; leave it out unless verified'),
    asins: z
      .partialRecord(z.enum(MARKETPLACE_CODES), asin)
      .default({})
      .describe('Verified ASIN by marketplace, in quotes; without one the link is a tagged search'),
    search: text(120)
      .optional()
      .describe('Search words where no ASIN is verified; the name unless given'),
    links: z
      .array(
        z.strictObject({
          merchant: slug.describe('Slug of a merchant other than Amazon'),
          url: z.string().trim().min(1).describe('The product’s page in that merchant’s own shop'),
        }),
      )
      .default([])
      .describe('Product pages at other merchants'),
    prices: z
      .array(PriceSchema)
      .default([])
      .describe('Prices that you read at other merchants, one a merchant'),
    status: z
      .enum(['current', 'replaced', 'discontinued'])
      .describe('Where it stands in its maker’s range'),
    released: z
      .string()
      .trim()
      .refine((value) => MONTH_OR_YEAR.test(value), {
        message: 'is neither a month nor a year',
        params: { remedy: 'Write the month as YYYY-MM, or the year in quotes, such as "2019".' },
      })
      .describe('Month of release, YYYY-MM, or the year in quotes if no more is known'),
    launchPrice: money.optional().describe('Price at release, such as "349.99 USD"'),
    predecessor: relative.optional().describe('What it succeeded'),
    successor: relative.optional().describe('What replaced it'),
    picture,
    assessment: z
      .enum(['specifications', 'hands-on'])
      .describe('What the review rests on; it is said beside every score'),
    scores: z
      .record(slug, z.number().min(0).max(10).multipleOf(0.1))
      .describe('Score from 0 to 10 for each criterion of the category’s rubric'),
    pros: z.array(text(160)).default([]).describe('What speaks for it, one statement each'),
    cons: z.array(text(160)).default([]).describe('What speaks against it, one statement each'),
    verdict: text(500).describe('The judgement in two or three sentences'),
    bestFor: text(160).describe('Who should buy it'),
    variant: z
      .strictObject({
        of: slug.describe('Slug of the product that this is another colour or size of'),
        name: text(40).describe('What tells it apart, such as "White"'),
      })
      .optional()
      .describe('Where it is the same product in another colour or size: results show it once'),
    specs: z.array(spec).min(3).describe('Rows of the specification table'),
  })
  // A copy, because Zod takes the message out of what it is given.
  .refine(hasTwoStatements, { ...STATEMENTS_FAULT })
  .describe('A product and its review: content/products/*.mdx, body = the review');

export type ProductFields = z.infer<typeof ProductSchema>;
