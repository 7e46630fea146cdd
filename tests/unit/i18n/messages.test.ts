import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureMessages } from '@/lib/i18n/failure';
import { LANGUAGES } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';

const SOURCES = globSync('{app,components}/**/*.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8'),
);

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  const sections = Object.entries(messagesFor(language));

  it.each(
    sections.flatMap(([section, words]) => Object.keys(words).map((key) => `${section}.${key}`)),
  )('%s is used', (name) => {
    const use = new RegExp(`\\bm\\.${name.replace('.', '\\.')}\\b`);
    expect(SOURCES.some((source) => use.test(source))).toBe(true);
  });

  it('has no empty words', () => {
    const words = sections.flatMap(([, section]) => Object.values(section));
    expect(words.filter((word) => typeof word === 'string' && word.trim() === '')).toEqual([]);
  });
});

describe('the error page', () => {
  it('speaks English where the document’s language is not ours', () => {
    expect(failureMessages('xx')).toBe(failureMessages('en'));
  });
});
