import { editDistance } from '@/lib/content/suggest-nearest';
import type { Constraint, Reading, Understanding, WantedOrder } from './constraint';
import { type Lexicon, phraseKey } from './lexicon';
import { readFigure } from './read-figure';
import { readTokens, type Token } from './tokens';

/** Letters from which on one error is forgiven in a word that names an attribute, and two. */
const FORGIVEN = { one: 5, two: 8 };
const LETTERS = /^\p{L}+$/u;

interface Phrase {
  readonly length: number;
  readonly readings: readonly Reading[];
}

interface State {
  readonly tokens: readonly Token[];
  /** The words of the tokens, with misspelt ones mended. */
  readonly words: readonly string[];
  readonly lexicon: Lexicon;
}

/** The word of the lexicon that was most likely meant; the word itself where none is near. */
function mend(word: string, lexicon: Lexicon, isKnown: (word: string) => boolean): string {
  const stem = lexicon.rules.stem(word);
  const most = stem.length >= FORGIVEN.two ? 2 : stem.length >= FORGIVEN.one ? 1 : 0;
  if (most === 0 || !LETTERS.test(stem) || lexicon.words.includes(stem) || isKnown(word))
    return word;
  let best = { word, distance: most + 1 };
  for (const candidate of lexicon.words) {
    const isNear =
      Math.abs(candidate.length - stem.length) <= most &&
      candidate.length >= FORGIVEN.one - 1 &&
      candidate.slice(0, 2).includes(stem.charAt(0));
    const distance = isNear ? editDistance(stem, candidate) : most + 1;
    if (distance < best.distance) best = { word: candidate, distance };
  }
  return best.word;
}

/** The longest phrase of the lexicon at a place; hyphens between its words count for nothing. */
function readPhrase({ words, lexicon }: State, at: number): Phrase | null {
  let best: Phrase | null = null;
  const spoken: string[] = [];
  for (let place = at; place < words.length && spoken.length < lexicon.longest; place++) {
    const word = words[place] ?? '';
    if (word === '-' && spoken.length > 0) continue;
    spoken.push(word);
    const readings = lexicon.phrases.get(phraseKey(spoken, lexicon.rules));
    if (readings) best = { length: place + 1 - at, readings };
  }
  return best;
}

/** What is asked for where a phrase stands behind "without"; null where that makes no sense. */
function negated(readings: readonly Reading[]) {
  const flags = readings.filter((reading) => reading.kind === 'flag');
  if (flags.length > 0) {
    return { isExcluded: false, readings: flags.map((each) => ({ ...each, flag: !each.flag })) };
  }
  const left = readings.filter(({ kind }) => kind !== 'category');
  return left.length > 0 ? { isExcluded: true, readings: left } : null;
}

function readNegated(state: State, at: number): { length: number; constraint: Constraint } | null {
  const { tokens, words, lexicon } = state;
  const without = lexicon.rules.length('without', words, at);
  if (without === 0) return null;
  const from = words[at + without] === '-' ? at + without + 1 : at + without;
  const phrase = readPhrase(state, from);
  const meant = phrase && negated(phrase.readings);
  if (!phrase || !meant) return null;
  const length = from + phrase.length - at;
  return { length, constraint: { ...placeOf(tokens, at, length), ...meant } };
}

function placeOf(tokens: readonly Token[], at: number, length: number) {
  return { start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 };
}

function readConstraint(
  state: State,
  at: number,
): { length: number; constraint: Constraint } | null {
  const { tokens, lexicon } = state;
  const figure = readFigure(tokens, at, lexicon);
  const phrase = readPhrase(state, at);
  if (figure && figure.length >= (phrase?.length ?? 0)) return figure;
  const without = readNegated(state, at);
  if (without && without.length > (phrase?.length ?? 0)) return without;
  if (!phrase) return null;
  const { length, readings } = phrase;
  return { length, constraint: { ...placeOf(tokens, at, length), readings, isExcluded: false } };
}

/** Words that ask for an order, or for nothing. */
function readDropped({ words, lexicon }: State, at: number) {
  const { rules } = lexicon;
  const cheap = rules.length('cheap', words, at);
  if (cheap > 0) return { length: cheap, order: 'price' as const };
  const newest = rules.length('newest', words, at);
  if (newest > 0) return { length: newest, order: 'newest' as const };
  return { length: rules.length('fillers', words, at), order: null };
}

/**
 * What a query asks for, read by what the categories of the site declare: words that name an option,
 * yes or no, a price or a figure become constraints, words that say nothing are dropped, and what
 * remains is text to be looked for.
 * @param isKnown tells words of names, which are no misspelt attribute.
 */
export function understandQuery(
  query: string,
  lexicon: Lexicon,
  isKnown: (word: string) => boolean = () => false,
): Understanding {
  const tokens = readTokens(query, lexicon.rules.language);
  const words = tokens.map(({ text }) => mend(text, lexicon, isKnown));
  const state = { tokens, words, lexicon };
  const constraints: Constraint[] = [];
  const dropped: { start: number; end: number }[] = [];
  let order: WantedOrder = 'score';
  for (let at = 0; at < tokens.length; ) {
    const read = readConstraint(state, at);
    const other = read ? null : readDropped(state, at);
    if (read) constraints.push(read.constraint);
    if (other && other.length > 0) dropped.push(placeOf(tokens, at, other.length));
    order = other?.order ?? order;
    at += Math.max(1, read?.length ?? other?.length ?? 1);
  }
  return { query, constraints, dropped, order };
}

/** A query without the words that stand at some places. */
export function remainderOf(
  query: string,
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  let left = '';
  let end = 0;
  for (const place of places.toSorted((a, b) => a.start - b.start)) {
    left += `${query.slice(end, place.start)} `;
    end = Math.max(end, place.end);
  }
  return (left + query.slice(end)).replace(/\s+/g, ' ').trim();
}
