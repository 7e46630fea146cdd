import type { Merchant } from './merchant-schema';
import { LONGEST_API_KEEP, type PriceSource } from './policy-schema';

/** What one merchant allows to do with its prices. Lengths of time are milliseconds. */
export interface MerchantPolicy {
  readonly merchant: string;
  readonly showFor: number;
  readonly keepFor: number;
  readonly sources: readonly PriceSource[];
  readonly price: boolean;
  readonly availability: boolean;
  /** Pictures are linked, never copied. */
  readonly pictures: boolean;
  /** Which notice stands beside prices: Amazon's own, the merchant's sentence, or none. */
  readonly notice: 'amazon' | { readonly text: string } | null;
  readonly trusted: boolean;
  readonly history: boolean;
  readonly alerts: boolean;
  readonly email: boolean;
  /** Whether its prices may stand in what programs read in place of pages: feeds, Markdown, tools of agents. */
  readonly machines: boolean;
  readonly combine: boolean;
  /** Amazon forbids forwarding links: its anchors lead to Amazon itself. */
  readonly linkForm: 'direct' | 'network';
}

/**
 * Amazon's policy, as its Associates programme and Creators API state it: prices from the API alone,
 * with the time beside them, gone after 24 hours, never tracked, and on the site itself: what its API
 * tells is not handed on to programs. No file can widen it.
 */
function amazonPolicy(merchant: Extract<Merchant, { programme: 'amazon' }>): MerchantPolicy {
  return {
    merchant: merchant.slug,
    showFor: Math.min(merchant.policy.showFor, LONGEST_API_KEEP),
    keepFor: LONGEST_API_KEEP,
    sources: ['api'],
    price: true,
    availability: true,
    pictures: true,
    notice: 'amazon',
    trusted: merchant.policy.trusted,
    history: false,
    alerts: false,
    email: false,
    machines: false,
    combine: true,
    linkForm: 'direct',
  };
}

/** What a merchant allows. */
export function policyOf(merchant: Merchant): MerchantPolicy {
  if (merchant.programme === 'amazon') return amazonPolicy(merchant);
  const { notice, ...policy } = merchant.policy;
  return {
    ...policy,
    merchant: merchant.slug,
    notice: notice === undefined ? null : { text: notice },
    linkForm: merchant.programme === 'direct' ? 'direct' : 'network',
  };
}

/** What each merchant allows, by its slug. */
export function policiesOf(merchants: readonly Merchant[]): ReadonlyMap<string, MerchantPolicy> {
  return new Map(merchants.map((merchant) => [merchant.slug, policyOf(merchant)]));
}

/** Who is told of prices: people on pages, or programs that read in place of pages. */
export type PriceReaders = 'people' | 'programs';

/** The merchants whose prices such readers may be told. */
export function merchantsFor(
  readers: PriceReaders,
  merchants: readonly Merchant[],
): readonly Merchant[] {
  if (readers === 'people') return merchants;
  return merchants.filter((merchant) => policyOf(merchant).machines);
}

/** How long an observation from a source may be kept, in milliseconds. */
export function keepLimit(policy: MerchantPolicy, source: PriceSource): number {
  return source === 'api' ? Math.min(policy.keepFor, LONGEST_API_KEEP) : policy.keepFor;
}

/**
 * How long a price from a source may be shown, in milliseconds. `showFor` is for prices that a
 * machine reads again and again. An editor's price has an end of its own, so that what bounds it is
 * how long it may be kept.
 */
export function showLimit(policy: MerchantPolicy, source: PriceSource): number {
  const kept = keepLimit(policy, source);
  return source === 'manual' ? kept : Math.min(policy.showFor, kept);
}

/** A private member makes it nominal: neither a literal nor a changed copy passes for one. */
declare class HistoryRight {
  private readonly right: true;
}

/** The right to keep and read a merchant's past prices; `historyLicence` alone gives it. */
export interface HistoryLicence extends HistoryRight {
  readonly merchant: string;
}

/** Whether prices may be tracked on this site at all: the rule of Amazon binds the whole site. */
export function allowsTracking(merchants: readonly Merchant[]): boolean {
  return merchants.every(
    (merchant) => merchant.programme !== 'amazon' || merchant.policy.agreement !== undefined,
  );
}

/**
 * The right to keep and read a merchant's past prices, or null where its policy has none or where
 * Amazon is on the site without an agreement.
 * @param merchants all of the site; a merchant that is not among them has no right.
 */
export function historyLicence(
  merchant: Merchant,
  merchants: readonly Merchant[],
): HistoryLicence | null {
  const isOurs = merchants.some(({ slug }) => slug === merchant.slug);
  if (!isOurs || !policyOf(merchant).history || !allowsTracking(merchants)) return null;
  return { merchant: merchant.slug } as HistoryLicence;
}

/** The rights to past prices that there are on a site, by the slug of the merchant. */
export function historyLicences(
  merchants: readonly Merchant[],
): ReadonlyMap<string, HistoryLicence> {
  const licences = merchants.flatMap((merchant) => historyLicence(merchant, merchants) ?? []);
  return new Map(licences.map((licence) => [licence.merchant, licence]));
}
