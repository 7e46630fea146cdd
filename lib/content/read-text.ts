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

const read = new Map<TextKind, Map<string, Words>>();

function textsOf(kind: TextKind): Map<string, Words> {
  const known = read.get(kind);
  if (known) return known;
  const documents: readonly GeneratedDocument[] = DOCUMENTS[kind];
  const texts = new Map(documents.map((each) => [documentSlug(each), wordsOf(each)]));
  read.set(kind, texts);
  return texts;
}

/**
 * The text of a document. Importing this loads the text of them all: for pages that are kept, not
 * for those that are made at each request.
 * @throws AppError `not_found`
 */
export function readText(kind: TextKind, slug: string): Words {
  const text = textsOf(kind).get(slug);
  if (!text) throw new AppError('not_found', `There is no ${kind} "${slug}".`);
  return text;
}

/** A document with its text. */
export function withText<Page extends { readonly slug: string }>(
  kind: TextKind,
  page: Page,
): Page & Words {
  return { ...page, ...readText(kind, page.slug) };
}
