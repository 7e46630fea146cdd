'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import type { CartPageView, CartWords } from './cart-page-view';
import { CartPanel } from './cart-panel';
import { readChange } from './expect-change';
import { useCart } from './use-cart';

interface Props {
  /** What the server sent. */
  readonly initial: CartPageView;
  readonly words: CartWords;
}

function LiveCart({ initial, words }: Props) {
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { view, isBusy, change } = useCart(initial, (message) => setSaid(message ?? words.failed));
  const submit = (event: SubmitEvent<HTMLDivElement>) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('cartForm' in form.dataset)) return;
    event.preventDefault();
    const asked = readChange(form, event.nativeEvent.submitter);
    change(asked);
    // The line goes, and with it the place of the keyboard.
    if (asked.action === 'remove') status.current?.focus();
  };
  return (
    <div onSubmit={submit}>
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        className="mt-4 min-h-[1.6em] text-note text-quiet outline-offset-4"
      >
        {said}
      </p>
      <CartPanel view={view} words={words} isBusy={isBusy} />
    </div>
  );
}

/**
 * The cart in the browser: its forms are sent in the background, seen at once and taken back where
 * they fail. Until it runs, and where it does not, the same forms lead to the same page.
 */
export function CartIsland(props: Props) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { mutations: { retry: 0 } } }));
  return (
    <QueryClientProvider client={client}>
      <LiveCart {...props} />
    </QueryClientProvider>
  );
}
