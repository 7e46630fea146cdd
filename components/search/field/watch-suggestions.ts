import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { type ApiClient, createApiClient } from '@/lib/api/client/create-client';
import type { components } from '@/lib/api/client/types';

const PAUSE = 150;
/** How long suggestions hold, in milliseconds. */
const FRESH = 60_000;

export interface Suggesting {
  /** Asks for suggestions once typing pauses; what was asked for before is given up. */
  ask(query: string): void;
  /** Gives up what was asked for. */
  stop(): void;
}

export type Suggestion = components['schemas']['Suggestion'];

interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** How many there are, for readers who hear it. */
  readonly said: string;
}

/** The API of the site itself, in the language of the page and not of the browser. */
const ownApi = () =>
  createApiClient('', { headers: { 'Accept-Language': document.documentElement.lang } });

async function load(api: ApiClient, q: string, signal: AbortSignal): Promise<Suggestions> {
  const outcome = await api.get('/suggestions', { query: { q }, signal });
  if (outcome.is !== 'found') throw new Error('There are no suggestions now.');
  return { suggestions: outcome.answer.data, said: outcome.answer.meta.said };
}

/** Suggestions by React Query: asked for when typing pauses, once for each text, the last one shown. */
export function watchSuggestions(show: (found: Suggestions) => void): Suggesting {
  const client = new QueryClient();
  const api = ownApi();
  const optionsFor = (query: string) => ({
    queryKey: ['suggestions', query],
    queryFn: ({ signal }: { signal: AbortSignal }) => load(api, query, signal),
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
