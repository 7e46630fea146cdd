import type { Attribute } from '@/lib/content/schema/attribute';
import type { Category } from '@/lib/content/types';
import type { LanguageRules } from '../words/phrases';
import type { Reading } from './constraint';
import { readTokens } from './tokens';

type Declared = Pick<Category, 'slug' | 'name' | 'attributes'>;

/** An attribute with figures, and the words that name it. */
export interface Measured {
  readonly category: string;
  readonly attribute: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly names: ReadonlySet<string>;
}

/** All words that the declared attributes of a site give a meaning. */
export interface Lexicon {
  readonly rules: LanguageRules;
  readonly currency: string;
  /** Readings by phrase: its stems, joined by spaces. */
  readonly phrases: ReadonlyMap<string, readonly Reading[]>;
  /** Most words of a phrase. */
  readonly longest: number;
  /** Single words of phrases, for which misspellings are forgiven. */
  readonly words: readonly string[];
  readonly measured: readonly Measured[];
}

const BARE_NUMBER = /^\d+$/;

/** How a phrase is looked up: "Over-ear" and "over ears" are one. */
export function phraseKey(words: readonly string[], rules: LanguageRules): string {
  return words.map(rules.stem).join(' ');
}

const tokensOf = (phrase: string, { language }: LanguageRules) =>
  readTokens(phrase, language)
    .map(({ text }) => text)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** The phrase as it is looked up, and the same as one word: "overear". */
function keysOf(phrase: string, rules: LanguageRules): string[] {
  const words = tokensOf(phrase, rules);
  if (words.length === 0 || (words.length === 1 && BARE_NUMBER.test(words[0] ?? ''))) return [];
  const key = phraseKey(words, rules);
  return words.length === 1 ? [key] : [key, phraseKey([words.join('')], rules)];
}

function attributePhrases(category: string, attribute: Attribute): [string, Reading][] {
  const { id, name, type, words, without, options = [] } = attribute;
  const own = { category, attribute: id, name };
  if (type === 'boolean') {
    return [
      ...[name, ...words].map((word): [string, Reading] => [
        word,
        { kind: 'flag', flag: true, ...own },
      ]),
      ...without.map((word): [string, Reading] => [word, { kind: 'flag', flag: false, ...own }]),
    ];
  }
  if (type !== 'choice') return [];
  return [
    ...options.flatMap(({ value, name: title, words: others }) =>
      [title, value, ...others].map((word): [string, Reading] => [
        word,
        { ...own, kind: 'option', option: value, name: title },
      ]),
    ),
    ...[name, ...words].map((word): [string, Reading] => [word, { kind: 'any', ...own }]),
  ];
}

const isSame = (one: Reading, other: Reading) => JSON.stringify(one) === JSON.stringify(other);

/** What names an option or a flag is no name of all that an attribute holds. */
function withoutWeaker(readings: readonly Reading[]): Reading[] {
  const distinct = readings.filter(
    (reading, at) => readings.findIndex((other) => isSame(reading, other)) === at,
  );
  return distinct.filter(
    ({ kind, category }) =>
      kind !== 'any' ||
      !distinct.some((other) => other.kind !== 'any' && other.category === category),
  );
}

/** Every phrase beside those that mean the same. */
function withSynonyms(
  phrases: readonly [string, Reading][],
  synonyms: readonly (readonly string[])[],
  rules: LanguageRules,
): [string, Reading][] {
  const keys = synonyms.map((group) => new Set(group.flatMap((word) => keysOf(word, rules))));
  return phrases.flatMap(([phrase, reading]) => {
    const own = keysOf(phrase, rules);
    const same = synonyms.filter((_, at) => own.some((key) => keys[at]?.has(key)));
    return [phrase, ...same.flat()].map((word): [string, Reading] => [word, reading]);
  });
}

function measuredOf({ slug, attributes }: Declared, rules: LanguageRules): Measured[] {
  return attributes
    .filter(({ type }) => type === 'number' || type === 'range')
    .map(({ id, name, unit, words }) => ({
      category: slug,
      attribute: id,
      name,
      unit,
      names: new Set([name, ...words].map((word) => phraseKey(tokensOf(word, rules), rules))),
    }));
}

/**
 * The lexicon of a site: its categories with what they declare, and the synonyms of its settings.
 * @param currency of prices, by its ISO code.
 */
export function buildLexicon(
  categories: readonly Declared[],
  synonyms: readonly (readonly string[])[],
  rules: LanguageRules,
  currency: string,
): Lexicon {
  const plain = categories.flatMap(({ slug, name, attributes }): [string, Reading][] => [
    [name, { kind: 'category', category: slug, name }],
    [slug, { kind: 'category', category: slug, name }],
    ...attributes.flatMap((attribute) => attributePhrases(slug, attribute)),
  ]);
  const phrases = new Map<string, Reading[]>();
  for (const [phrase, reading] of withSynonyms(plain, synonyms, rules)) {
    for (const key of keysOf(phrase, rules)) {
      phrases.set(key, withoutWeaker([...(phrases.get(key) ?? []), reading]));
    }
  }
  const keys = [...phrases.keys()].map((key) => key.split(' '));
  return {
    rules,
    currency,
    phrases,
    longest: Math.max(1, ...keys.map((words) => words.length)),
    words: [...new Set(keys.flat())],
    measured: categories.flatMap((category) => measuredOf(category, rules)),
  };
}
