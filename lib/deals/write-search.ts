import { writeAmount } from '@/lib/core/amount-text';
import { type DealFilter, NO_FILTER } from './deal-filter';

/**
 * The search part of the address of a filter, without its question mark: one text for one filter, and
 * empty where nothing is asked.
 * @param after where a page begins, as `next` of an answer gives it.
 */
export function writeSearch(filter: DealFilter, currency: string, after?: string | null): string {
  const { categories, merchants, brands, saving, from, to, sort } = filter;
  const values: Record<string, readonly (string | null | undefined)[]> = {
    category: categories,
    merchant: merchants,
    brand: brands,
    saving: [saving === null ? null : String(saving)],
    from: [from === null ? null : writeAmount(from, currency)],
    to: [to === null ? null : writeAmount(to, currency)],
    sort: [sort === NO_FILTER.sort ? null : sort],
    after: [after],
  };
  const search = new URLSearchParams();
  for (const [name, list] of Object.entries(values)) {
    for (const value of list) if (value) search.append(name, value);
  }
  return search.toString();
}
