import type { ComponentProps } from 'react';
import { FoldedForm } from '@/components/ui/filter-fields';
import { DealFilters } from './deal-filters';
import type { FilterView } from './deals-view';

/** The form that chooses deals. */
export function DealFilterForm({
  filter,
  ...form
}: { filter: FilterView } & Omit<
  ComponentProps<'form'>,
  'action' | 'method' | 'title' | 'children'
>) {
  return (
    <FoldedForm action="/deals" title={filter.title} {...form}>
      <DealFilters filter={filter} />
    </FoldedForm>
  );
}
