import { z } from 'zod';
import { readHttpUrl } from '@/lib/core/urls';
import { instant, money, slug, text } from './fields';

const address = z
  .string()
  .trim()
  .refine((value) => readHttpUrl(value)?.protocol === 'https:', {
    message: 'is not an address that begins with https://',
    params: { remedy: 'Copy the whole address from the browser.' },
  });

/** A code as shops give it: what readers can see, and copy without a space at its end. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._+%-]{0,39}$/u;

export const DealSchema = z
  .strictObject({
    title: text(90).describe('What readers get, such as "15 % off every lamp"'),
    merchant: slug.describe('Slug of the merchant that gives it'),
    product: slug
      .optional()
      .describe('Slug of the product, where it is for one alone; always needed at Amazon'),
    code: z
      .string()
      .trim()
      .refine((value) => CODE.test(value), {
        message: 'is not a coupon code',
        params: {
          remedy: 'Write the code alone, in quotes: letters, digits and . _ + % -, at most 40.',
        },
      })
      .optional()
      .describe('Coupon code, in quotes, as it is typed in at the till'),
    price: money
      .optional()
      .describe(
        'Price with this deal, such as "79.99 USD"; never at a merchant whose prices come from its API alone (Amazon)',
      ),
    listPrice: money
      .optional()
      .describe('Price before, as the merchant itself states it; never your own figure'),
    seen: instant('begin')
      .optional()
      .describe('When you last saw the price, UTC; it stands beside it. "starts" unless given'),
    starts: instant('begin').describe(
      'From when it holds: a time in UTC (2026-11-27T18:00Z), or a day, which counts from its first minute',
    ),
    ends: instant('end').describe(
      'Until when it holds: a time in UTC, or a day, which counts to its last minute',
    ),
    url: address
      .optional()
      .describe(
        'Page of the deal in the merchant’s own shop, without a tag; the product’s page there unless given',
      ),
    source: address.describe('Where the merchant states the deal, for whoever checks it later'),
    note: text(240).optional().describe('A condition that readers should know, in a sentence'),
  })
  .describe('A deal or coupon code that you enter by hand: content/deals/*.yaml');

export type DealFields = z.infer<typeof DealSchema>;
