import { ChosenFilters } from '@/components/ui/chosen-filters';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import type { Messages } from '@/lib/i18n/messages';
import { BrowseCard } from './browse-card';
import type { BrowseView } from './browse-view';

/** Where menus of other pages lead. */
export const RESULTS_ID = 'reviews';

function Pages({ pages }: { pages: NonNullable<BrowseView['pages']> }) {
  const { title, place, previous, next, isFollowed } = pages;
  const rel = (way: 'prev' | 'next') => (isFollowed ? way : `nofollow ${way}`);
  return (
    <nav aria-label={title} className="mt-8 flex flex-wrap items-center justify-center gap-x-6">
      {previous ? (
        <a href={previous.href} rel={rel('prev')} className="tap font-semibold">
          {previous.text}
        </a>
      ) : null}
      <span className="text-note text-quiet tabular-nums">{place}</span>
      {next ? (
        <a href={next.href} rel={rel('next')} className="tap font-semibold">
          {next.text}
        </a>
      ) : null}
    </nav>
  );
}

function Nothing({
  nothing: { title, lead, links },
}: {
  nothing: NonNullable<BrowseView['nothing']>;
}) {
  return (
    <EmptyState title={title} lead={lead}>
      {links.length > 0 ? (
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href} rel="nofollow" className="tap font-semibold">
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </EmptyState>
  );
}

/** How many products there are, what they are filtered by, one page of them, and the ways to others. */
export function BrowseResults({
  view: { status, chosen, cards, pages, nothing, away },
  id = RESULTS_ID,
  locale,
  m,
}: {
  view: BrowseView;
  id?: string;
  locale: string;
  m: Messages;
}) {
  return (
    <div className="min-w-0">
      <h2 id={id} tabIndex={-1} data-status className="shelf text-title-2 tabular-nums">
        {status}
      </h2>
      <ChosenFilters chosen={chosen} />
      {away ? (
        <div className="mt-6">
          <ErrorState title={away.title} lead={away.lead} />
        </div>
      ) : null}
      <div className="mt-6">
        {nothing ? <Nothing nothing={nothing} /> : null}
        {cards.length > 0 ? (
          <ul className="grid gap-x-6 gap-y-10 sm:grid-cols-2 xl:grid-cols-3">
            {cards.map((card) => (
              <li key={card.slug} className="min-w-0">
                <BrowseCard card={card} locale={locale} m={m} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {pages ? <Pages pages={pages} /> : null}
    </div>
  );
}
