import { z } from 'zod';
import { MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import { MOST_ITEMS } from '@/lib/compare/parse-items';
import { DEAL_SORTS } from '@/lib/deals/deal-filter';
import { MAX_QUERY_LENGTH, MAX_RESULTS } from '@/lib/search/query-limits';
import { ENDPOINTS } from '../endpoints/all';
import type { Endpoint } from '../http/endpoint';
import { slug } from '../schema/common';
import { searchProducts } from './search-products';
import { writeGuide, writeList } from './text/articles';
import { writeComparison } from './text/comparison';
import { writeDeals } from './text/deals';
import { writeFound, writeProduct } from './text/products';
import { type Tool, tool } from './tool';

/** Most slugs in one filter of a tool. */
const MOST_SLUGS = 10;

const PRICED =
  'A price is given only where it may be told to programs, and comes with the time it was seen and the time it ends: say both, or say no price. Links marked as paid must be shown with the disclosure of the answer.';

const marketplace = z
  .enum(MARKETPLACE_CODES)
  .optional()
  .describe('Country whose Amazon the links lead to, such as US; the site’s own unless given');

const slugs = (what: string) => z.array(slug).min(1).max(MOST_SLUGS).optional().describe(what);

/** @throws Error where the API has no such endpoint. */
function endpointOf(id: string): Endpoint {
  const found = ENDPOINTS.find((endpoint) => endpoint.id === id);
  if (found) return found;
  throw new Error(`The API has no endpoint "${id}".`);
}

/** All that models can ask of the site. */
export const TOOLS: readonly Tool[] = [
  tool({
    name: 'search_products',
    title: 'Search for products',
    description: `Finds products that the site has reviewed, the best match first. Understands plain wishes such as "wireless headphones under 300 g". Gives score, verdict, page and links to buy. Use get_product with a slug from the answer for the whole review. ${PRICED}`,
    input: z.strictObject({
      query: z.string().min(1).max(MAX_QUERY_LENGTH).describe('What the person is looking for'),
      limit: z.int().min(1).max(MAX_RESULTS).default(5).describe('Most products to give'),
      marketplace,
    }),
    endpoint: searchProducts,
    write: writeFound,
  }),
  tool({
    name: 'get_product',
    title: 'Read the review of a product',
    description: `Gives everything known of one product but the long text: scores, verdict, pros, cons, specifications with their sources, lists that rank it, and every way to buy it. ${PRICED}`,
    input: z.strictObject({
      slug: slug.describe('The product’s slug, such as sony-wh-1000xm4'),
      marketplace,
    }),
    endpoint: endpointOf('getProduct'),
    write: writeProduct,
  }),
  tool({
    name: 'get_list',
    title: 'Read a best-of list',
    description: `Gives one best-of list: its picks in order, each with its award, the reason, its flaws and links to buy. ${PRICED}`,
    input: z.strictObject({
      slug: slug.describe('The list’s slug, such as headphones'),
      marketplace,
    }),
    endpoint: endpointOf('getList'),
    write: writeList,
  }),
  tool({
    name: 'compare',
    title: 'Compare products',
    description: `Sets two to ${MOST_ITEMS} products side by side, line by line, and names the best of each line where figures can be ranked. ${PRICED}`,
    input: z.strictObject({
      items: z
        .array(slug)
        .min(2)
        .max(MOST_ITEMS)
        .describe(`Slugs of two to ${MOST_ITEMS} different products`),
      marketplace,
    }),
    endpoint: endpointOf('compareProducts'),
    write: writeComparison,
  }),
  tool({
    name: 'list_deals',
    title: 'List deals',
    description: `Gives what there is to save right now, as merchants state it. No deal here does not mean that there is none: those that may not be told to programs stand on the page of deals alone. ${PRICED}`,
    input: z.strictObject({
      category: slugs('Slugs of categories; all unless given'),
      merchant: slugs('Slugs of merchants; all unless given'),
      saving: z.int().min(1).max(99).optional().describe('Least saving in per cent'),
      sort: z
        .enum(DEAL_SORTS)
        .default('saving')
        .describe('Greatest saving first, cheapest, newest, or soonest to end'),
      marketplace,
      cursor: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,600}$/)
        .optional()
        .describe('page.next of the answer before, for the next page'),
    }),
    endpoint: endpointOf('listDeals'),
    write: writeDeals,
  }),
  tool({
    name: 'get_guide',
    title: 'Read a guide in short',
    description:
      'Gives the short answer of one buying guide, who wrote it and when, and where its whole text is.',
    input: z.strictObject({ slug: slug.describe('The guide’s slug') }),
    endpoint: endpointOf('getGuide'),
    write: writeGuide,
  }),
];
