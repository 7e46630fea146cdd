import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocuments } from 'contentlayer/slim';
import { AppError } from '@/lib/core/errors';
import { createRecents } from '@/lib/core/recents';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import { documentSlug, type SlimDocument, type SlimIndex, wordsOf } from './generated-document';
import type { MdxNode } from './mdx-tree';
import { parseBody } from './parse-body';

/** Where contentlayer puts what it has read: a file for all documents of a kind, and one for each. */
const FOLDER = path.join('.contentlayer', 'generated');

/** Texts that were asked for last stay taken apart. */
const trees = createRecents<MdxNode>(200);
const idsBySlug = new WeakMap<SlimIndex, Map<string, Map<string, string>>>();

function idsOf(kind: KindName): Map<string, string> {
  const documents = readDocuments();
  const kinds = idsBySlug.get(documents) ?? new Map<string, Map<string, string>>();
  idsBySlug.set(documents, kinds);
  const pair = (one: SlimDocument) => [documentSlug(one), one._id] as const;
  const ids = kinds.get(kind) ?? new Map((documents[kind] ?? []).map(pair));
  kinds.set(kind, ids);
  return ids;
}

/**
 * The syntax tree of one document's text, read alone and when it is asked for: for what is made at each
 * request and shows a text. Nothing in it is run, and nothing of it may be changed.
 * @throws AppError `not_found`, and whatever reading the file throws.
 */
export async function loadTree(kind: KindName, slug: string): Promise<MdxNode> {
  const id = idsOf(kind).get(slug);
  if (id === undefined) throw new AppError('not_found', `There is no ${kind} "${slug}".`);
  const name = `${id.replaceAll('/', '__')}.json`;
  const file = path.join(FOLDER, DOCUMENT_KINDS[kind].typeName, name);
  const { bodyRaw } = wordsOf(JSON.parse(await readFile(file, 'utf8')));
  return trees.take(bodyRaw, () => parseBody(bodyRaw));
}
