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

/** Changes with how documents are made and taken apart into words: an older file is not taken for a new one. */
const FORM = 2;
const FILE = path.join('.contentlayer', 'search', 'index.json');

/** Kept outside the module: Next loads modules more than once. */
const kept = globalThis as typeof globalThis & {
  topshelfSearch?: { readonly version: string; readonly index: SearchIndex };
};

/** What the build has made for searching, to be read and not made again. */
interface Saved {
  readonly documents: readonly SearchDocument[];
  readonly text: TextIndex;
}

const keyOf = (version: string) => `${FORM} ${version}`;

/** What was written for this version of the content; null where there is none. */
export function readSaved(folder: string, version: string): Saved | null {
  try {
    const [key, documents = '', text = ''] = readFileSync(path.join(folder, FILE), 'utf8').split(
      '\n',
    );
    if (key !== keyOf(version)) return null;
    return { documents: JSON.parse(documents), text: loadTextIndex(text) };
  } catch {
    return null;
  }
}

/**
 * Writes what searches read, for every server of a site to load.
 * @param version tells this content from any other.
 * @param folder of the site, in which `.contentlayer` stands.
 * @returns how many pages can be found, and the bytes of the file.
 */
export async function writeTextIndex(content: SearchableContent, version: string, folder: string) {
  const documents = buildDocuments(content);
  const parts = [documents, buildTextIndex(documents)].map((part) => JSON.stringify(part));
  const text = [keyOf(version), ...parts].join('\n');
  const file = path.join(folder, FILE);
  await mkdir(path.dirname(file), { recursive: true });
  // Renamed, so that nobody reads half of it.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
  return { pages: documents.length, bytes: Buffer.byteLength(text) };
}

/** Makes a site findable: by what its build has made, else by what is made of the content now. */
export function createSiteSearch(
  content: SearchableContent,
  saved: Saved | null = null,
): SearchIndex {
  const { language, currency, synonyms = [] } = content.site;
  const rules = languageRules(language);
  return createSearchIndex(saved?.documents ?? buildDocuments(content), {
    lexicon: buildLexicon(content.categories, synonyms, rules, currency),
    text: saved?.text,
  });
}

/** The search of this site, made when it is first asked for, and again for another version of the content. */
export function openSearch(read: () => SearchableContent, version: string): SearchIndex {
  if (kept.topshelfSearch?.version !== version) {
    kept.topshelfSearch = { version, index: createSiteSearch(read(), readSaved('.', version)) };
  }
  return kept.topshelfSearch.index;
}
