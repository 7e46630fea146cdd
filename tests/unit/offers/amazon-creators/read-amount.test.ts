import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '@/lib/core/money';
import { readAmount } from '@/lib/offers/sources/amazon-creators/read-amount';

describe('amounts of the API', () => {
  it.each([
    [59.49, 'USD', 5949],
    [69.99, 'EUR', 6999],
    [10.5, 'GBP', 1050],
    [0.07, 'USD', 7],
    [0.1, 'USD', 10],
    [1.1, 'USD', 110],
    [100, 'USD', 10000],
    [12800, 'JPY', 12800],
    [1234.0, 'JPY', 1234],
    [1.005, 'KWD', 1005],
    ['59.49', 'USD', 5949],
    ['59.490', 'USD', 5949],
    [99999999.99, 'USD', 9999999999],
    [0, 'USD', 0],
  ])('%j %s is %d minor units', (value, currency, minor) => {
    expect(readAmount(value, currency)).toBe(minor);
  });

  it.each([
    [59.499, 'USD'],
    [0.1 + 0.2, 'USD'],
    [128.5, 'JPY'],
    [-1, 'USD'],
    [1e21, 'USD'],
    [1e-7, 'USD'],
    [Number.NaN, 'USD'],
    [Number.POSITIVE_INFINITY, 'USD'],
    ['1,299.00', 'USD'],
    ['$59.49', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
    [null, 'USD'],
    [undefined, 'USD'],
    [true, 'USD'],
    [{ amount: 1 }, 'USD'],
    ['12345678901234.99', 'USD'],
  ])('%j %s is refused rather than rounded', (value, currency) => {
    expect(readAmount(value, currency)).toBeNull();
  });

  it('every amount comes through JSON to the cent', () => {
    const amounts = fc.record({
      minor: fc.integer({ min: 0, max: 99_999_999_999 }),
      currency: fc.constantFrom('USD', 'JPY', 'KWD', 'EUR', 'INR'),
    });
    fc.assert(
      fc.property(amounts, ({ minor, currency }) => {
        const exponent = currencyExponent(currency);
        const digits = String(minor).padStart(exponent + 1, '0');
        const text =
          exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
        expect(readAmount(JSON.parse(text), currency)).toBe(minor);
        expect(readAmount(text, currency)).toBe(minor);
      }),
    );
  });

  it('nothing that JSON can hold makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const amount = readAmount(value, 'USD');
        expect(amount === null || Number.isSafeInteger(amount)).toBe(true);
      }),
    );
  });
});
