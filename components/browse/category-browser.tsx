import type { Messages } from '@/lib/i18n/messages';
import { BrowseForm } from './browse-form';
import { BrowseResults, RESULTS_ID } from './browse-results';
import type { BrowseView } from './browse-view';

/** The products of a category beside the form that chooses among them; no form where nothing can be chosen. */
export function CategoryBrowser({
  view,
  ...words
}: {
  view: BrowseView;
  locale: string;
  m: Messages;
}) {
  const hasChoice = view.form.facets.length > 0;
  return (
    <section
      aria-labelledby={RESULTS_ID}
      className="mt-10 grid items-start gap-x-10 gap-y-6 lg:has-[form]:grid-cols-[16rem_minmax(0,1fr)]"
    >
      {hasChoice ? <BrowseForm view={view} /> : null}
      <BrowseResults view={view} {...words} />
    </section>
  );
}
