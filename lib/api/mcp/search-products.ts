import { z } from 'zod';
import { getProduct } from '@/lib/content/library';
import { MAX_QUERY_LENGTH, MAX_RESULTS } from '@/lib/search/query-limits';
import { SEARCH_MORE, tellSearch } from '../endpoints/finding';
import { endpoint } from '../http/endpoint';
import { marketplace, NO_PARAMETERS } from '../http/parameters';
import { search } from '../read/find.server';
import { contextFor } from '../read/open-context.server';
import { productSummary } from '../resources/product';
import { ProductSummary } from '../schema/product';

const slugOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The search of the site for products alone, with how to buy each: for the tools of models. */
export const searchProducts = endpoint({
  path: '/search',
  id: 'searchProducts',
  tag: 'Finding',
  summary: 'Search for products',
  description: 'Finds products by words and by what is meant, the best first.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    query: z.string().min(1).max(MAX_QUERY_LENGTH).describe('What to look for'),
    limit: z.int().min(1).max(MAX_RESULTS).default(5).describe('Most products'),
    marketplace,
  }),
  resource: ProductSummary,
  many: true,
  more: SEARCH_MORE,
  reads: 'prices',
  async answer({ query: { query, limit }, audience, prices }) {
    const context = contextFor(audience, prices);
    const outcome = search(query);
    const found = outcome.hits.flatMap(({ document: { kind, path } }) => {
      const product = kind === 'product' ? getProduct(slugOf(path)) : undefined;
      return product ? [product] : [];
    });
    return {
      data: found.slice(0, limit).map((product) => productSummary(product, context)),
      context,
      more: tellSearch(query, { ...outcome, total: found.length }, context),
    };
  },
});
