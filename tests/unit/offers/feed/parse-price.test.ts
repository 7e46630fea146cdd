import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent } from '@/lib/core/money';
import { parsePrice } from '@/lib/offers/sources/feed/parse-price';

describe('a price of a feed', () => {
  it.each([
    ['349.99 USD', null, 34_999, 'USD'],
    ['USD 349.99', null, 34_999, 'USD'],
    ['349.99USD', null, 34_999, 'USD'],
    ['349.99', 'GBP', 34_999, 'GBP'],
    ['349.9', 'GBP', 34_990, 'GBP'],
    ['349', 'EUR', 34_900, 'EUR'],
    ['349.9900', 'EUR', 34_999, 'EUR'],
    ['12800 JPY', null, 12_800, 'JPY'],
    ['12800.00 JPY', null, 12_800, 'JPY'],
    ['12.500 KWD', null, 12_500, 'KWD'],
    ['0.29 USD', null, 29, 'USD'],
    ['  15.00 usd ', null, 1_500, 'USD'],
    // One reading only, though the sign is another one than the formats ask for.
    ['349,99 EUR', null, 34_999, 'EUR'],
    ['1,299.00 USD', null, 129_900, 'USD'],
    ['1.299,00 EUR', null, 129_900, 'EUR'],
    ['1,234,567.89 USD', null, 123_456_789, 'USD'],
  ])('%s is read to the cent', (text, currency, amount, code) => {
    expect(parsePrice(text, currency)).toEqual({ amount, currency: code });
  });

  it.each([
    ['1.299', 'EUR', 'can be read in two ways'],
    ['1,299', 'USD', 'can be read in two ways'],
    ['1,299 KWD', null, 'can be read in two ways'],
    ['12.800 JPY', null, 'can be read in two ways'],
    ['1.299.000', 'EUR', 'can be read in two ways'],
    ['349.995', 'EUR', 'can be read in two ways'],
    ['349.9950', 'EUR', 'has more decimals than EUR has'],
    ['349.5 JPY', null, 'has more decimals than JPY has'],
    ['1,29.00', 'USD', 'is not a price'],
    ['-5.00', 'USD', 'is not a price'],
    ['$349.99', 'USD', 'is not a price'],
    ['349.99 US dollars', 'USD', 'is not a price'],
    ['1e3', 'USD', 'is not a price'],
    ['', 'USD', 'is not a price'],
    ['free', 'USD', 'is not a price'],
    ['٣٤٩', 'USD', 'is not a price'],
    ['349.99', null, 'names no currency'],
    ['349.99 EUR', 'USD', 'contradicts the currency of the row'],
  ])('"%s" (%s) is refused: it %s', (text, currency, fault) => {
    expect(() => parsePrice(text, currency)).toThrow(fault);
  });

  it('comes out as it went in, without a cent lost to floating point', () => {
    const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.nat(9_999_999_999), currency, (amount, code) => {
        const exponent = currencyExponent(code);
        const digits = String(amount).padStart(exponent + 1, '0');
        const at = digits.length - exponent;
        const written = exponent === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`;
        expect(parsePrice(`${written} ${code}`, null)).toEqual({ amount, currency: code });
        expect(parsePrice(written, code)).toEqual({ amount, currency: code });
      }),
    );
  });

  it('of any text is a whole amount or refused, never anything else', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '-', 'U', 'S', 'D') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let amount = 0;
        try {
          amount = parsePrice(any, 'USD').amount;
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_content' });
        }
        expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
