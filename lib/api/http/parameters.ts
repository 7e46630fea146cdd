import { z } from 'zod';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { PRODUCT_SORTS } from '../read/select';
import { slug } from '../schema/common';

/** Most values of one filter. */
const MOST_VALUES = 40;
const MOST_ON_A_PAGE = 100;

const values = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item).min(1).max(MOST_VALUES).optional().describe(`${what}, separated by commas`);

export const NO_PARAMETERS = z.strictObject({});

export const bySlug = z.strictObject({
  slug: slug.describe('Last part of the address of its page'),
});

/** The part of a collection that is wanted. */
export const paging = {
  limit: z.int().min(1).max(MOST_ON_A_PAGE).default(20).describe('Most resources on a page'),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,600}$/)
    .optional()
    .describe('Where the page begins: `page.next` of the page before it'),
};

export const marketplace = z
  .enum(MARKETPLACE_CODES)
  .optional()
  .describe(
    'Amazon’s marketplace that links and prices are for: one of those that `/site` lists; the home one unless given',
  );

export const categories = values(slug, 'Slugs of categories');
export const authors = values(slug, 'Slugs of authors');
export const merchants = values(slug, 'Slugs of merchants');
export const brands = values(slug, 'Brands as addresses write them, such as bowers-wilkins');
export const products = values(slug, 'Slugs of products');
export const statuses = values(
  z.enum(['current', 'replaced', 'discontinued']),
  'Where they stand in their makers’ ranges',
);
export const productSort = z
  .enum(PRODUCT_SORTS)
  .default('newest')
  .describe('Newest first, highest score first, or by name');

/** The names of the fields of a resource that can be asked for alone; `id` and `type` always come. */
export function fieldsOf(resource: z.ZodObject) {
  const names = Object.keys(resource.shape).filter((name) => name !== 'id' && name !== 'type');
  return z
    .array(z.enum(names))
    .min(1)
    .max(names.length)
    .optional()
    .describe('The only fields that are wanted beside `id` and `type`, separated by commas');
}
