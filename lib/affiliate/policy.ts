import type { Merchant } from './merchant-schema';
import { LONGEST_AMAZON_KEEP, type PriceSource } from './policy-schema';

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
  readonly combine: boolean;
  /** Amazon forbids forwarding links: its anchors lead to Amazon itself. */
  readonly linkForm: 'direct' | 'network';
}

/**
 * Amazon's policy, as its Associates programme and Creators API state it: prices from the API alone,
 * with the time beside them, gone after 24 hours, never tracked. No file can widen it.
 */
function amazonPolicy(merchant: Extract<Merchant, { programme: 'amazon' }>): MerchantPolicy {
  return {
    merchant: merchant.slug,
    showFor: merchant.policy.showFor,
    keepFor: LONGEST_AMAZON_KEEP,
    sources: ['api'],
    price: true,
    availability: true,
    pictures: true,
    notice: 'amazon',
    trusted: merchant.policy.trusted,
    history: false,
    alerts: false,
    email: false,
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

declare const HISTORY: unique symbol;

/** The right to keep and read a merchant's past prices; `historyLicence` alone gives it. */
export interface HistoryLicence {
  readonly merchant: string;
  readonly [HISTORY]: true;
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
 */
export function historyLicence(
  merchant: Merchant,
  merchants: readonly Merchant[],
): HistoryLicence | null {
  if (!policyOf(merchant).history || !allowsTracking(merchants)) return null;
  return { merchant: merchant.slug } as HistoryLicence;
}
