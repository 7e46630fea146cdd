import { markWords, type TextPart } from './mark-words';
import type { OtherVariant, SearchHit } from './outcome';
import { readWords } from './read-words';
import { SEARCH_KINDS, type SearchDocument, type SearchKind } from './search-document';

/** One result as it is shown. */
export interface SearchResult {
  readonly kind: SearchKind;
  readonly path: string;
  readonly title: readonly TextPart[];
  readonly line: readonly TextPart[];
  /** A statement with a word that was looked for and stands in neither title nor line. */
  readonly fact?: readonly TextPart[];
  readonly note?: string;
  readonly picture?: SearchDocument['picture'];
  /** The same product in other colours. */
  readonly variants: readonly OtherVariant[];
}

export interface ResultGroup {
  readonly kind: SearchKind;
  readonly results: readonly SearchResult[];
}

const SENTENCE_END = /(?<=[.!?])\s+|\n/;
const hasMatch = (parts: readonly TextPart[]) => parts.some(({ isMatch }) => isMatch);

/** What matched and does not stand in a text, not even as "headset" does in "headsets". */
function wordsMissingIn(text: string, words: readonly string[]): Set<string> {
  const forms = new Set(readWords(text).flatMap((word) => word.found));
  const shown = words.filter((word) => forms.has(word));
  return new Set(
    words.filter((word) => !shown.some((one) => one.startsWith(word) || word.startsWith(one))),
  );
}

function presentHit({ document, words, variants }: SearchHit): SearchResult {
  const matched = new Set(words);
  const { kind, path, note, picture } = document;
  const title = markWords(document.title, matched);
  const line = markWords(document.line, matched);
  const missing = wordsMissingIn(`${document.title}\n${document.line}`, words);
  const statements = [...document.facts, ...document.text.split(SENTENCE_END)];
  const fact = statements.find((text) => hasMatch(markWords(text, missing)));
  return {
    kind,
    path,
    title,
    line,
    note,
    picture,
    variants,
    fact: fact === undefined ? fact : markWords(fact, matched),
  };
}

/** Results by kind; the kind of the best result comes first, and within a kind the best result. */
export function groupHits(hits: readonly SearchHit[]): ResultGroup[] {
  const bestOf = (kind: SearchKind) =>
    Math.max(0, ...hits.filter((hit) => hit.document.kind === kind).map(({ score }) => score));
  return SEARCH_KINDS.map((kind) => ({
    kind,
    best: bestOf(kind),
    results: hits.filter((hit) => hit.document.kind === kind).map(presentHit),
  }))
    .filter(({ results }) => results.length > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ kind, results }) => ({ kind, results }));
}
