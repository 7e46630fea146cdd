import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { SuggestionsView } from './suggestion-view';

const PAUSE = 150;
/** How long suggestions hold, in milliseconds. */
const FRESH = 60_000;

export interface Suggesting {
  /** Asks for suggestions once typing pauses; what was asked for before is given up. */
  ask(query: string): void;
  /** Gives up what was asked for. */
  stop(): void;
}

async function load(query: string, signal: AbortSignal): Promise<SuggestionsView> {
  const response = await fetch(`/api/suggest?${new URLSearchParams({ q: query })}`, { signal });
  if (!response.ok) throw new Error(`The suggestions answered ${response.status}`);
  return response.json();
}

/** Suggestions by React Query: asked for when typing pauses, once for each text, the last one shown. */
export function watchSuggestions(show: (view: SuggestionsView) => void): Suggesting {
  const client = new QueryClient();
  const optionsFor = (query: string) => ({
    queryKey: ['suggestions', query],
    queryFn: ({ signal }: { signal: AbortSignal }) => load(query, signal),
    enabled: query !== '',
    staleTime: FRESH,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const observer = new QueryObserver(client, optionsFor(''));
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  observer.subscribe(({ data }) => {
    if (data && asked !== '') show(data);
  });
  const set = (query: string) => {
    asked = query;
    observer.setOptions(optionsFor(query));
    // What is asked for again is no news to the observer.
    const { data } = observer.getCurrentResult();
    if (data && query !== '') show(data);
  };
  return {
    ask(query) {
      clearTimeout(timer);
      timer = setTimeout(() => set(query), PAUSE);
    },
    stop() {
      clearTimeout(timer);
      set('');
    },
  };
}
