import { AppError } from '@/lib/core/errors';
import { parseHttpUrl } from '@/lib/core/urls';
import { amazonTemplates } from './amazon-templates';
import type { Asin } from './asin';
import { buildDeepLink } from './build-deep-link';
import { fillTemplate } from './fill-template';
import { MARKETPLACES, type MarketplaceCode } from './marketplaces';
import { isHostOf } from './match-host';
import type { AmazonMerchant, Merchant, ShopMerchant } from './merchant-schema';
import type { Placement } from './placements';
import { searchWords } from './search-words';

/** What a link needs to know of a product. */
export interface LinkableProduct {
  readonly name: string;
  /** Search words where no ASIN is verified; the name unless given. */
  readonly query?: string;
  /** ASINs that were verified, each for its own marketplace. */
  readonly asins?: Readonly<Partial<Record<MarketplaceCode, Asin>>>;
  /** The product's page in the shop of a merchant other than Amazon. */
  readonly url?: string;
}

export interface LinkInput {
  readonly merchant: Merchant;
  readonly product: LinkableProduct;
  /** Amazon only; the merchant's home marketplace unless given. */
  readonly marketplace?: MarketplaceCode;
  readonly placement: Placement;
  /** Where the link stands, for the network's report; the placement unless given. Never a person. */
  readonly subId?: string;
}

const PAID_REL = 'sponsored nofollow noopener';
const UNPAID_REL = 'noopener';

export interface AffiliateLink {
  readonly href: string;
  /** Never `noreferrer`: merchants must see where a click comes from. */
  readonly rel: typeof PAID_REL | typeof UNPAID_REL;
  /** Whether the merchant pays, so that a disclosure is owed. */
  readonly sponsored: boolean;
  readonly merchantName: string;
  readonly merchantSlug: string;
  /** `search` leads to search results, so no price may stand beside it. */
  readonly kind: 'product' | 'search';
  readonly marketplace?: MarketplaceCode;
  /** Host of the shop that the reader ends up in. */
  readonly host: string;
}

/** Whether a merchant pays for links, and what `rel` they carry for it. */
export function paymentOf(merchant: Merchant): Pick<AffiliateLink, 'sponsored' | 'rel'> {
  const sponsored = merchant.programme !== 'direct' || merchant.sponsored;
  return { sponsored, rel: sponsored ? PAID_REL : UNPAID_REL };
}

function amazonLink(merchant: AmazonMerchant, input: LinkInput): AffiliateLink {
  const { product, marketplace = merchant.home, placement } = input;
  const templates = amazonTemplates(merchant, marketplace, placement);
  const asin = product.asins?.[marketplace];
  return {
    href: asin
      ? fillTemplate(templates.product, asin)
      : fillTemplate(templates.search, searchWords(product)),
    ...paymentOf(merchant),
    merchantName: merchant.name,
    merchantSlug: merchant.slug,
    kind: asin ? 'product' : 'search',
    marketplace,
    host: MARKETPLACES[marketplace].host,
  };
}

function productPage(merchant: ShopMerchant, product: LinkableProduct): URL {
  const where = `merchants/${merchant.slug}, product ${JSON.stringify(product.name)}`;
  const refuse = (fault: string, cause?: unknown) =>
    new AppError('invalid_content', fault, {
      where,
      remedy: `Give the address of the product’s page on ${merchant.hosts.join(' or ')}.`,
      cause,
    });
  if (!product.url) throw refuse(`There is no page of this product at ${merchant.name}.`);
  let url: URL;
  try {
    url = parseHttpUrl(product.url);
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'The URL cannot be read.', error);
  }
  if (!isHostOf(url.hostname, merchant.hosts) || url.port !== '') {
    throw refuse(`${url.host} is not a host of ${merchant.name}.`);
  }
  return url;
}

function shopLink(merchant: ShopMerchant, input: LinkInput): AffiliateLink {
  const url = productPage(merchant, input.product);
  return {
    href: buildDeepLink(merchant, url, input.subId ?? input.placement),
    ...paymentOf(merchant),
    merchantName: merchant.name,
    merchantSlug: merchant.slug,
    kind: 'product',
    host: url.hostname,
  };
}

/**
 * The one maker of affiliate links. Amazon: the product's page where an ASIN is verified for that
 * very marketplace, else a tagged search; the home ASIN is never tried abroad. Other merchants:
 * the product's page, which must lie on the merchant's own host, in the form of its network.
 * @throws AppError `invalid_content` for a marketplace without a tag, a missing, malformed, unsafe
 * or foreign URL, and for a product without any word to search for.
 */
export function buildLink(input: LinkInput): AffiliateLink {
  const { merchant } = input;
  return merchant.programme === 'amazon' ? amazonLink(merchant, input) : shopLink(merchant, input);
}
