import { disclosuresFor } from '@/lib/affiliate/disclosure';
import type { AmazonMerchant, Merchant } from '@/lib/affiliate/merchant-schema';
import { getMerchants, getSite } from '@/lib/content/library';
import type { Site } from '@/lib/content/types';
import { type Messages, messagesFor } from '@/lib/i18n/messages';

export interface SiteContext {
  readonly site: Site;
  readonly m: Messages;
  readonly merchants: readonly Merchant[];
  readonly amazon: AmazonMerchant | undefined;
  /** Sentences that every page with an affiliate link owes its readers. */
  readonly disclosure: readonly string[];
}

/** What every page needs to know of the site. */
export function siteContext(): SiteContext {
  const site = getSite();
  const merchants = getMerchants();
  const words = {
    'affiliate-general': site.disclosure.summary,
    'amazon-associate': site.disclosure.amazon,
  };
  return {
    site,
    m: messagesFor(site.language),
    merchants,
    amazon: merchants.find((merchant) => merchant.programme === 'amazon'),
    disclosure: disclosuresFor(merchants).map((key) => words[key]),
  };
}
