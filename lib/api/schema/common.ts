import { z } from 'zod';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { named } from './registry';

export const marketplaceCode = z.enum(MARKETPLACE_CODES);

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

export const day = z.iso.date();

export const instant = z.iso.datetime();

const address = z.url();

export const idOf = (type: string) =>
  z
    .string()
    .regex(new RegExp(`^${type}:`))
    .describe('Stays the same as long as the thing is published');

export const Money = named(
  'Money',
  z
    .strictObject({
      amount: z.int().min(0).describe('In minor units of the currency: cents for USD, yen for JPY'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('ISO 4217 code'),
      display: z.string().describe('The amount for people, in the language of the answer'),
    })
    .describe('An amount of money'),
);

export const Picture = named(
  'Picture',
  z
    .strictObject({
      src: address.describe('The picture as it is'),
      alt: z.string().describe('What it shows, for people who cannot see it'),
      renditions: z
        .array(
          z.strictObject({
            src: address,
            width: z.int().min(1).describe('Pixels'),
            height: z.int().min(1).describe('Pixels'),
            type: z.enum(['image/png', 'image/jpeg']),
          }),
        )
        .describe('The same as pixels, in the ratios 16:9, 4:3 and 1:1'),
    })
    .describe('A picture and its text alternative'),
);

export const Links = named(
  'Links',
  z
    .strictObject({
      self: address.describe('This resource in the API'),
      html: address.describe('Its page'),
      markdown: address.nullable().describe('The text of its page as Markdown'),
    })
    .describe('Where else a resource is to be had'),
);

export const Reference = named(
  'Reference',
  z
    .strictObject({
      id: z.string().describe('Its kind and slug, such as "category:headphones"'),
      slug,
      name: z.string(),
      self: address.describe('The resource in the API'),
      html: address.describe('Its page'),
    })
    .describe('Another resource, by its id'),
);

const Change = named(
  'Change',
  z.strictObject({ on: day, what: z.string() }).describe('What changed on a page, and when'),
);

/** What every article has that is published on a day. */
export const dated = {
  published: day,
  updated: day.nullable().describe('Day of the last change of substance'),
  changes: z.array(Change).describe('The newest first'),
};
