import type { Merchant } from './merchant-schema';

/** Notices that a page can owe its readers; lib/i18n and the site file hold their words. */
export type DisclosureKey = 'affiliate-general' | 'amazon-associate';

/**
 * The notices that a page owes for the merchants it links to, in the order to show them: the
 * general one where any merchant pays (16 CFR 255), and the sentence that the Associates
 * agreement prescribes where one is Amazon. Unpaid merchants owe none.
 */
export function disclosuresFor(merchants: readonly Merchant[]): DisclosureKey[] {
  const paid = merchants.filter((one) => one.programme !== 'direct' || one.sponsored);
  if (paid.length === 0) return [];
  return paid.some((one) => one.programme === 'amazon')
    ? ['affiliate-general', 'amazon-associate']
    : ['affiliate-general'];
}
