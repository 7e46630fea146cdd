'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { DealsView } from './deals-view';
import { fillForm } from './form-search';

/** Keeps the fields of a form as the address has them: on the way back and forth, and with new choices. */
export function useFilledForm(
  form: RefObject<HTMLFormElement | null>,
  search: string,
  view: DealsView,
): void {
  useEffect(() => {
    if (form.current) fillForm(form.current, search);
  }, [form, search]);
  useEffect(() => {
    // But for the field in which somebody is writing.
    if (form.current && view) fillForm(form.current, search, document.activeElement);
  }, [form, search, view]);
}

/**
 * Leads the keyboard to the first card that comes after it was asked to.
 * @param ids of the cards on display, with a space between them.
 * @returns asks for it.
 */
export function useFocusOnFresh(ids: string): () => void {
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const fresh = ids.split(' ').find((id) => seen.current && !seen.current.has(id));
    if (!fresh) return;
    seen.current = null;
    document.querySelector<HTMLElement>(`[data-deal="${fresh}"] a`)?.focus();
  }, [ids]);
  return () => {
    seen.current = new Set(ids.split(' '));
  };
}

/** Tells the script that points links at the reader's marketplace of those that it has not seen yet. */
export function useLocalLinks(ids: string): void {
  useEffect(() => {
    if (ids !== '') document.dispatchEvent(new Event('topshelf-links'));
  }, [ids]);
}
