import type Stripe from 'stripe';
import type { KeptSession } from './books';
import { type Desk, nowOf } from './desk';
import { Refusal } from './refusal';

function close(desk: Desk, { session }: KeptSession): void {
  session.status = 'expired';
  session.url = null;
  desk.announce('checkout.session.expired', session);
}

/** @throws Refusal for a session that is not open, as once it is paid. */
export function expireSession(desk: Desk, kept: KeptSession): Stripe.Checkout.Session {
  const { status } = kept.session;
  if (status !== 'open') {
    const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${status}.`;
    throw new Refusal({ message });
  }
  close(desk, kept);
  return kept.session;
}

/** Expires the open sessions whose time is over by the clock. */
export function expireDue(desk: Desk): void {
  const now = nowOf(desk);
  for (const kept of desk.books.sessions.values()) {
    if (kept.session.status === 'open' && kept.session.expires_at <= now) close(desk, kept);
  }
}
