import { buildLink, paymentOf } from '@/lib/affiliate/build-link';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { searchWords } from '@/lib/affiliate/search-words';
import { AppError } from '@/lib/core/errors';
import { readHttpUrl } from '@/lib/core/urls';
import type { BuyLink } from '@/lib/offers/buy-links';
import type { Deal } from './deal';

const PLACEMENT = 'deal';

/**
 * The link of a deal. The address of an offer, with our tag in it, comes from the merchant's API or
 * feed and is used as it is; any page of the merchant's own becomes an affiliate link here. Null where
 * none can be built, which the content check reports for what was entered by hand.
 */
export function dealLink({ product, offer, title, url }: Deal, merchant: Merchant): BuyLink | null {
  const name = product?.name ?? title ?? merchant.name;
  const isAmazon = merchant.programme === 'amazon';
  const page = isAmazon || url === null ? undefined : url;
  const listing = { name, query: product?.search, asins: product?.asins, url: page };
  const common = {
    productSlug: product?.slug ?? merchant.slug,
    productName: name,
    placement: PLACEMENT,
    asins: isAmazon ? (product?.asins ?? {}) : {},
    query: isAmazon ? searchWords(listing) : '',
  } as const;
  try {
    if (!offer || offer.source === 'manual') {
      return { ...buildLink({ merchant, product: listing, placement: PLACEMENT }), ...common };
    }
    return {
      ...common,
      href: offer.url,
      ...paymentOf(merchant),
      merchantName: merchant.name,
      merchantSlug: merchant.slug,
      kind: 'product',
      marketplace: offer.marketplace ?? undefined,
      host: readHttpUrl(offer.url)?.hostname ?? '',
    };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
