import { z } from 'zod';
import { day, money, slug } from './fields';

/** A price that an editor read in a shop, with the day and the end that make it one. */
export const PriceSchema = z.strictObject({
  merchant: slug.describe('Slug of a merchant from whose shop prices may be copied; never Amazon'),
  price: money.describe('What it costs there, such as "349.99 USD"'),
  listPrice: money
    .optional()
    .describe('The price before, as the merchant itself states it; never your own figure'),
  availability: z
    .enum(['in_stock', 'preorder', 'backorder', 'out_of_stock'])
    .optional()
    .describe('Whether it can be had; not known unless given'),
  delivery: money
    .optional()
    .describe('What delivery costs, "0 USD" where it is free; not known unless given'),
  on: day.describe('Day on which you read the price, YYYY-MM-DD; it stands beside it'),
  until: day.describe(
    'Last day on which it is shown, YYYY-MM-DD; within "policy.keepFor" of the merchant, counted from "on"',
  ),
  url: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Page of the offer in that shop, where it is not the product’s own of "links"'),
});
