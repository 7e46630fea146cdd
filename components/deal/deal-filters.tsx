import { ApplyButton, CheckGroup, SelectField, SpanFields } from '@/components/ui/filter-fields';
import type { FilterView } from './deals-view';

function PriceRange({ price: { title, from, to, hint } }: { price: FilterView['price'] }) {
  return (
    <SpanFields
      title={title}
      ends={[
        { name: 'from', ...from },
        { name: 'to', ...to },
      ]}
      hint={
        hint ? (
          <p
            key={`${hint.text} ${hint.until}`}
            data-until={hint.until}
            data-place={hint.place ?? undefined}
            data-gone=""
            suppressHydrationWarning
            className="mt-1 text-note text-quiet tabular-nums"
          >
            {hint.text}
          </p>
        ) : null
      }
    />
  );
}

/**
 * The fields by which deals are chosen and put in order. They belong to a plain form that leads to the
 * page itself, so that they work without a script; the form is the caller's.
 */
export function DealFilters({ filter }: { filter: FilterView }) {
  return (
    <div className="grid gap-4">
      <SelectField name="sort" {...filter.sort} />
      {filter.groups.map((group) => (
        <CheckGroup key={group.name} {...group} />
      ))}
      <SelectField name="saving" {...filter.saving} />
      <PriceRange price={filter.price} />
      <ApplyButton>{filter.apply}</ApplyButton>
    </div>
  );
}
