import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search/parse-query';
import { MAX_QUERY_LENGTH } from '@/lib/search/query-limits';

describe('a query is read', () => {
  it.each([
    [undefined, ''],
    ['  sony \n\t xm4 ', 'sony xm4'],
    ['a\u0000b\u001bc', 'a b c'],
    ['so\u00adny\u202e', 'sony'],
    ['half \ud83c', 'half'],
    [['first', 'second'], 'first'],
    [[], ''],
    [{ $ne: '' }, ''],
    ['<b>', '<b>'],
  ])('%j as %j', (given, text) => {
    expect(parseQuery(given)).toEqual({ text, isCut: false });
  });

  it('that is too long, cut, and said to be', () => {
    const word = 'x'.repeat(MAX_QUERY_LENGTH);
    expect(parseQuery(word)).toEqual({ text: word, isCut: false });
    expect(parseQuery(`${word}x`)).toEqual({ text: word, isCut: true });
  });

  it('that is cut within a character, without its half', () => {
    const { text } = parseQuery(`${'x'.repeat(MAX_QUERY_LENGTH - 1)}🎧🎧`);
    expect(text).toBe('x'.repeat(MAX_QUERY_LENGTH - 1));
  });
});

it('whatever stands in the address, the query is short, clean and well-formed', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 });
  const noText = fc.constantFrom(undefined, null, 1, true, {}, [[]], [1], { q: 'sony' });
  const anything = fc.oneof(anyText, fc.array(anyText, { maxLength: 3 }), noText);
  fc.assert(
    fc.property(anything, (given) => {
      const { text } = parseQuery(given);
      expect(text.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(parseQuery(text)).toEqual({ text, isCut: false });
    }),
  );
});
