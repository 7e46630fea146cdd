import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumber } from '@/lib/core/read-number';

it.each([
  ['1,000.5', 'en', 1000.5],
  ['1.000,5', 'de', 1000.5],
  ['3,5', 'de', 3.5],
  ['3.5', 'de', 3.5],
  ['1.500', 'de', 1500],
  ['1.500', 'en', 1.5],
  ['20 000', 'en', 20000],
  ['-5', 'en', -5],
  ['3,5', 'en', null],
  ['1,00,000', 'en', null],
  ['12a', 'en', null],
  ['', 'en', null],
] as const)('%j is read in %s as %s', (text, language, expected) => {
  expect(readNumber(text, language)).toBe(expected);
});

it('what a language writes is read as it was meant', () => {
  const number = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(number, fc.constantFrom('en', 'de'), (given, language) => {
      const locale = language === 'en' ? 'en-US' : 'de-DE';
      const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(given);
      expect(readNumber(text, language)).toBe(given);
    }),
  );
});
