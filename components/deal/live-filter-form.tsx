'use client';

import type { RefObject } from 'react';
import { DealFilterForm } from './deal-filter-form';
import type { FilterView } from './deals-view';
import { readForm } from './form-search';

const isWriting = (field: EventTarget) => (field as HTMLInputElement).type === 'text';

/**
 * The form that applies every choice at once. A price is complete when its field is left, or with the
 * Enter key.
 * @param onLeave called when the button was pressed: the reader wants to see the deals.
 */
export function LiveFilterForm({
  form,
  filter,
  go,
  onLeave,
}: {
  form: RefObject<HTMLFormElement | null>;
  filter: FilterView;
  go: (search: string) => void;
  onLeave: () => void;
}) {
  const choose = () => form.current && go(readForm(form.current));
  return (
    <DealFilterForm
      ref={form}
      filter={filter}
      onChange={({ target }) => {
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
        onLeave();
      }}
    />
  );
}
