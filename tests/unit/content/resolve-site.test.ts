import { describe, expect, it } from 'vitest';
import { resolveSite } from '@/lib/content/resolve-site';
import { type SiteFields, SiteSchema } from '@/lib/content/schema/site';
import { LANGUAGES } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';

const fieldsOf = (more: Partial<SiteFields>): SiteFields =>
  SiteSchema.parse({
    name: 'Lamps Weekly',
    url: 'https://lamps.example',
    language: 'en',
    currency: 'USD',
    tagline: 'Light, considered',
    description: 'Reviews of lamps for people who would like to know why they shine.',
    homeMerchant: 'amazon',
    ...more,
  });

describe('the language alone decides', () => {
  it.each([
    ['en', 'en-US'],
    ['de', 'de-DE'],
  ] as const)('how a site in %s writes numbers and dates: as in %s', (language, locale) => {
    expect(resolveSite(fieldsOf({ language })).locale).toBe(locale);
  });

  it.each(LANGUAGES)('in which words a site in %s owns up to paid links', (language) => {
    expect(resolveSite(fieldsOf({ language })).disclosure).toEqual(
      messagesFor(language).disclosure,
    );
  });
});

describe('what the file says stands', () => {
  it('a locale of the language', () => {
    expect(resolveSite(fieldsOf({ language: 'de', locale: 'de-AT' })).locale).toBe('de-AT');
  });

  it('a sentence of the disclosure, beside the other one in the language of the site', () => {
    const { disclosure } = resolveSite(
      fieldsOf({ language: 'de', disclosure: { summary: 'Links hier zahlen die Miete.' } }),
    );
    expect(disclosure.summary).toBe('Links hier zahlen die Miete.');
    expect(disclosure.amazon).toBe(messagesFor('de').disclosure.amazon);
  });
});

it('a locale of another language is refused', () => {
  expect(() => fieldsOf({ language: 'de', locale: 'en-US' })).toThrow(/of another language/);
});
