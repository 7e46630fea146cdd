import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocuments } from 'contentlayer/slim';
import { AppError } from '@/lib/core/errors';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import {
  documentSlug,
  type GeneratedDocument,
  type SlimDocument,
  type SlimIndex,
  type Words,
  wordsOf,
} from './generated-document';

const bySlug = new WeakMap<SlimIndex, Map<string, SlimDocument>>();

function findDocument(kind: KindName, slug: string): SlimDocument | undefined {
  const documents = readDocuments();
  let known = bySlug.get(documents);
  if (!known) {
    const kinds = Object.entries(documents);
    known = new Map(
      kinds.flatMap(([name, all]) => all.map((each) => [`${name} ${documentSlug(each)}`, each])),
    );
    bySlug.set(documents, known);
  }
  return known.get(`${kind} ${slug}`);
}

/** Contentlayer writes each document to a file of its own as well. */
const fileOf = (kind: KindName, { _id }: SlimDocument) =>
  path.join(
    '.contentlayer',
    'generated',
    DOCUMENT_KINDS[kind].typeName,
    `${_id.replaceAll('/', '__')}.json`,
  );

/**
 * The text of a document, read from its file.
 * @throws AppError `not_found`
 */
export function readText(kind: KindName, slug: string): Words {
  const document = findDocument(kind, slug);
  if (!document) throw new AppError('not_found', `There is no ${kind} "${slug}".`);
  const text = readFileSync(fileOf(kind, document), 'utf8');
  return wordsOf(JSON.parse(text) as GeneratedDocument);
}

/** A document with its text. */
export function withText<Page extends { readonly slug: string }>(
  kind: KindName,
  page: Page,
): Page & Words {
  return { ...page, ...readText(kind, page.slug) };
}
