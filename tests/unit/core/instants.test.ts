import { expect, it } from 'vitest';
import { readInstant } from '@/lib/core/instants';

it.each([
  ['2026-11-27T18:00Z', Date.UTC(2026, 10, 27, 18), false],
  ['2026-11-27T18:00:30Z', Date.UTC(2026, 10, 27, 18, 0, 30), false],
  ['2026-11-27', Date.UTC(2026, 10, 27), true],
])('%s is a moment', (text, at, isDay) => {
  expect(readInstant(text)).toEqual({ at, isDay });
});

it.each([
  '',
  '2026-02-30',
  '2026-02-30T10:00Z',
  '2026-11-27T24:00Z',
  '2026-11-27T18:60Z',
  '2026-11-27T18:00',
  '2026-11-27T18:00+01:00',
  '2026-11-27 18:00Z',
  'tomorrow',
])('"%s" is none', (text) => {
  expect(readInstant(text)).toBeNull();
});
