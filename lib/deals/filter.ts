import { z } from 'zod';
import { readAmount } from '@/lib/core/amount-text';
import { isSlug } from '@/lib/core/slugs';
import { DEAL_SORTS, type DealFilter, NO_FILTER } from './deal-filter';

/** Most values of one filter that count; nobody ticks more, and each costs a look at every deal. */
const MOST_VALUES = 40;

const Slugs = z
  .array(z.string())
  .transform((values) => [...new Set(values.filter(isSlug))].sort().slice(0, MOST_VALUES));

const Percent = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .refine((percent) => percent > 0)
  .nullable()
  .catch(null);

const FilterSchema = z.object({
  categories: Slugs,
  merchants: Slugs,
  brands: Slugs,
  saving: Percent,
  sort: z.enum(DEAL_SORTS).catch(NO_FILTER.sort),
});

/** A range that was typed in the wrong order is the same range; one from nothing has no lower end. */
function orderRange(filter: DealFilter): DealFilter {
  const { from, to } = filter;
  if (from !== null && to !== null && from > to)
    return orderRange({ ...filter, from: to, to: from });
  return from === 0 ? { ...filter, from: null } : filter;
}

/**
 * The filter that the search part of an address asks for. Nothing that a reader can put there is an
 * error: what cannot be read is left out, and of several values where one counts the last does.
 * @param currency of the amounts, by its ISO code.
 */
export function parseFilter(search: URLSearchParams, currency: string): DealFilter {
  const last = (name: string) => search.getAll(name).at(-1) ?? null;
  const asked = FilterSchema.parse({
    categories: search.getAll('category'),
    merchants: search.getAll('merchant'),
    brands: search.getAll('brand'),
    saving: last('saving'),
    sort: last('sort'),
  });
  const amount = (name: string) => readAmount(last(name) ?? '', currency);
  return orderRange({ ...asked, from: amount('from'), to: amount('to') });
}
