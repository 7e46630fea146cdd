import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import { readMerchants } from './check-buy-links';
import { classifyFile } from './classify-file';
import { indexContents, textAt } from './contents';
import { decodeText } from './decode-text';
import { parseSource, type SourceDocument } from './parse-source';
import { readContentTree } from './read-content-tree';

/** What tells one of our products among a merchant's. */
export interface ShelfProduct {
  readonly slug: string;
  readonly brand: string;
  readonly model: string;
  readonly gtin?: string;
}

function kindOf(name: string): 'merchant' | 'product' | null {
  const found = classifyFile(name);
  const isOurs = found.is === 'document' && ['merchant', 'product'].includes(found.kind);
  return isOurs ? (found.kind as 'merchant' | 'product') : null;
}

async function readDocuments(root: string): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = [];
  for await (const { name, bytes } of readContentTree(root, (file) => kindOf(file) !== null)) {
    const text = bytes && decodeText(bytes).text;
    const { document } = parseSource(kindOf(name) ?? 'product', `${root}/${name}`, text ?? '');
    documents.push(document);
  }
  return documents;
}

/**
 * Reads the merchants and products as their files say now; it needs no build, and reads no pictures.
 * @throws AppError `invalid_content` where a merchant's file has faults, or nothing can be read.
 */
export async function readShelf(
  root: string,
): Promise<{ merchants: readonly Merchant[]; products: readonly ShelfProduct[] }> {
  const contents = indexContents(await readDocuments(root), new Set());
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
