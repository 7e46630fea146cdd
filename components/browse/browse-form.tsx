import {
  ApplyButton,
  CheckGroup,
  FoldedForm,
  RadioGroup,
  SelectField,
  SpanFields,
} from '@/components/ui/filter-fields';
import type { BrowseView, FacetView } from './browse-view';

function FacetFields({ facet }: { facet: FacetView }) {
  const { id, title } = facet;
  if (facet.kind === 'choice') {
    return <CheckGroup name={id} title={title} more={facet.more} choices={facet.choices} />;
  }
  if (facet.kind === 'flag') return <RadioGroup name={id} title={title} choices={facet.choices} />;
  const hint = facet.hint ? (
    <p className="mt-1 text-note text-quiet tabular-nums">{facet.hint}</p>
  ) : null;
  return <SpanFields title={title} ends={facet.ends} hint={hint} />;
}

/**
 * The form that chooses among the products of a category. A browser would put back what was ticked when
 * a reader comes back to the page, though the address says something else: hence `autoComplete`.
 */
export function BrowseForm({ view: { path, form } }: { view: Pick<BrowseView, 'path' | 'form'> }) {
  return (
    <FoldedForm action={path} title={form.title} autoComplete="off" data-filters>
      <div className="grid gap-4">
        <SelectField name="sort" {...form.sort} />
        {form.facets.map((facet) => (
          <FacetFields key={facet.id} facet={facet} />
        ))}
        <ApplyButton>{form.apply}</ApplyButton>
      </div>
    </FoldedForm>
  );
}
