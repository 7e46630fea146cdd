import { DealFilterForm } from './deal-filter-form';
import { DealResults } from './deal-results';
import type { DealsView, DealWords } from './deals-view';
import { EndedDeals } from './ended-deals';

/** The form beside what it found, where there is room. */
export const COLUMNS = 'mt-8 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]';

/** The whole of the deals as plain HTML: the form, what it found, and what is over. */
export function DealsPanel({ view, words }: { view: DealsView; words: DealWords }) {
  return (
    <>
      <div className={COLUMNS}>
        <DealFilterForm filter={view.filter} />
        <DealResults view={view} words={words} />
      </div>
      <EndedDeals ended={view.ended} />
    </>
  );
}
