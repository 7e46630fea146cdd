import type { MerchantPolicy } from '@/lib/affiliate/policy';
import { utcDay } from '@/lib/core/dates';
import type { Deal, PricedOffer } from './deal';

/** What may be told of a deal outside the site. */
export interface SyndicatedDeal {
  /** Null where its merchant lets no price leave the site. */
  readonly offer: PricedOffer | null;
  /** Whole per cent off the list price; null where that is not known or may not be told. */
  readonly percent: number | null;
  readonly code: string | null;
  readonly note: string | null;
  /** When it was first told, epoch milliseconds; null where nobody knows since when it holds. */
  readonly startedAt: number | null;
  /** When it was last seen to hold, epoch milliseconds: to the day where no price goes with it. */
  readonly seenAt: number;
}

/**
 * What a feed may tell of a deal: without the leave of its merchant's policy no price, saving, code or
 * time of the merchant's, only that there is a deal.
 */
export function syndicateDeal(deal: Deal, policy: MerchantPolicy): SyndicatedDeal {
  const { offer, percent, code, note, since } = deal;
  // An editor's deal begins when the editor says; others are known since they were last asked for.
  const startedAt = deal.title === null ? null : since;
  if (!policy.machines) {
    const day = Date.parse(utcDay(since));
    return { offer: null, percent: null, code: null, note: null, startedAt, seenAt: day };
  }
  return { offer, percent, code, note, startedAt, seenAt: since };
}
