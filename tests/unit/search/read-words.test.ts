import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from '@/lib/search/mark-words';
import { readWords } from '@/lib/search/read-words';

const asked = (text: string) => readWords(text).flatMap((word) => word.asked);

describe('words are asked for', () => {
  it.each([
    ['Sony’s WH-1000XM4', ['sony', 'wh', '1000xm4']],
    ['20 Hz–40 kHz', ['20hz', '40khz']],
    ['30 hours, 3,5 mm', ['30h', '3.5mm']],
    ['32 Ω', ['32ohm']],
    ['1,000 g', ['1000g']],
    ['Bluetooth 5.0', ['bluetooth', '5.0']],
    ['2016. G Pro', ['2016', 'g', 'pro']],
    ['Straße', ['strasse']],
    ['...!?', []],
  ])('%s', (text, words) => {
    expect(asked(text)).toEqual(words);
  });
});

describe('words are found by', () => {
  it.each([
    ['Sony’s', ['sony']],
    ['USB-C', ['usb', 'c', 'usbc']],
    ['40 mm', ['40mm', '40', 'mm']],
    ['2 Stunden', ['2h', '2', 'h', 'stunden']],
    ['1000XM4', ['1000xm4', 'xm4', '4']],
    ['Kopfhörer', ['kopfhorer', 'kopfhoerer']],
  ])('%s', (text, forms) => {
    expect(readWords(text).map((word) => word.found)).toEqual([forms]);
  });
});

describe('for any text', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('words stand in the text in their order, and have no empty form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of readWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          expect(word.found.every((form) => form.trim() === form && form !== '')).toBe(true);
          end = word.end;
        }
      }),
    );
  });

  it('whoever types a word of a text finds the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = new Set(readWords(text).flatMap((word) => word.found));
        expect(asked(text).filter((word) => !found.has(word))).toEqual([]);
      }),
    );
  });

  it('marking leaves every character in its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = markWords(text, new Set(asked(text).slice(0, 2)));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

it('a word is marked whole, with its accents and its unit', () => {
  const parts = markWords('A Café at 40 mm, <b>café</b>', new Set(['cafe', '40mm']));
  expect(parts.filter((part) => part.isMatch).map((part) => part.text)).toEqual([
    'Café',
    '40 mm',
    'café',
  ]);
});
