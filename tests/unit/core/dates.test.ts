import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, isCalendarDay, utcDay } from '@/lib/core/dates';

describe('a day must exist in the calendar', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['22.11.2026', false],
    ['2026-11-22T00:00:00Z', false],
  ])('%s → %s', (text, valid) => {
    expect(isCalendarDay(text)).toBe(valid);
  });

  it('every instant falls on a day that exists', () => {
    const instants = fc.date({
      min: new Date(0),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (instant) => isCalendarDay(utcDay(instant.getTime()))));
  });
});

describe('days are shown only as exactly as they are known', () => {
  it.each([
    ['2020-08-19', 'en-US', 'August 19, 2020'],
    ['2020-08', 'en-US', 'August 2020'],
    ['2016', 'en-US', '2016'],
    ['2020-08-19', 'de-DE', '19. August 2020'],
  ])('%s in %s is %s', (text, locale, shown) => {
    expect(formatDay(text, locale)).toBe(shown);
  });
});
