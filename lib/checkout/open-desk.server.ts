import { getCatalogue, hasShop } from '@/lib/catalogue/get-catalogue';
import { getSite } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { getEnv } from '@/lib/platform/env';
import type { CheckoutDesk } from './desk';
import { resolveStripeAccess, type StripeAccess } from './stripe/access';

let access: { readonly key: string; readonly value: StripeAccess | null } | undefined;

/** What the settings give access to; null without a key. @throws AppError for settings that are wrong. */
function getStripeAccess(): StripeAccess | null {
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL } = getEnv();
  const settings = { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_URL };
  // The stand-in of the demo mode is named once the server runs.
  const key = JSON.stringify(settings);
  if (access?.key !== key) access = { key, value: resolveStripeAccess(settings) };
  return access.value;
}

/** Whether anything can be bought. */
export type ShopStatus =
  /** The site sells nothing itself. */
  | 'none'
  /** It would, but nobody could be paid. */
  | 'closed'
  /** A stand-in takes the orders: no money is moved. */
  | 'demo'
  | 'open';

export function shopStatus(): ShopStatus {
  if (!hasShop()) return 'none';
  const open = getStripeAccess();
  if (open === null) return 'closed';
  return open.isDemo ? 'demo' : 'open';
}

/**
 * The way to Stripe.
 * @throws AppError `unavailable` while the shop is closed.
 */
export function openStripe(): StripeAccess {
  const open = getStripeAccess();
  if (open !== null) return open;
  throw new AppError('unavailable', 'The shop is closed: no payments can be taken', {
    where: 'STRIPE_SECRET_KEY',
    remedy: 'Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET as docs/orders.md says.',
  });
}

/**
 * What a checkout of this site works with.
 * @throws AppError `unavailable` while the shop is closed, `not_found` where there is none.
 */
export function openDesk(database: Database): CheckoutDesk {
  const catalogue = getCatalogue();
  if (catalogue.shop === null) throw new AppError('not_found', 'This site has no shop.');
  const access = openStripe();
  return { database, access, catalogue, origin: getSite().url, clock: Date.now };
}
