import type { Asin } from '@/lib/affiliate/asin';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { AmazonMerchant } from '@/lib/affiliate/merchant-schema';
import type { Outcome, Wanted } from '../source';
import type { Region } from './credentials';

/** The most items that one request may ask for. */
export const BATCH = 10;
/** So many prices are looked through for those that can share a request. */
const LOOK_AHEAD = 500;

/** What one request asks for: items of one marketplace, and which prices wait for each. */
export interface Batch {
  readonly marketplace: MarketplaceCode;
  /** The merchant's tag there. */
  readonly tag: string;
  readonly items: ReadonlyMap<Asin, readonly Wanted[]>;
}

/** A request to send, or what came of prices that no request can ask for. */
export type Deal = Batch | readonly Outcome[];

/** Why a price cannot be asked for with this account; null where it can. */
function faultOf(wanted: Wanted, merchant: AmazonMerchant, region: Region): string | null {
  const { marketplace, asin } = wanted;
  if (wanted.merchant !== merchant.slug) return `This source asks for ${merchant.slug} alone.`;
  if (marketplace === null) return 'No marketplace is named.';
  const { host, region: needed } = MARKETPLACES[marketplace];
  if (asin === null) return `No ASIN is verified for ${host}.`;
  if (needed !== region)
    return `${host} needs a credential for ${needed}; this one is for ${region}.`;
  if (!merchant.marketplaces[marketplace]) {
    return `There is no tag for ${host}: add it to merchants/${merchant.slug}.`;
  }
  return null;
}

type Askable = Wanted & { readonly marketplace: MarketplaceCode; readonly asin: Asin };

/** Takes the first one and what can be asked for with it out of `waiting`. */
function takeBatch(waiting: Askable[], first: Askable, merchant: AmazonMerchant): Batch {
  const { marketplace } = first;
  const items = new Map<Asin, Wanted[]>();
  const left = waiting.filter((one) => {
    const known = one.marketplace === marketplace ? items.get(one.asin) : undefined;
    if (known) known.push(one);
    else if (one.marketplace === marketplace && items.size < BATCH) items.set(one.asin, [one]);
    else return true;
    return false;
  });
  waiting.splice(0, waiting.length, ...left);
  return { marketplace, tag: merchant.marketplaces[marketplace]?.tag ?? '', items };
}

/**
 * Deals prices out to as few requests as will do, in the order in which they are wanted: one
 * marketplace and at most ten items each, with prices of the same item sharing it. What cannot be
 * asked for comes as outcomes. It looks a few requests ahead and no further, since whoever hands the
 * prices out may stop in time.
 */
export function* dealBatches(
  wanted: Iterable<Wanted>,
  merchant: AmazonMerchant,
  region: Region,
): Generator<Deal, undefined> {
  const waiting: Askable[] = [];
  for (const one of wanted) {
    const reason = faultOf(one, merchant, region);
    if (reason !== null) yield [{ wanted: one, kind: 'failed', reason }];
    else waiting.push(one as Askable);
    const [first] = waiting;
    if (first && waiting.length >= LOOK_AHEAD) yield takeBatch(waiting, first, merchant);
  }
  for (let [first] = waiting; first; [first] = waiting) yield takeBatch(waiting, first, merchant);
}

/** Everything that waits for a batch comes out the same way. */
export function missAll(
  { items }: Pick<Batch, 'items'>,
  kind: Exclude<Outcome['kind'], 'ok'>,
  reason: string,
): Outcome[] {
  return [...items.values()].flat().map((wanted) => ({ wanted, kind, reason }));
}

/** The items that a refusal names, and the others; null where it names none of them, or all. */
export function splitNamed(batch: Batch, reason: string): { named: Batch; others: Batch } | null {
  const entries = [...batch.items];
  const named = entries.filter(([asin]) => reason.includes(asin));
  if (named.length === 0 || named.length === entries.length) return null;
  const others = entries.filter(([asin]) => !reason.includes(asin));
  return {
    named: { ...batch, items: new Map(named) },
    others: { ...batch, items: new Map(others) },
  };
}
