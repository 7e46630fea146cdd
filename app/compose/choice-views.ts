import type { ChoiceView } from '@/components/ui/filter-fields';
import type { FacetValue } from '@/lib/core/facet-value';
import { numberFormat } from '@/lib/core/formats';

/** Values that one can filter by as boxes to be ticked. */
export function choiceViews(values: readonly FacetValue[], locale: string): ChoiceView[] {
  const figure = numberFormat(locale, {});
  return values.map(({ value, name, count, isChosen }) => ({
    value,
    label: name,
    count: figure.format(count),
    isChosen,
  }));
}
