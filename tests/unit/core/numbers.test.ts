import { expect, it } from 'vitest';
import { formatPercent, formatScore } from '@/lib/core/numbers';

it('a score always shows one decimal, in the reader’s own way', () => {
  expect(formatScore(8, 'en-US')).toBe('8.0');
  expect(formatScore(8.4, 'de-DE')).toBe('8,4');
  expect(formatScore(10, 'en-US')).toBe('10.0');
});

it('a share stands with its sign as the locale writes it', () => {
  expect(formatPercent(30, 'en-US')).toBe('30%');
  expect(formatPercent(30, 'de-DE')).toBe('30\u00a0%');
});
