import { DEMO_FEED } from '@/lib/affiliate/demo-feed';
import { policiesOf } from '@/lib/affiliate/policy';
import { utcDay } from '@/lib/core/dates';
import type { Money } from '@/lib/core/money';
import type { Access } from '@/lib/db/existing-tables';
import type { Offer } from '@/lib/offers/license-observation';
import { listWanted, priceKey } from '@/lib/offers/list-wanted';
import { readStanding } from '@/lib/offers/quota/store';
import { type NotedTry, readTries } from '@/lib/offers/refreshes/store';
import { mayBeShown } from '@/lib/offers/show-offers';
import type { Miss, Wanted } from '@/lib/offers/sources/source';
import { readOffers } from '@/lib/offers/store';
import { showsDemo } from '@/lib/platform/demo-mode';
import type { PricedSource } from './priced-source';
import type { Catalogue } from './read-catalogue.server';

/** Instants here and below are ISO 8601 in UTC, or null. */
export interface AccountStatus {
  /** Such as `amazon:NA`. */
  readonly account: string;
  /** `ready`, or why it gives no prices: `ineligible`, `refused`. */
  readonly state: string;
  readonly message: string | null;
  /** Since when it is in that state. */
  readonly since: string | null;
  /** Requests reserved since midnight UTC. */
  readonly usedToday: number;
  /** Requests that are left of the day; null without a limit. */
  readonly leftToday: number | null;
}

export interface PriceStatus {
  readonly product: string;
  readonly merchant: string;
  readonly marketplace: string | null;
  /** What is shown now; null where nothing may be shown, or no price is named. */
  readonly price: Money | null;
  readonly availability: string | null;
  readonly asOf: string | null;
  readonly shownUntil: string | null;
  readonly source: string | null;
  /** Whether what is shown is invented, by a stand-in for the merchant. */
  readonly isDemo: boolean;
  /** When an API was last asked for it; null where it never was, or none is. */
  readonly triedAt: string | null;
  /** What came of it: `ok`, or why there is no price. Null where no API is asked. */
  readonly outcome: 'ok' | Miss | 'not_asked_yet' | 'no_source' | null;
  readonly reason: string | null;
}

export interface PricesStatus {
  readonly at: string;
  readonly accounts: readonly AccountStatus[];
  readonly prices: readonly PriceStatus[];
}

const iso = (at: number | null | undefined) => (at ? new Date(at).toISOString() : null);

async function accountStatus(
  access: Access,
  { account, allowance }: PricedSource,
  now: number,
): Promise<AccountStatus> {
  const standing = await readStanding(access, account);
  const left = await allowance(now);
  return {
    account,
    state: standing?.state ?? 'ready',
    message: standing?.message ?? null,
    since: iso(standing?.since),
    usedToday: standing?.day === utcDay(now) ? standing.used : 0,
    leftToday: left?.requests ?? null,
  };
}

/** What came of asking, for a price that an API is asked for. */
function tryStatus(
  wanted: Wanted,
  noted: NotedTry | undefined,
  sources: readonly PricedSource[],
): Pick<PriceStatus, 'triedAt' | 'outcome' | 'reason'> {
  const hasSource = sources.some((source) => source.covers(wanted));
  if (!hasSource) {
    const reason = 'No credential is set for this marketplace.';
    return { triedAt: iso(noted?.triedAt), outcome: 'no_source', reason };
  }
  if (!noted) return { triedAt: null, outcome: 'not_asked_yet', reason: null };
  return { triedAt: iso(noted.triedAt), outcome: noted.outcome, reason: noted.reason };
}

function offerStatus(
  offer: Offer | undefined,
): Pick<PriceStatus, 'price' | 'availability' | 'asOf' | 'shownUntil' | 'source' | 'isDemo'> {
  if (!offer) {
    return {
      price: null,
      availability: null,
      asOf: null,
      shownUntil: null,
      source: null,
      isDemo: false,
    };
  }
  const { amount, currency, availability, observedAt, showUntil, source, feed } = offer;
  return {
    price: amount === null ? null : { amount, currency },
    availability,
    asOf: iso(observedAt),
    shownUntil: iso(showUntil),
    source,
    isDemo: feed === DEMO_FEED,
  };
}

/** Offers that may be shown by their merchants' present policies, by price; invented ones in the demo mode alone. */
async function shownOffers(
  access: Access,
  { products, merchants }: Catalogue,
  now: number,
): Promise<Map<string, Offer>> {
  const policies = policiesOf(merchants);
  const offers = await readOffers(
    access,
    products.map(({ slug }) => slug),
    now,
  );
  const shown = offers.filter((offer) => {
    const policy = policies.get(offer.merchant);
    if (offer.feed === DEMO_FEED && !showsDemo()) return false;
    return policy && mayBeShown(offer, policy, now);
  });
  return new Map(shown.map((offer) => [priceKey(offer), offer]));
}

/** How prices stand at `now` (epoch milliseconds): each account, and every price that is wanted or shown. */
export async function statusOfPrices(
  access: Access,
  catalogue: Catalogue,
  sources: readonly PricedSource[],
  now: number,
): Promise<PricesStatus> {
  const accounts: AccountStatus[] = [];
  for (const source of sources) accounts.push(await accountStatus(access, source, now));
  const shown = await shownOffers(access, catalogue, now);
  const tries = new Map((await readTries(access)).map((noted) => [priceKey(noted), noted]));
  const wanted = listWanted(catalogue.products, catalogue.merchants);
  const asked = wanted.map((one): PriceStatus => {
    const { product, merchant, marketplace } = one;
    const key = priceKey(one);
    const offer = shown.get(key);
    shown.delete(key);
    const noted = tryStatus(one, tries.get(key), sources);
    return { product, merchant, marketplace, ...offerStatus(offer), ...noted };
  });
  const others = [...shown.values()].map((offer): PriceStatus => {
    const { product, merchant, marketplace } = offer;
    const unasked = { triedAt: null, outcome: null, reason: null };
    return { product, merchant, marketplace, ...offerStatus(offer), ...unasked };
  });
  const prices = [...asked, ...others].sort(
    (a, b) => a.product.localeCompare(b.product) || a.merchant.localeCompare(b.merchant),
  );
  return { at: new Date(now).toISOString(), accounts, prices };
}
