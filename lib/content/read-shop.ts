import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { DOCUMENT_KINDS, documentPath } from './document-kinds';
import type { SourceDocument } from './parse-source';
import { readDocuments } from './read-documents';
import type { PlacedGood, Shop } from './types';

function parse<Schema extends z.ZodType>(document: SourceDocument, schema: Schema) {
  const result = document.isReadable ? schema.safeParse(document.data) : null;
  if (result?.success) return result.data;
  throw new AppError('invalid_content', 'The file has faults', {
    where: document.file,
    remedy: 'Run "npm run shelf -- check", and mend what it reports.',
  });
}

/**
 * Reads the shop's settings and its goods as their files say now; it needs no build.
 * @throws AppError `invalid_content` where one of the files has faults, or nothing can be read.
 */
export async function readShop(
  root: string,
): Promise<{ shop: Shop | null; goods: readonly PlacedGood[] }> {
  const documents = await readDocuments(root, ['shop', 'good']);
  const shop = documents.find(({ kind }) => kind === 'shop');
  const goods = documents.filter(({ kind }) => kind === 'good');
  return {
    shop: shop ? parse(shop, DOCUMENT_KINDS.shop.schema) : null,
    goods: goods
      .map((document) => ({
        ...parse(document, DOCUMENT_KINDS.good.schema),
        slug: document.slug,
        path: documentPath('good', document.slug),
      }))
      .sort((a, b) => a.slug.localeCompare(b.slug)),
  };
}
