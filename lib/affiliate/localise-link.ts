import { type AmazonTemplates, amazonTemplates } from './amazon-templates';
import { MARKETPLACE_CODES, type MarketplaceCode } from './marketplaces';
import type { AmazonMerchant } from './merchant-schema';
import type { Placement } from './placements';

/**
 * What a page's script needs to switch a link to another marketplace: the addresses of every
 * marketplace that has a tag. Filled with `encodeURIComponent` of an ASIN or of `searchWords`,
 * they are what `buildLink` gives, for it uses the same templates.
 */
export function marketplaceTemplates(
  merchant: AmazonMerchant,
  placement: Placement,
): Partial<Record<MarketplaceCode, AmazonTemplates>> {
  const configured = MARKETPLACE_CODES.filter((code) => merchant.marketplaces[code]);
  return Object.fromEntries(
    configured.map((code) => [code, amazonTemplates(merchant, code, placement)]),
  );
}
