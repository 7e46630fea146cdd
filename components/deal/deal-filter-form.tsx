import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import { DealFilters } from './deal-filters';
import type { FilterView } from './deals-view';

/** Where the browser can say so, wide windows show what is folded away on phones. */
const UNFOLDED =
  'supports-[selector(::details-content)]:lg:details-content:[content-visibility:visible]';
const NO_HANDLE = 'supports-[selector(::details-content)]:lg:hidden';

/**
 * The form that chooses deals, folded away on phones. Without a script it leads to the page with what
 * was chosen in its address.
 */
export function DealFilterForm({
  filter,
  ...form
}: { filter: FilterView } & Omit<ComponentProps<'form'>, 'action' | 'method' | 'children'>) {
  return (
    <form action="/deals" method="get" aria-label={filter.title} {...form}>
      <details className={UNFOLDED}>
        <summary
          className={`tap w-full rounded-control border border-edge px-4 font-semibold ${NO_HANDLE}`}
        >
          <Icon name="filter" />
          {filter.title}
        </summary>
        <div className="pt-4 lg:pt-0">
          <DealFilters filter={filter} />
        </div>
      </details>
    </form>
  );
}
