import type { Catalogue } from '@/lib/catalogue/catalogue';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { allGoods, getShop, getSite } from '@/lib/content/library';
import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { getEnv } from '@/lib/platform/env';
import type { CheckoutDesk } from './desk';
import { resolveStripeAccess, type StripeAccess } from './stripe/access';

let catalogue: Catalogue | undefined;

/** What the site sells itself, from the content as it was built. */
export function getCatalogue(): Catalogue {
  catalogue ??= readCatalogue({ shop: getShop(), goods: allGoods() });
  return catalogue;
}

let access: { readonly key: string; readonly value: StripeAccess | null } | undefined;

/** What the settings give access to; null without a key. @throws AppError for settings that are wrong. */
export function getStripeAccess(): StripeAccess | null {
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
  if (getShop() === null || allGoods().length === 0) return 'none';
  const open = getStripeAccess();
  if (open === null) return 'closed';
  return open.isDemo ? 'demo' : 'open';
}

/**
 * What a checkout of this site works with.
 * @throws AppError `unavailable` while the shop is closed, `not_found` where there is none.
 */
export function openDesk(database: Database): CheckoutDesk {
  const found = getCatalogue();
  if (found.shop === null) throw new AppError('not_found', 'This site has no shop.');
  const open = getStripeAccess();
  if (open === null) {
    throw new AppError('unavailable', 'The shop is closed: no payments can be taken', {
      where: 'STRIPE_SECRET_KEY',
      remedy: 'Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET as docs/shop.md says.',
    });
  }
  const origin = new URL(getSite().url).origin;
  return { database, access: open, catalogue: found, origin, clock: Date.now };
}
