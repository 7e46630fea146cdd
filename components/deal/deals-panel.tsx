import { DealFilterForm } from './deal-filter-form';
import { DealResults } from './deal-results';
import type { DealsView, DealWords } from './deals-view';
import { EndedDeals } from './ended-deals';

/** The form beside what it found, where there is room; a form that could choose nothing is left out. */
export const COLUMNS =
  'mt-8 grid items-start gap-x-10 gap-y-6 lg:has-[form]:grid-cols-[16rem_minmax(0,1fr)]';

/** Whether there is anything to choose from, or a choice to change. */
export function hasFilter({ nothing, chosen }: DealsView): boolean {
  return nothing === null || chosen.links.length > 0;
}

/** The whole of the deals as plain HTML: the form, what it found, and what is over. */
export function DealsPanel({ view, words }: { view: DealsView; words: DealWords }) {
  return (
    <>
      <div className={COLUMNS}>
        {hasFilter(view) ? <DealFilterForm filter={view.filter} /> : null}
        <DealResults view={view} words={words} />
      </div>
      <EndedDeals ended={view.ended} />
    </>
  );
}
