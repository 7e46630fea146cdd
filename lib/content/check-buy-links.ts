import { isAsin } from '@/lib/affiliate/asin';
import { buildLink, type LinkableProduct } from '@/lib/affiliate/build-link';
import { isMarketplaceCode, MARKETPLACE_CODES } from '@/lib/affiliate/marketplaces';
import {
  type AmazonMerchant,
  type Merchant,
  MerchantSchema,
} from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { type Contents, entriesAt, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

/** The merchants whose files are in order; the others are reported by their own faults. */
export function readMerchants(contents: Contents): Merchant[] {
  return contents.ofKind('merchant').flatMap(({ data, slug }) => {
    const result = MerchantSchema.safeParse(data);
    return result.success ? [{ ...result.data, slug }] : [];
  });
}

type LinkInput = Parameters<typeof buildLink>[0];

/** Null where the link can be built, else what stands against it. */
export function linkFault(
  input: Omit<LinkInput, 'placement'>,
): Omit<Fault, 'file' | 'line' | 'field'> | null {
  try {
    buildLink({ ...input, placement: 'pick' });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const remedy = error.remedy ?? `Mend the file of the merchant "${input.merchant.slug}".`;
    return { message: `gives no link: ${error.message}`, remedy };
  }
}

function verifiedAsins(product: SourceDocument): LinkableProduct['asins'] {
  return Object.fromEntries(
    entriesAt(product.data, 'asins').flatMap(([code, value]) => {
      const asin = textAt(value);
      return isMarketplaceCode(code) && asin !== undefined && isAsin(asin) ? [[code, asin]] : [];
    }),
  );
}

function checkAmazon(product: SourceDocument, merchant: AmazonMerchant): Fault[] {
  const name = textAt(product.data, 'name');
  if (name === undefined) return [];
  const query = textAt(product.data, 'search');
  const listing = { name, query, asins: verifiedAsins(product) };
  const field = query === undefined ? 'name' : 'search';
  return MARKETPLACE_CODES.filter((code) => merchant.marketplaces[code]).flatMap((marketplace) => {
    const fault = linkFault({ merchant, product: listing, marketplace });
    return fault
      ? [faultAt(product, listing.asins?.[marketplace] ? ['asins', marketplace] : [field], fault)]
      : [];
  });
}

function checkShopLinks(product: SourceDocument, merchants: readonly Merchant[]): Fault[] {
  const name = textAt(product.data, 'name') ?? product.slug;
  return listAt(product.data, 'links').flatMap((link, index) => {
    const merchant = merchants.find((one) => one.slug === textAt(link, 'merchant'));
    const url = textAt(link, 'url');
    if (!merchant || url === undefined) return [];
    if (merchant.programme === 'amazon') {
      const remedy = 'Remove it, and give the ASIN under "asins".';
      return [faultAt(product, ['links', index, 'merchant'], { message: 'is Amazon', remedy })];
    }
    const fault = linkFault({ merchant, product: { name, url } });
    return fault ? [faultAt(product, ['links', index, 'url'], fault)] : [];
  });
}

/** Builds every affiliate link that a page could show, in every configured marketplace. */
export function checkBuyLinks(contents: Contents): Fault[] {
  const merchants = readMerchants(contents);
  const amazon = merchants.filter((merchant) => merchant.programme === 'amazon');
  const allRead = merchants.length === contents.ofKind('merchant').length;
  return contents.ofKind('product').flatMap((product) => {
    if (!product.isReadable) return [];
    const faults = [
      ...amazon.flatMap((merchant) => checkAmazon(product, merchant)),
      ...checkShopLinks(product, merchants),
    ];
    if (allRead && amazon.length === 0 && listAt(product.data, 'links').length === 0) {
      const message = 'names no merchant, and there is no Amazon merchant to fall back on';
      faults.push(faultAt(product, ['links'], { message, remedy: 'Add a merchant and its page.' }));
    }
    return faults;
  });
}
