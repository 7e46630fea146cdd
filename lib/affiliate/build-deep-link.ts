import type { AmazonMerchant, Merchant } from './merchant-schema';
import { awinLink } from './networks/awin';
import { cjLink } from './networks/cj';
import { ebayLink } from './networks/ebay';
import { impactLink } from './networks/impact';
import { rakutenLink } from './networks/rakuten';
import { skimlinksLink } from './networks/skimlinks';
import { sovrnLink } from './networks/sovrn';

/** The link of a merchant's network to a page that was found to be that merchant's own. */
export function buildDeepLink(
  merchant: Exclude<Merchant, AmazonMerchant>,
  url: URL,
  place: string,
): string {
  if (merchant.programme === 'direct') return url.href;
  const subId = merchant.subIds ? place : '';
  switch (merchant.programme) {
    case 'awin':
      return awinLink(merchant, url, subId);
    case 'cj':
      return cjLink(merchant, url, subId);
    case 'impact':
      return impactLink(merchant, url, subId);
    case 'rakuten':
      return rakutenLink(merchant, url, subId);
    case 'ebay':
      return ebayLink(merchant, url, subId);
    case 'skimlinks':
      return skimlinksLink(merchant, url, subId);
    case 'sovrn':
      return sovrnLink(merchant, url, subId);
  }
}
