import { ErrorState } from '@/components/ui/error-state';
import type { Messages } from '@/lib/i18n/messages';
import { BrowseCard } from './browse-card';
import type { FinderView, FoundView } from './browse-view';

interface Words {
  readonly locale: string;
  readonly m: Messages;
}

function Found({ found, ...words }: Words & { found: readonly FoundView[] }) {
  return (
    <ul className="mt-6 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
      {found.map(({ card, because }) => (
        <li key={card.slug} className="min-w-0">
          <BrowseCard card={card} because={because} {...words} />
        </li>
      ))}
    </ul>
  );
}

/** What a finder proposes: the best that fit, each with its reasons, and what had to be left out. */
export function FinderResults({
  view: { status, lead, dropped, fitting, near, all, away },
  id = 'fitting',
  ...words
}: Words & { view: FinderView; id?: string }) {
  return (
    <>
      <section aria-labelledby={id} className="mt-8">
        <h2 id={id} className="shelf text-title-2 tabular-nums">
          {status}
        </h2>
        {dropped ? <p className="mt-3 max-w-measure font-semibold">{dropped}</p> : null}
        <p className="mt-3 max-w-measure text-quiet">{lead}</p>
        {away ? (
          <div className="mt-6">
            <ErrorState title={away.title} lead={away.lead} />
          </div>
        ) : null}
        <Found found={fitting} {...words} />
        <p className="mt-6">
          <a href={all.href} rel="nofollow" className="tap font-semibold">
            {all.text}
          </a>
        </p>
      </section>
      {near ? (
        <section aria-labelledby={`${id}-near`} className="mt-section">
          <h2 id={`${id}-near`} className="shelf text-title-2">
            {near.title}
          </h2>
          <Found found={near.found} {...words} />
        </section>
      ) : null}
    </>
  );
}
