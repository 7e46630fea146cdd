import type { Asin } from '@/lib/affiliate/asin';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Observation } from '../observation';

/** A price that is wanted: of one product at one merchant, in one of its marketplaces. */
export interface Wanted {
  readonly product: string;
  readonly merchant: string;
  /** Null for merchants with one shop. */
  readonly marketplace: MarketplaceCode | null;
  /** Verified for that marketplace; null for merchants other than Amazon. */
  readonly asin: Asin | null;
}

/** Why there is no price now. */
export type Miss =
  /** The merchant does not have the product. */
  | 'not_found'
  /** It has the product, and no offer for it. */
  | 'no_offer'
  /** The source refused again and again: too many requests, or faults on its side. */
  | 'throttled'
  | 'failed'
  /** The day's allowance is used up. */
  | 'over_budget'
  /** The account has lost its access, or its credentials are refused. */
  | 'ineligible'
  | 'refused';

/** What came of asking for one price. The reason is for the operator; it never holds a secret. */
export type Outcome =
  | { readonly wanted: Wanted; readonly kind: 'ok'; readonly observation: Observation }
  | { readonly wanted: Wanted; readonly kind: Miss; readonly reason: string };

/** A merchant's prices, asked for by name. Sources neither store nor judge; whoever calls does. */
export interface OfferSource {
  /**
   * Asks for prices, in the order given, as fast as the source's allowance lets it. Every wanted
   * price comes out exactly once; nothing is thrown for what a merchant does.
   */
  refresh(wanted: Iterable<Wanted>, signal: AbortSignal): AsyncIterable<readonly Outcome[]>;
}
