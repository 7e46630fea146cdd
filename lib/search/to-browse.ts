import {
  type BrowseFilter,
  NO_BROWSE_FILTER,
  type Span,
} from '@/lib/content/filters/browse-filter';
import { facetsOf } from '@/lib/content/filters/facets';
import type { Category } from '@/lib/content/types';
import type { Understood } from './outcome';
import type { Constraint } from './understand/constraint';

interface Asked {
  readonly choices: Map<string, Set<string>>;
  readonly flags: Map<string, boolean>;
  readonly spans: Map<string, Span>;
}

/** The first reading of a constraint for a category, where its facets can say it. */
function take(asked: Asked, { readings, isExcluded }: Constraint, category: string): void {
  const reading = readings.find((each) => each.category === category);
  if (!reading || isExcluded) return;
  if (reading.kind === 'flag') asked.flags.set(reading.attribute, reading.flag);
  if (reading.kind === 'figure') asked.spans.set(reading.attribute, reading.span);
  if (reading.kind !== 'option') return;
  const options = asked.choices.get(reading.attribute) ?? new Set();
  asked.choices.set(reading.attribute, options.add(reading.option));
}

/**
 * What was understood of a query as a filter of a category's page. Prices are left out: that page
 * filters by what shops ask now, a search by the price at release.
 */
export function toBrowse(
  { constraints, order }: Understood,
  category: Pick<Category, 'slug' | 'attributes'>,
): BrowseFilter {
  const asked: Asked = { choices: new Map(), flags: new Map(), spans: new Map() };
  for (const constraint of constraints) take(asked, constraint, category.slug);
  const facets = facetsOf(category).map(({ id }) => id);
  const inOrder = <Value, Kept>(map: Map<string, Value>, keep: (value: Value) => Kept) =>
    Object.fromEntries(
      facets.flatMap((id) => {
        const value = map.get(id);
        return value === undefined ? [] : [[id, keep(value)]];
      }),
    );
  return {
    ...NO_BROWSE_FILTER,
    choices: inOrder(asked.choices, (options) => [...options].sort()),
    flags: inOrder(asked.flags, (flag) => flag),
    spans: inOrder(asked.spans, (span) => span),
    sort: order,
  };
}
