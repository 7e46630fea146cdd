'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { DealFilterForm } from './deal-filter-form';
import { DealResults } from './deal-results';
import type { DealsView, DealWords } from './deals-view';
import { EndedDeals } from './ended-deals';
import { fillForm, readForm } from './form-search';
import { MoreDeals } from './more-deals';
import { useDeals, useSearch, useShownCards } from './use-deals';

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

const isWriting = (field: EventTarget) => (field as HTMLInputElement).type === 'text';

function Browser({ initial, search: first, words }: Props) {
  const [search, go] = useSearch(first);
  const deals = useDeals(search, { search: first, view: initial });
  const { view, next, notices, isError, isFetching, isPlaceholderData } = deals;
  const cards = useShownCards(deals.cards);
  const shownIds = cards.map(({ id }) => id).join(' ');
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLHeadingElement>(null);
  const [patience, setPatience] = useState(PAGES_BY_THEMSELVES);

  useEffect(() => {
    // On the way back and forth the fields follow the address.
    if (form.current) fillForm(form.current, search);
    setPatience(PAGES_BY_THEMSELVES);
  }, [search]);
  useEffect(() => {
    // With new choices too, but for the field in which somebody is writing.
    if (form.current && view) fillForm(form.current, search, document.activeElement);
  }, [search, view]);

  useEffect(() => {
    // The script that points links at the reader's marketplace has not seen these yet.
    if (shownIds !== '') document.dispatchEvent(new Event('topshelf-links'));
  }, [shownIds]);

  const choose = () => form.current && go(readForm(form.current));
  const follow = (event: MouseEvent) => {
    const link = followed(event);
    if (!link) return;
    event.preventDefault();
    go(new URL(link.href).search.slice(1));
    // The link may be gone in a moment, and with it the place of the keyboard.
    status.current?.focus();
  };
  const fetchMore = async () => {
    setPatience((left) => left - 1);
    await deals.fetchNextPage();
  };
  const followMore = async () => {
    setPatience(PAGES_BY_THEMSELVES);
    const seen = new Set(cards.map(({ id }) => id));
    const { data } = await deals.fetchNextPage();
    const fresh = data?.pages.flatMap((page) => page.cards).find(({ id }) => !seen.has(id));
    if (fresh) document.querySelector<HTMLElement>(`[data-deal="${fresh.id}"] a`)?.focus();
  };
  const shown = { ...view, next, notices, away: isError ? words.away : view.away };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for clicks on the links within it
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it
    <div onClick={follow}>
      <div className="mt-8 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <DealFilterForm
          ref={form}
          filter={view.filter}
          onChange={({ target }) => {
            // A price is complete when its field is left.
            if (!isWriting(target)) choose();
          }}
          onBlur={({ target }) => {
            if (isWriting(target)) choose();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            choose();
            if (document.activeElement?.tagName !== 'BUTTON') return;
            const fold = form.current?.querySelector('details');
            if (fold) fold.open = false;
            status.current?.focus();
          }}
        />
        <DealResults
          view={shown}
          words={words}
          cards={cards}
          isBusy={isPlaceholderData}
          statusRef={status}
          more={
            next ? (
              <MoreDeals
                next={next}
                isWaiting={patience <= 0 || isFetching}
                onNear={fetchMore}
                onFollow={followMore}
              />
            ) : null
          }
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
