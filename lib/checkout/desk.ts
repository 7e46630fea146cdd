import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Database } from '@/lib/db/open-database';
import type { StripeAccess } from './stripe/access';

/** What a checkout works with. */
export interface CheckoutDesk {
  readonly database: Database;
  readonly access: StripeAccess;
  readonly catalogue: Catalogue;
  /** Public origin of the site, from the configuration alone. */
  readonly origin: string;
  /** The present in epoch milliseconds. */
  readonly clock: () => number;
}
