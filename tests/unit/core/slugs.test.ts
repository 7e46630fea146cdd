import { describe, expect, it } from 'vitest';
import { isSlug, MAX_SLUG_LENGTH } from '@/lib/core/slugs';

describe('a slug is safe in any URL', () => {
  it.each(['a', 'sony-wh-1000xm4', '1more'])('%s is one', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each([
    '',
    '-a',
    'a-',
    'a--b',
    'A',
    'ä',
    'a/b',
    'a b',
    '../x',
    'a'.repeat(MAX_SLUG_LENGTH + 1),
  ])('%j is none', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
