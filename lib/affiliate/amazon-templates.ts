import { AppError } from '@/lib/core/errors';
import { MARKETPLACES, type MarketplaceCode } from './marketplaces';
import type { AmazonMerchant } from './merchant-schema';
import type { Placement } from './placements';

/** The addresses of one marketplace, with `{}` where the encoded ASIN or search words belong. */
export interface AmazonTemplates {
  readonly product: string;
  readonly search: string;
}

/**
 * The tracking id of the placement, else the marketplace's tag, goes into both addresses.
 * @throws AppError `invalid_content` where the merchant has no tag for the marketplace.
 */
export function amazonTemplates(
  merchant: AmazonMerchant,
  marketplace: MarketplaceCode,
  placement: Placement,
): AmazonTemplates {
  const { host } = MARKETPLACES[marketplace];
  const account = merchant.marketplaces[marketplace];
  if (!account) {
    throw new AppError('invalid_content', `${merchant.name} has no tag for ${host}.`, {
      where: `merchants/${merchant.slug}: marketplaces.${marketplace}.tag`,
      remedy: `Add the tag of your Associates account for ${host}, or link to another marketplace.`,
    });
  }
  const tag = account.trackingIds?.[placement] ?? account.tag;
  return {
    product: `https://${host}/dp/{}?tag=${tag}`,
    search: `https://${host}/s?k={}&tag=${tag}`,
  };
}
