import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractAsin, isAsin, parseAsin } from '@/lib/affiliate/asin';
import { MARKETPLACE_CODES, MARKETPLACES } from '@/lib/affiliate/marketplaces';

const VALID = ['B0863TXGM3', 'B00MNV8E0C', 'BT00CTOUNS', '0306406152', '097522980X', '080442957X'];

const WRONG_FORM = [
  '',
  'B0863TXGM',
  'B0863TXGM33',
  'b0863txgm3',
  'A0863TXGM3',
  'B0863 XGM3',
  'B0863TXGM3\n',
  '030640615x',
  'X306406152',
  '978030640615',
];

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });

describe('ASIN', () => {
  it.each(VALID)('%s is accepted', (text) => {
    expect(isAsin(text)).toBe(true);
    expect(parseAsin(text)).toBe(text);
  });

  it.each(WRONG_FORM)('%j is refused for its form', (text) => {
    expect(isAsin(text)).toBe(false);
    expect(() => parseAsin(text)).toThrow(/is not an ASIN/);
  });

  it.each(['0306406153', '0975229800', '1234567890'])(
    '%s is refused for its check digit',
    (text) => {
      expect(isAsin(text)).toBe(false);
      expect(() => parseAsin(text)).toThrow(/check digit/);
    },
  );

  it('exactly one of eleven last characters fits nine digits', () => {
    fc.assert(
      fc.property(digits, (nine) => {
        const fits = [...'0123456789X'].filter((last) => isAsin(nine.join('') + last));
        expect(fits).toHaveLength(1);
      }),
    );
  });

  it('one wrong digit or two swapped neighbours in an ISBN-10 are noticed', () => {
    fc.assert(
      fc.property(digits, fc.nat(7), fc.integer({ min: 1, max: 9 }), (nine, place, shift) => {
        const last = [...'0123456789X'].find((one) => isAsin(nine.join('') + one)) ?? '';
        const wrong = nine.map((digit, index) => (index === place ? (digit + shift) % 10 : digit));
        expect(isAsin(wrong.join('') + last)).toBe(false);
        const [a, b] = [nine[place], nine[place + 1]] as [number, number];
        const swapped = nine.with(place, b).with(place + 1, a);
        expect(isAsin(swapped.join('') + last)).toBe(a === b);
      }),
    );
  });
});

describe('ASIN of a pasted address', () => {
  it.each([
    'https://www.amazon.com/dp/B0863TXGM3',
    'https://www.amazon.com/dp/B0863TXGM3/',
    'https://www.amazon.com/dp/B0863TXGM3?tag=x-20&th=1',
    'https://www.amazon.com/dp/B0863TXGM3/ref=sr_1_1?keywords=a#reviews',
    'https://www.amazon.com/Sony-WH-1000XM4-Canceling/dp/B0863TXGM3/ref=sr_1_3',
    'https://www.amazon.com/S%C3%B6ny-headphones/dp/B0863TXGM3',
    'https://www.amazon.com/-/es/Sony/dp/B0863TXGM3',
    'https://www.amazon.com/gp/product/B0863TXGM3/ref=ppx',
    'https://www.amazon.com/gp/aw/d/B0863TXGM3',
    'https://www.amazon.com/dp/product/B0863TXGM3',
    'https://www.amazon.com/dp/headphones/dp/B0863TXGM3',
    'http://amazon.com/dp/B0863TXGM3',
    'https://smile.amazon.com/dp/B0863TXGM3',
    'https://m.amazon.com/dp/B0863TXGM3',
    '  https://WWW.AMAZON.COM/dp/B0863TXGM3\r\n',
  ])('%s', (url) => {
    expect(extractAsin(url)).toEqual({ asin: 'B0863TXGM3', marketplace: 'US' });
  });

  it.each(MARKETPLACE_CODES)('names the marketplace: %s', (code) => {
    const url = `https://${MARKETPLACES[code].host}/some-slug/dp/B0863TXGM3?x=1`;
    expect(extractAsin(url)).toEqual({ asin: 'B0863TXGM3', marketplace: code });
  });

  it.each([
    'https://www.amazon.com.evil.example/dp/B0863TXGM3',
    'https://evil-amazon.com/dp/B0863TXGM3',
    'https://evil.example/www.amazon.com/dp/B0863TXGM3',
    'https://www.amazon.com@evil.example/dp/B0863TXGM3',
    'https://aws.amazon.com/dp/B0863TXGM3',
    'https://www.amazon.com/s?k=/dp/B0863TXGM3',
    'https://www.amazon.com/dp/B0863TXGM33',
    'https://www.amazon.com/dp/0306406153',
    'https://www.amazon.com/xdp/B0863TXGM3',
    'https://amzn.to/3abcdef',
    'ftp://www.amazon.com/dp/B0863TXGM3',
    'www.amazon.com/dp/B0863TXGM3',
    'B0863TXGM3',
    '',
  ])('none is read from %j', (url) => {
    expect(extractAsin(url)).toBeUndefined();
  });
});
