import * as generated from 'contentlayer/generated';
import { AppError } from '@/lib/core/errors';
import { documentSlug, type GeneratedDocument, type Words, wordsOf } from './generated-document';

const DOCUMENTS = {
  author: generated.allAuthors,
  product: generated.allProducts,
  list: generated.allLists,
  guide: generated.allGuides,
  comparison: generated.allComparisons,
  page: generated.allPages,
} satisfies Record<string, readonly GeneratedDocument[]>;

/** The kinds whose text is not in the slim index. */
type TextKind = keyof typeof DOCUMENTS;

const found = new Map<string, Words>();

/**
 * The text of a document. Importing this loads the text of them all: for pages that are kept, not
 * for those that are made at each request.
 * @throws AppError `not_found`
 */
export function readText(kind: TextKind, slug: string): Words {
  const key = `${kind}/${slug}`;
  const known = found.get(key);
  if (known) return known;
  const document = DOCUMENTS[kind].find((each) => documentSlug(each) === slug);
  if (!document) throw new AppError('not_found', `There is no ${kind} "${slug}".`);
  const words = wordsOf(document);
  found.set(key, words);
  return words;
}

/** A document with its text. */
export function withText<Page extends { readonly slug: string }>(
  kind: TextKind,
  page: Page,
): Page & Words {
  return { ...page, ...readText(kind, page.slug) };
}
