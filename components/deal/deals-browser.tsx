'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type MouseEvent, useRef, useState } from 'react';
import { DealResults } from './deal-results';
import { COLUMNS, hasFilter } from './deals-panel';
import type { DealsView, DealWords } from './deals-view';
import { EndedDeals } from './ended-deals';
import { LiveFilterForm } from './live-filter-form';
import { MoreDeals } from './more-deals';
import { useDeals, useLasting, useSearch } from './use-deals';
import { useFilledForm, useFocusOnFresh, useLocalLinks } from './use-upkeep';

/** Pages that come by themselves, until the reader asks: whoever wants what is below reaches it. */
const PAGES_BY_THEMSELVES = 5;

interface Props {
  /** What the server sent for `search`. */
  readonly initial: DealsView;
  readonly search: string;
  readonly words: DealWords;
}

/** The link within the deals that a click follows here, unless it is for another tab or window. */
function followed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return (event.target as Element).closest<HTMLAnchorElement>('a[data-deals-link]');
}

function Browser({ initial, search: first, words }: Props) {
  const [search, go] = useSearch(first);
  const deals = useDeals(search, { search: first, view: initial });
  const { view, next, notices, isFetching, isPlaceholderData, fetchNextPage } = deals;
  const { cards, filter } = useLasting(deals.cards, view.filter);
  const ids = cards.map(({ id }) => id).join(' ');
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLHeadingElement>(null);
  const [patience, setPatience] = useState(PAGES_BY_THEMSELVES);
  useFilledForm(form, search, view);
  useLocalLinks(ids);
  const focusOnFresh = useFocusOnFresh(ids);

  const move = (to: string) => {
    go(to);
    setPatience(PAGES_BY_THEMSELVES);
  };
  const follow = (event: MouseEvent) => {
    const link = followed(event);
    if (!link) return;
    event.preventDefault();
    move(new URL(link.href).search.slice(1));
    // The link may be gone in a moment, and with it the place of the keyboard.
    status.current?.focus();
  };
  const more = next ? (
    <MoreDeals
      next={next}
      isWaiting={patience <= 0 || isFetching}
      onNear={() => {
        setPatience((left) => left - 1);
        void fetchNextPage();
      }}
      onFollow={() => {
        setPatience(PAGES_BY_THEMSELVES);
        focusOnFresh();
        void fetchNextPage();
      }}
    />
  ) : null;
  // What has ended since the last answer is gone; that nothing is left of it is no answer.
  const isAway = deals.isError || (cards.length === 0 && deals.cards.length > 0);
  const shown = { ...view, next, notices, away: isAway ? words.away : view.away };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for clicks on the links within it
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it
    <div onClick={follow}>
      <div className={COLUMNS}>
        {hasFilter(view) ? (
          <LiveFilterForm
            form={form}
            filter={filter}
            go={move}
            onLeave={() => status.current?.focus()}
          />
        ) : null}
        <DealResults
          view={shown}
          words={words}
          cards={cards}
          isBusy={isPlaceholderData}
          statusRef={status}
          more={more}
        />
      </div>
      <EndedDeals ended={view.ended} />
    </div>
  );
}

/**
 * The deals in the browser: filters and order in the address, with the back button; further pages as
 * the reader goes down; asked for anew while they are open. Until it runs, and where it does not, the
 * same HTML works by links and a form.
 */
export function DealsBrowser(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Browser {...props} />
    </QueryClientProvider>
  );
}
