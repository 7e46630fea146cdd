import type { PayerParts } from '@/demo/stripe/options';
import type { CartLine } from '@/lib/catalogue/check-line';
import { checkOut, newCart, type Scene, sessionAt, type Wish } from './scene';

/** Opens a checkout for a cart of its own. @returns the id of its session. */
export async function openCheckout(
  { desk }: Scene,
  lines: readonly CartLine[],
  wish: Wish = {},
): Promise<string> {
  const outcome = await checkOut(desk, newCart(), lines, wish);
  if (outcome.kind !== 'pay') throw new Error(`There is nothing to pay: ${outcome.kind}`);
  return sessionAt(outcome.url);
}

/** The same, paid by card, and heard of. @returns session and payment. */
export async function buy(
  scene: Scene,
  lines: readonly CartLine[],
  { wish = {}, payer = {} }: { readonly wish?: Wish; readonly payer?: PayerParts } = {},
): Promise<{ readonly session: string; readonly intent: string }> {
  const { api } = scene;
  const session = await openCheckout(scene, lines, wish);
  api.pay(session, payer);
  await api.deliveries.flush();
  const paid = api.sessions().find(({ id }) => id === session);
  return { session, intent: String(paid?.payment_intent) };
}

export const BASE = [{ sku: 'BASE', quantity: 1 }] as const;
export const BOOK = [{ sku: 'BOOK', quantity: 1 }] as const;
/** Things of all kinds. */
export const MIXED = [
  { sku: 'SHADE-P', quantity: 2 },
  { sku: 'SHADE-L', quantity: 1 },
  { sku: 'BOOK', quantity: 1 },
] as const;
