import { z } from 'zod';
import { marketplaceCode } from './common';
import { named } from './registry';

export const Meta = named(
  'Meta',
  z
    .strictObject({
      version: z.string().describe('Changes with the content of the site'),
      language: z.string().describe('Language of what the API itself adds'),
      marketplace: marketplaceCode
        .nullable()
        .describe('Where links and prices are for; null where there are none'),
      disclosure: z
        .array(z.string())
        .describe('Sentences to show above the first paid link of a page'),
      hasAllPrices: z
        .boolean()
        .describe('False while prices cannot be read: there may be more than these'),
      validUntil: z.iso
        .datetime()
        .nullable()
        .describe('When the first price in this answer ends: show none of it later'),
    })
    .describe('What is true of the whole answer'),
);

export const Page = named(
  'Page',
  z
    .strictObject({
      limit: z.int().min(1).describe('Most resources on a page'),
      total: z.int().min(0).describe('How many there are on all pages'),
      next: z.string().nullable().describe('Cursor of the next page; null on the last'),
    })
    .describe('Which part of a collection this is'),
);

export const PageLinks = named(
  'PageLinks',
  z
    .strictObject({ self: z.url(), next: z.url().nullable() })
    .describe('The addresses of this page and the next'),
);
