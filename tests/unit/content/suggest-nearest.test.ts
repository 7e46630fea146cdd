import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestNearest } from '@/lib/content/suggest-nearest';

describe('the word that was meant', () => {
  test.each([
    ['a letter too few', 'verdct', 'verdict'],
    ['a letter too many', 'verdictt', 'verdict'],
    ['two letters swapped', 'verdcit', 'verdict'],
    ['capitals', 'Verdict', 'verdict'],
    ['a beginning', 'desc', 'description'],
  ])('is found for %s', (_, word, expected) => {
    expect(suggestNearest(word, ['name', 'description', 'verdict'])).toBe(expected);
  });

  test.each(['zzzz', '', 'x', 'a'.repeat(5000)])('is not guessed for %j', (word) => {
    expect(suggestNearest(word, ['name', 'description', 'verdict'])).toBeUndefined();
  });

  test('is always one of the candidates, and the word itself where it is among them', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.array(fc.string()),
        (word, others) => {
          const found = suggestNearest(word, others);
          if (found !== undefined) expect(others).toContain(found);
          expect(suggestNearest(word, [...others, word])?.toLowerCase()).toBe(word.toLowerCase());
        },
      ),
    );
  });

  test('is the word itself, even beside a longer one that begins with it', () => {
    expect(suggestNearest('lamp', ['lamps', 'lamp'])).toBe('lamp');
  });
});
