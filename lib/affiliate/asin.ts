import { AppError } from '@/lib/core/errors';
import { readHttpUrl } from '@/lib/core/urls';
import { type MarketplaceCode, marketplaceByHost } from './marketplaces';

declare const asinBrand: unique symbol;

/** Amazon's ten-character product id; only `isAsin` and `parseAsin` make one out of a string. */
export type Asin = string & { readonly [asinBrand]: true };

const GRAMMAR = /^(?:B[0-9A-Z]{9}|\d{9}[\dX])$/;

/** ISBN-10: the sum of (10 − i) · digit i, for i = 0…9, is divisible by 11; X counts as 10. */
function hasIsbnCheckDigit(isbn: string): boolean {
  let sum = 0;
  for (const [index, character] of [...isbn].entries()) {
    sum += (10 - index) * (character === 'X' ? 10 : Number(character));
  }
  return sum % 11 === 0;
}

/** True for B and nine capitals or digits, or an ISBN-10 with a right check digit. */
export function isAsin(text: string): text is Asin {
  return GRAMMAR.test(text) && (text.startsWith('B') || hasIsbnCheckDigit(text));
}

/**
 * @throws AppError `invalid_content` that tells a wrong form from a wrong ISBN-10 check digit.
 */
export function parseAsin(text: string): Asin {
  if (isAsin(text)) return text;
  const fault = GRAMMAR.test(text)
    ? 'looks like an ISBN-10, but its last character, the check digit, does not fit the others'
    : 'is not an ASIN: B and nine capitals or digits, or an ISBN-10';
  throw new AppError('invalid_content', `${JSON.stringify(text.slice(0, 80))} ${fault}.`, {
    remedy: 'Copy the ten characters after /dp/ in the address of the product page on Amazon.',
  });
}

const IN_PATH = /\/(?:dp|dp\/product|gp\/product|gp\/aw\/d)\/([0-9A-Z]{10})(?=\/|$)/g;

/**
 * Reads the ASIN from the address of a product page (/dp/…, /gp/product/…, /gp/aw/d/… or
 * /dp/product/…) and says which marketplace it is valid for: ASINs can differ between countries.
 * Undefined for any other address, and for hosts that are not Amazon's.
 */
export function extractAsin(url: string): { asin: Asin; marketplace: MarketplaceCode } | undefined {
  const parsed = readHttpUrl(url.trim());
  const marketplace = parsed ? marketplaceByHost(parsed.hostname) : undefined;
  if (!parsed || !marketplace) return undefined;
  for (const [, candidate = ''] of parsed.pathname.matchAll(IN_PATH)) {
    if (isAsin(candidate)) return { asin: candidate, marketplace };
  }
  return undefined;
}
