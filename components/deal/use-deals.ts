'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DealCardView, DealsView, FilterView, MoreDealsView } from './deals-view';

/** How often what is open is asked for anew, in milliseconds. */
const REFRESH = 60_000;
/** What came a moment ago need not be asked for again because the window was left and entered. */
const FRESH_FOR = 20_000;
/** The longest time that a timer of the browser can count. */
const LONGEST_WAIT = 2 ** 31 - 1;

async function ask<Page>(search: string, after: string, signal: AbortSignal): Promise<Page> {
  const query = new URLSearchParams(search);
  if (after !== '') {
    query.set('after', after);
    query.set('more', '1');
  }
  const response = await fetch(`/api/deals?${query}`, { signal });
  if (!response.ok) throw new Error(`The deals answered with status ${response.status}`);
  return response.json();
}

const isWhole = (page: DealsView | MoreDealsView | undefined): page is DealsView =>
  page !== undefined && 'status' in page;

/**
 * The deals for the search part of an address, page after page, asked for again while they are open.
 * @param first what the server sent with the page, and for which search.
 */
export function useDeals(
  search: string,
  first: { readonly search: string; readonly view: DealsView },
) {
  const query = useInfiniteQuery({
    queryKey: ['deals', search],
    queryFn: ({ pageParam, signal }) => ask<DealsView | MoreDealsView>(search, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next?.after,
    initialData: search === first.search ? { pages: [first.view], pageParams: [''] } : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH,
    staleTime: FRESH_FOR,
  });
  const pages = query.data?.pages ?? [];
  const [head] = pages;
  return {
    ...query,
    /** The form, the count and the rest, as the first page has them. */
    view: isWhole(head) ? head : first.view,
    cards: pages.flatMap(({ cards }) => cards),
    notices: [...new Set(pages.flatMap(({ notices }) => notices))],
    next: pages.at(-1)?.next ?? null,
  };
}

/**
 * The time, as far as it matters: it goes on when the next of some moments has come, whatever the
 * network does. At first it is the beginning of all time, so that the first sight is the server's.
 */
function useTime(moments: readonly number[]): number {
  const [now, setNow] = useState(0);
  const next = Math.min(...moments.filter((moment) => moment > now));
  useEffect(() => {
    if (next === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(0, next - Date.now()), LONGEST_WAIT);
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [next]);
  return now;
}

/** What may still be shown of some deals; at the end of each it is gone. */
export function useLasting(cards: readonly DealCardView[], filter: FilterView) {
  const { hint } = filter.price;
  const now = useTime([...cards, ...(hint ? [hint] : [])].map(({ until }) => until));
  return {
    cards: cards.filter(({ until }) => until > now),
    filter:
      hint && hint.until <= now ? { ...filter, price: { ...filter.price, hint: null } } : filter,
  };
}

/** The search part of the address, and a way to another one that the back button leads back from. */
export function useSearch(first: string): readonly [string, (search: string) => void] {
  const [search, setSearch] = useState(first);
  useEffect(() => {
    const follow = () => setSearch(location.search.slice(1));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (next: string) => {
    if (next === search) return;
    history.pushState(null, '', next === '' ? location.pathname : `?${next}`);
    setSearch(next);
  };
  return [search, go];
}
