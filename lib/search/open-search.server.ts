import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildDocuments } from './build-documents';
import { createSearchIndex } from './create-index';
import type { SearchIndex } from './outcome';
import type { SearchDocument } from './search-document';
import type { SearchableContent } from './searchable';
import { buildTextIndex, loadTextIndex, type TextIndex } from './text-index';
import { buildLexicon } from './understand/lexicon';
import { languageRules } from './words/phrases';

/** Changes with how documents are taken apart into words, so that an older file is not taken for a new one. */
const FORM = 1;
const FILE = path.join('.contentlayer', 'search', 'index.json');

/** Kept outside the module: Next loads modules more than once. */
const kept = globalThis as typeof globalThis & { topshelfSearch?: SearchIndex };

/** Tells documents from others: of an index that was written for others, nothing holds. */
function keyOf(documents: readonly SearchDocument[]): string {
  return createHash('sha256').update(`${FORM}\n`).update(JSON.stringify(documents)).digest('hex');
}

/** The index as it was written for these very documents; null where there is none. */
function readTextIndex(folder: string, key: string): TextIndex | null {
  try {
    const file = readFileSync(path.join(folder, FILE), 'utf8');
    const end = file.indexOf('\n');
    return file.slice(0, end) === key ? loadTextIndex(file.slice(end + 1)) : null;
  } catch {
    return null;
  }
}

/**
 * Writes the index of a site, for every server of it to load.
 * @param folder of the site, in which `.contentlayer` stands.
 * @returns how many pages can be found, and the bytes of the file.
 */
export async function writeTextIndex(content: SearchableContent, folder: string) {
  const documents = buildDocuments(content);
  const text = `${keyOf(documents)}\n${JSON.stringify(buildTextIndex(documents))}`;
  const file = path.join(folder, FILE);
  await mkdir(path.dirname(file), { recursive: true });
  // Renamed, so that nobody reads half of it.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return { pages: documents.length, bytes: Buffer.byteLength(text) };
}

/** Makes a site findable: by the index that its build wrote, or one that is built where that is missing or old. */
export function createSiteSearch(content: SearchableContent, folder: string): SearchIndex {
  const documents = buildDocuments(content);
  const { language, currency, synonyms = [] } = content.site;
  const rules = languageRules(language);
  return createSearchIndex(documents, {
    lexicon: buildLexicon(content.categories, synonyms, rules, currency),
    text: readTextIndex(folder, keyOf(documents)) ?? undefined,
  });
}

/** The search of this site, made when it is first asked for, once in the life of the process. */
export function openSearch(read: () => SearchableContent): SearchIndex {
  kept.topshelfSearch ??= createSiteSearch(read(), '.');
  return kept.topshelfSearch;
}
