import { AppError } from '@/lib/core/errors';

/** Longer queries find nothing; in UTF-16 units. */
const MAX_LENGTH = 150;

/**
 * The words that a tagged search looks for: the query if given, else the name, in one line.
 * @throws AppError `invalid_content` where nothing is left to search for.
 */
export function searchWords(product: { readonly name: string; readonly query?: string }): string {
  const words = (product.query ?? product.name)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .trim();
  if (words === '') {
    throw new AppError(
      'invalid_content',
      'A product without a verified ASIN has no search words.',
      {
        where: `product ${JSON.stringify(product.name)}`,
        remedy: 'Give the product a name or search words.',
      },
    );
  }
  return words;
}
