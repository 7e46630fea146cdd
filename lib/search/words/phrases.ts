import type { Language } from '@/lib/i18n/languages';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { type FunctionWords, SIGNS } from './function-words';

type PhraseKind = Exclude<keyof FunctionWords, 'stem' | 'plurals'>;

/** How words of a site are read: its own language, and the function words of all. */
export interface LanguageRules {
  readonly language: Language;
  stem(word: string): string;
  /** How many tokens from `at` on are a phrase of a kind: the longest; 0 where none is. */
  length(kind: PhraseKind, words: readonly string[], at: number): number;
}

const ALL = [ENGLISH, GERMAN];
const OWN: Readonly<Record<Language, FunctionWords>> = { en: ENGLISH, de: GERMAN };

function phrasesOf(kind: PhraseKind): Map<string, number> {
  const signs: Readonly<Partial<Record<PhraseKind, readonly string[]>>> = SIGNS;
  const phrases = [...ALL.flatMap((words) => words[kind]), ...(signs[kind] ?? [])];
  return new Map(phrases.map((phrase) => [phrase, phrase.split(' ').length]));
}

const PHRASES = new Map<PhraseKind, { phrases: Map<string, number>; longest: number }>();

function phrasesFor(kind: PhraseKind) {
  const known = PHRASES.get(kind);
  if (known) return known;
  const phrases = phrasesOf(kind);
  const made = { phrases, longest: Math.max(...phrases.values()) };
  PHRASES.set(kind, made);
  return made;
}

function length(kind: PhraseKind, words: readonly string[], at: number): number {
  const { phrases, longest } = phrasesFor(kind);
  for (let size = Math.min(longest, words.length - at); size > 0; size--) {
    if (phrases.has(words.slice(at, at + size).join(' '))) return size;
  }
  return 0;
}

/**
 * Function words of every language are understood on every site, since shoppers mix them; endings
 * follow the rules of the site's own language.
 */
export function languageRules(language: Language): LanguageRules {
  const { stem, plurals } = OWN[language];
  const singulars = new Map(Object.entries(plurals).map(([one, many]) => [many, one]));
  return { language, length, stem: (word) => stem(singulars.get(word) ?? word) };
}
