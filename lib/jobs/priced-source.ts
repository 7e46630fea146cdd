import type { Allowance } from '@/lib/offers/plan-refresh';
import type { OfferSource, Wanted } from '@/lib/offers/sources/source';

/** A source of prices with what the refresh has to know of it. */
export interface PricedSource {
  /** The account that it asks with, such as `amazon:NA`. */
  readonly account: string;
  /** Whether it is the one to ask for a price. */
  covers(wanted: Wanted): boolean;
  readonly source: OfferSource;
  /** What is left of the day's allowance; null where there is no limit. */
  allowance(now: number): Promise<Allowance | null>;
}
