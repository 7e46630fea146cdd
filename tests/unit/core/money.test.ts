import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { currencyExponent, formatMoney, parseMoney } from '@/lib/core/money';

describe('amounts are read without float arithmetic', () => {
  it.each([
    ['349.99 USD', 34999, 'USD'],
    ['349.9 USD', 34990, 'USD'],
    ['349 USD', 34900, 'USD'],
    ['12800 JPY', 12800, 'JPY'],
    ['1.234 KWD', 1234, 'KWD'],
    ['0.07 EUR', 7, 'EUR'],
    [' 99.99 USD\r', 9999, 'USD'],
  ])('%j is %d minor units of %s', (text, amount, currency) => {
    expect(parseMoney(text)).toEqual({ amount, currency });
  });

  it.each([
    '349,99 USD',
    '$349.99',
    '349.99',
    '349.999 USD',
    '1.5 JPY',
    '-1 USD',
    '1e3 USD',
    'NaN USD',
    '',
  ])('%j is refused', (text) => {
    expect(() => parseMoney(text)).toThrow(AppError);
  });

  it('every amount survives being written and read', () => {
    const amounts = fc.record({
      amount: fc.integer({ min: 0, max: 999_999_999_999 }),
      currency: fc.constantFrom('USD', 'JPY', 'KWD', 'EUR'),
    });
    fc.assert(
      fc.property(amounts, ({ amount, currency }) => {
        const exponent = currencyExponent(currency);
        const digits = String(amount).padStart(exponent + 1, '0');
        const written =
          exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
        expect(parseMoney(`${written} ${currency}`)).toEqual({ amount, currency });
      }),
    );
  });
});

describe('amounts are shown by the locale', () => {
  it.each([
    [34999, 'USD', 'en-US', '$349.99'],
    [5, 'USD', 'en-US', '$0.05'],
    [12800, 'JPY', 'en-US', '¥12,800'],
    [34900, 'EUR', 'de-DE', '349,00\u00a0€'],
  ])('%d %s in %s is %s', (amount, currency, locale, shown) => {
    expect(formatMoney({ amount, currency }, locale)).toBe(shown);
  });

  it('an amount too large for a float keeps its last digit', () => {
    expect(formatMoney({ amount: 9007199254740991, currency: 'USD' }, 'en-US')).toBe(
      '$90,071,992,547,409.91',
    );
  });
});
