import { z } from 'zod';
import { addressed, dated, day, gtin, picture, slug, text } from './fields';
import { party, taxCode } from './shop';
import { inEachCurrency, price } from './shop-money';

const SKU = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** What variants may differ in: the attributes that search engines know (schema.org `variesBy`). */
const OPTIONS = ['color', 'size', 'material', 'pattern'] as const;

const variant = {
  sku: z
    .string()
    .trim()
    .refine((value) => SKU.test(value), {
      message: 'is not a stock number',
      params: {
        remedy: 'Write letters, digits and . _ -, at most 40, in quotes where digits alone.',
      },
    })
    .describe('Your stock number, never used for anything else, in whichever case'),
  name: text(60)
    .optional()
    .describe('What tells it from the others, such as "Velour"; needed where there are several'),
  options: z
    .partialRecord(z.enum(OPTIONS), text(60))
    .default({})
    .describe(
      'The same by attribute (color, size, material, pattern), the same ones in each variant',
    ),
  gtin: gtin.optional().describe('GTIN (EAN or UPC) in quotes, if it has one'),
  picture: picture.optional().describe('Picture of this variant; that of the good unless given'),
  prices: inEachCurrency(price)
    .min(1)
    .describe('Price in each currency of the shop, such as "29.00 USD"'),
  pastPrices: z
    .array(
      z.strictObject({
        price: price.describe('What it cost then, in a currency of the shop'),
        from: day.describe('First day on which it cost that, YYYY-MM-DD'),
        until: day.describe('Last day, YYYY-MM-DD; the present price begins after the last of all'),
      }),
    )
    .max(200)
    .default([])
    .describe('What it cost before, by days: by these alone a lower price is called reduced'),
};

const common = {
  ...addressed,
  ...dated,
  name: text(80).describe('Name that shoppers read'),
  picture,
  pictures: z.array(picture).max(9).default([]).describe('More pictures'),
  category: slug.optional().describe('Slug of a category that it goes with'),
  product: slug.optional().describe('Slug of the product, where you review it here too'),
  details: z
    .array(
      z.strictObject({
        name: text(60).describe('What is told, such as "Material"'),
        value: text(200).describe('What it is, with its unit'),
      }),
    )
    .default([])
    .describe('Facts, in the order in which shoppers read them'),
  brand: text(40).optional().describe('Brand; the name of the site unless given'),
  taxCode: taxCode.describe('Stripe’s tax code of such goods'),
  active: z
    .boolean()
    .default(true)
    .describe('Whether it can be bought; false keeps its page and sells none'),
};

const PhysicalGoodSchema = z.strictObject({
  kind: z.literal('physical').describe('A thing that is sent'),
  ...common,
  shippingClass: slug.describe('One of the classes of "shipping" in shop.yaml'),
  manufacturer: z
    .strictObject(party)
    .optional()
    .describe('Who made it, as EU law asks; the seller unless given'),
  warnings: z
    .array(text(300))
    .default([])
    .describe('Warnings and safety information, a sentence each'),
  maxPerOrder: z
    .number()
    .int()
    .min(1)
    .max(999)
    .default(10)
    .describe('Most pieces of a variant in one order'),
  variants: z
    .array(
      z.strictObject({
        ...variant,
        stock: z
          .number()
          .int()
          .min(0)
          .max(1_000_000)
          .describe('Pieces in stock when it is first sold; from then on the orders count'),
        weight: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .describe('Weight with its packing, in grams'),
      }),
    )
    .min(1)
    .max(100)
    .describe('What can be ordered: one entry, or one for each variant'),
});

/** What is said of a download that has no file, or two. */
export const FILE_FAULT = {
  path: ['file'],
  message: 'is missing, or stands beside a "book"',
  params: { remedy: 'Give either "file" or "book": buyers download one of them.' },
};

const FILE_NAME = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*\.[a-z0-9]{2,5}$/;

const DigitalGoodSchema = z
  .strictObject({
    kind: z.literal('digital').describe('A file that is downloaded'),
    ...common,
    file: z
      .string()
      .trim()
      .refine((value) => FILE_NAME.test(value) && !value.startsWith('public/'), {
        message: 'is not the name of a file below content/shop/files',
        params: {
          remedy:
            'Put the file into content/shop/files and name it from there, in lower case, such as guide.pdf. Below public anyone could fetch it unpaid.',
        },
      })
      .optional()
      .describe('File below content/shop/files that buyers download, unless there is a "book"'),
    book: z
      .strictObject({
        subtitle: text(120).describe('Line under the name on its cover'),
        guides: z.array(slug).default([]).describe('Slugs of the guides in it'),
        lists: z.array(slug).default([]).describe('Slugs of the best-of lists in it'),
      })
      .optional()
      .describe('Lets the build make a PDF of your own guides and lists, instead of a "file"'),
    maxPerOrder: z
      .number()
      .int()
      .min(1)
      .max(999)
      .default(1)
      .describe('Most copies of a variant in one order'),
    variants: z
      .array(z.strictObject(variant))
      .min(1)
      .max(100)
      .describe('What can be ordered: one entry, or one for each variant'),
  })
  // A copy, because Zod takes the message out of what it is given.
  .refine(({ file, book }) => (file === undefined) !== (book === undefined), { ...FILE_FAULT });

export const GoodSchema = z
  .discriminatedUnion('kind', [PhysicalGoodSchema, DigitalGoodSchema])
  .describe('A good of your own: content/shop/*.mdx, body = its description');

/** A good as its file says it; amounts in minor units, weights in grams. */
export type GoodFields = z.infer<typeof GoodSchema>;
