import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureMessages } from '@/lib/i18n/failure';
import { LANGUAGES } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import { leavesOf, mentions, wordsIn } from './catalogue';

const SOURCES = globSync('{app,components,lib}/**/*.{ts,tsx}', {
  exclude: (name) => name === 'lib/i18n',
}).map((file) => readFileSync(file, 'utf8'));
const ENGLISH = leavesOf('en');
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Texts that are the same in every language. */
const SAME_EVERYWHERE = new Set(['RSS', 'GTIN', 'Shop']);
/** Words that German and English write alike. */
const SHARED: Readonly<Record<string, string>> = {
  de: 'also amazon an atom bank browser cookie cookies download downloads e feed gtin in javascript json link links mail markdown md mm moment name openapi post rfc rss shop shops so stand stripe tracking was',
};

it.each(
  Object.entries(messagesFor('en')).flatMap(([section, words]) =>
    Object.keys(words).map((key) => `${section}.${key}`),
  ),
)('%s is used', (name) => {
  const use = new RegExp(`\\bm\\.${name.replace('.', '\\.')}\\b`);
  expect(SOURCES.some((source) => use.test(source))).toBe(true);
});

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  it.each(leavesOf(language))('$name is a text that readers can be shown', ({ texts }) => {
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(text, 'straight quotes, three dots, a gap that nothing filled').not.toMatch(
        /["']|\.\.\.|undefined|NaN|\[object/,
      );
      expect(text, 'two spaces').not.toMatch(/ {2}/);
    }
  });
});

describe.each(OTHERS)('the catalogue in %s', (language) => {
  const leaves = leavesOf(language);

  it('has the texts that English has, and no other', () => {
    expect(leaves.map(({ name }) => name)).toEqual(ENGLISH.map(({ name }) => name));
  });

  it.each(ENGLISH)('$name says what fills its gaps, as English does', ({ name, texts }) => {
    const translated = leaves.find((leaf) => leaf.name === name);
    expect(translated?.texts.map(mentions)).toEqual(texts.map(mentions));
  });

  it('leaves no text in English', () => {
    const isTranslatable = (text: string) => wordsIn(text).length > 0 && !SAME_EVERYWHERE.has(text);
    const untranslated = ENGLISH.filter(({ name, texts }) => {
      const translated = leaves.find((leaf) => leaf.name === name);
      return texts.some((text) => isTranslatable(text) && translated?.texts.includes(text));
    });
    expect(untranslated.map(({ name }) => name)).toEqual([]);
  });

  it('leaves no English word in a text', () => {
    const english = new Set(ENGLISH.flatMap(({ texts }) => texts.flatMap(wordsIn)));
    for (const word of SHARED[language]?.split(' ') ?? []) english.delete(word);
    const left = leaves.flatMap(({ name, texts }) =>
      texts.flatMap(wordsIn).flatMap((word) => (english.has(word) ? `${name}: ${word}` : [])),
    );
    expect(left).toEqual([]);
  });
});

describe('German', () => {
  const texts = leavesOf('de').flatMap((leaf) => leaf.texts);

  it('quotes „so“ and not “so”', () => {
    expect(texts.filter((text) => /”|“[^\s.,:;!?)]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes('„')).length).toBeGreaterThan(0);
  });

  it('addresses readers neither as „Sie“ nor as „du“', () => {
    const address =
      /[^.:!?]\s(?:Sie|Ihr|Ihre[mnrs]?|Ihnen)\b|\b(?:[Dd]u|[Dd]eine?[mnrs]?|[Dd]ir|[Dd]ich)\b/;
    expect(texts.filter((text) => address.test(text))).toEqual([]);
  });
});

it('the sentence of the Amazon programme is the one that the programme prescribes', () => {
  expect(LANGUAGES.map((language) => messagesFor(language).disclosure.amazon)).toEqual([
    'As an Amazon Associate I earn from qualifying purchases.',
    'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
  ]);
});

describe('the error page', () => {
  it('speaks English where the document’s language is not ours', () => {
    expect(failureMessages('xx')).toBe(failureMessages('en'));
  });
});
