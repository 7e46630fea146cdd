'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CartAnswer, CartPageView } from './cart-page-view';
import { type AskedChange, expectChange } from './expect-change';

const KEY = ['cart'];
/** What came a moment ago need not be asked for again because the window was left and entered. */
const FRESH_FOR = 10_000;

async function ask<Answer>(init: RequestInit): Promise<Answer> {
  const response = await fetch('/api/cart', init);
  if (!response.ok) throw new Error(`The cart answered with status ${response.status}`);
  return response.json();
}

const send = (change: AskedChange) =>
  ask<CartAnswer>({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  });

/**
 * The cart in the browser: a change is seen at once, and taken back where it fails. Changes are sent
 * one after the other; what an answer says counts once nothing else is on its way.
 * @param onSaid is told what came of a change, null where it failed.
 */
export function useCart(initial: CartPageView, onSaid: (message: string | null) => void) {
  const client = useQueryClient();
  const { data: view } = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await ask<{ view: CartPageView }>({ signal })).view,
    initialData: initial,
    staleTime: FRESH_FOR,
  });
  const isLast = () => client.isMutating({ mutationKey: KEY }) === 1;
  const { mutate, isPending } = useMutation({
    mutationKey: KEY,
    scope: { id: 'cart' },
    mutationFn: send,
    onMutate: async (change: AskedChange) => {
      await client.cancelQueries({ queryKey: KEY });
      const before = client.getQueryData<CartPageView>(KEY) ?? initial;
      client.setQueryData(KEY, expectChange(before, change));
      return { before };
    },
    onSuccess: ({ view: next, message }) => {
      if (isLast()) client.setQueryData(KEY, next);
      onSaid(message);
    },
    onError: (_error, _change, saved) => {
      if (saved) client.setQueryData(KEY, saved.before);
      onSaid(null);
    },
    onSettled: (_answer, error) => {
      if (error && isLast()) return client.invalidateQueries({ queryKey: KEY });
    },
  });
  return { view, isBusy: isPending, change: mutate };
}
