import { z } from 'zod';
import { readAmount } from '@/lib/core/amount-text';
import { isSlug } from '@/lib/core/slugs';
import { BROWSE_SORTS, type BrowseFilter, NO_BROWSE_FILTER, type Span } from './browse-filter';
import { type Facet, PRICE } from './facets';
import { FROM, TO } from './write-browse';

/** Most options of one facet that count; nobody ticks more. */
const MOST_OPTIONS = 40;

const Options = z
  .array(z.string())
  .transform((values) => [...new Set(values.filter(isSlug))].sort().slice(0, MOST_OPTIONS));
const Sort = z.enum(BROWSE_SORTS).catch(NO_BROWSE_FILTER.sort);
/** As people type figures, with a comma too; no more digits than a specification has. */
const Figure = z
  .string()
  .trim()
  .regex(/^-?\d{1,9}(?:[.,]\d{1,6})?$/)
  .transform((text) => Number(text.replace(',', '.')))
  .nullable()
  .catch(null);

const last = (search: URLSearchParams, name: string) => search.getAll(name).at(-1) ?? null;

/** A span that was typed in the wrong order is the same span. */
function ordered({ from, to }: Span): Span {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function readSpan(search: URLSearchParams, facet: string, currency: string): Span | null {
  const read = (name: string) => {
    const text = last(search, name);
    return facet === PRICE ? readAmount(text ?? '', currency) : Figure.parse(text);
  };
  const span = ordered({ from: read(facet + FROM), to: read(facet + TO) });
  return span.from === null && span.to === null ? null : span;
}

const FLAGS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/**
 * The filter that the search part of an address asks for. Nothing that a reader can put there is an
 * error: what cannot be read, or is no facet, is left out, and of several values where one counts the
 * last does.
 * @param currency of prices, by its ISO code.
 */
export function parseBrowse(
  search: URLSearchParams,
  facets: readonly Facet[],
  currency: string,
): BrowseFilter {
  const choices: Record<string, readonly string[]> = {};
  const flags: Record<string, boolean> = {};
  const spans: Record<string, Span> = {};
  for (const { id, kind } of facets) {
    if (kind === 'choice') {
      const options = Options.parse(search.getAll(id));
      if (options.length > 0) choices[id] = options;
    } else if (kind === 'flag') {
      const flag = FLAGS[last(search, id) ?? ''];
      if (flag !== undefined) flags[id] = flag;
    } else {
      const span = readSpan(search, id, currency);
      if (span) spans[id] = span;
    }
  }
  return { choices, flags, spans, sort: Sort.parse(last(search, 'sort')) };
}
