import { type DealFilter, SAVING_STEPS } from './deal-filter';
import { type DealMatches, FILTER_PARTS, type FilterPart } from './match-deals';

/** A change of one part of a filter, and how many deals it would show. */
export interface Relaxation {
  readonly part: FilterPart;
  /** The whole filter, changed. */
  readonly filter: DealFilter;
  readonly count: number;
}

const DROPPED: Readonly<Record<FilterPart, Partial<DealFilter>>> = {
  categories: { categories: [] },
  merchants: { merchants: [] },
  brands: { brands: [] },
  saving: { saving: null },
  from: { from: null },
  to: { to: null },
};

/** The highest step below the asked saving that shows something: nearer than no least saving at all. */
function lowerSaving(filter: DealFilter, { atLeast }: DealMatches): Relaxation[] {
  const { saving } = filter;
  if (saving === null) return [];
  const step = SAVING_STEPS.findLast((percent) => percent < saving && atLeast(percent) > 0);
  if (step === undefined) return [];
  return [{ part: 'saving', filter: { ...filter, saving: step }, count: atLeast(step) }];
}

/**
 * What to change where nothing was found: one part of the filter, lowered or dropped; the change that
 * shows most comes first, and among equals the smaller one. Changes that show nothing are left out.
 */
export function relaxations(filter: DealFilter, matches: DealMatches): Relaxation[] {
  const drops = FILTER_PARTS.map((part) => ({
    part,
    filter: { ...filter, ...DROPPED[part] },
    count: matches.without(part),
  }));
  return [...lowerSaving(filter, matches), ...drops]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
