import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { readMerchants } from './check-buy-links';
import { indexContents, textAt } from './contents';
import { readDocuments } from './read-documents';

/** What tells one of our products among a merchant's. */
export interface ShelfProduct {
  readonly slug: string;
  readonly brand: string;
  readonly model: string;
  readonly gtin?: string;
}

/**
 * Reads the merchants and products as their files say now; it needs no build, and reads no pictures.
 * @throws AppError `invalid_content` where a merchant's file has faults, or nothing can be read.
 */
export async function readShelf(
  root: string,
): Promise<{ merchants: readonly Merchant[]; products: readonly ShelfProduct[] }> {
  const contents = indexContents(await readDocuments(root, ['merchant', 'product']), new Set());
  const merchants = readMerchants(contents);
  const broken = contents
    .ofKind('merchant')
    .find(({ slug }) => !merchants.some((merchant) => merchant.slug === slug));
  if (broken) {
    throw new AppError('invalid_content', 'The file has faults', {
      where: broken.file,
      remedy: 'Run "npm run shelf -- check", and mend what it reports.',
    });
  }
  const products = contents.ofKind('product').map(({ slug, data }) => ({
    slug,
    brand: textAt(data, 'brand') ?? '',
    model: textAt(data, 'model') ?? '',
    gtin: textAt(data, 'gtin'),
  }));
  return { merchants, products };
}
