import type { Asin } from '@/lib/affiliate/asin';
import { type AffiliateLink, buildLink, type LinkableProduct } from '@/lib/affiliate/build-link';
import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { Placement } from '@/lib/affiliate/placements';
import { searchWords } from '@/lib/affiliate/search-words';
import type { Product } from '@/lib/content/types';

/** One way to buy a product: the link, and what the page needs to count and localise it. */
export interface BuyLink extends AffiliateLink {
  readonly productSlug: string;
  readonly productName: string;
  readonly placement: Placement;
  /** Verified ASINs by marketplace; empty for merchants other than Amazon. */
  readonly asins: Partial<Record<MarketplaceCode, Asin>>;
  /** Search words for a marketplace without a verified ASIN; empty for other merchants. */
  readonly query: string;
}

/** How a merchant refers to the product, or undefined where it does not sell it. */
function listingAt(product: Product, merchant: Merchant): LinkableProduct | undefined {
  const { name, search: query } = product;
  if (merchant.programme === 'amazon') return { name, query, asins: product.asins };
  const link = product.links.find((candidate) => candidate.merchant === merchant.slug);
  return link && { name, url: link.url };
}

/**
 * Every merchant's link for a product in one placement, the home merchant's first.
 * @param marketplace of Amazon's links; its home marketplace unless given.
 * @throws AppError `invalid_content` where a link cannot be built; the content check reports it first.
 */
export function buyLinks(
  product: Product,
  merchants: readonly Merchant[],
  homeMerchant: string,
  placement: Placement,
  marketplace?: MarketplaceCode,
): BuyLink[] {
  const homeFirst = merchants.toSorted(
    (a, b) => Number(b.slug === homeMerchant) - Number(a.slug === homeMerchant),
  );
  return homeFirst.flatMap((merchant) => {
    const listing = listingAt(product, merchant);
    if (!listing) return [];
    const isAmazon = merchant.programme === 'amazon';
    return {
      ...buildLink({ merchant, product: listing, placement, marketplace }),
      productSlug: product.slug,
      productName: product.name,
      placement,
      asins: listing.asins ?? {},
      query: isAmazon ? searchWords(listing) : '',
    };
  });
}
