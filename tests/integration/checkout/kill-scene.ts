import type { StripeStandIn } from '@/demo/stripe/options';

/** How many times the pieces of the catalogue there are, so that something is left to the end. */
export const PIECES = 25;

const pick = <T>(things: readonly T[]): T | undefined =>
  things[Math.floor(Math.random() * things.length)];

/** Somebody pays, promises to, or does not keep the promise; somebody is given money back. */
export function actAtRandom(api: StripeStandIn): void {
  const sessions = api.sessions();
  const open = pick(sessions.filter(({ status }) => status === 'open'));
  const waiting = pick(
    sessions.filter(
      ({ status, payment_status: paid }) => status === 'complete' && paid === 'unpaid',
    ),
  );
  const charge = pick(api.charges());
  const acts = [
    () => open && api.pay(open.id),
    () => open && api.payLater(open.id),
    () => waiting && api.settle(waiting.id),
    () => waiting && api.fail(waiting.id),
    () => charge && api.refundFromDashboard(String(charge.payment_intent), { amount: 50 }),
  ];
  try {
    pick(acts)?.();
  } catch {
    // Some of it cannot be done with just this one.
  }
}
