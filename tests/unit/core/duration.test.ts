import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, parseDuration } from '@/lib/core/duration';

describe('a length of time', () => {
  it.each([
    ['1 min', MINUTE],
    ['90 min', 90 * MINUTE],
    ['24 h', 24 * HOUR],
    ['1 day', DAY],
    ['90 days', 90 * DAY],
    [' 12 h\r', 12 * HOUR],
    ['0 h', 0],
  ])('is read as people write it: %j', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });

  it.each(['', '24', '24h', '24 hours', '1.5 h', '-1 h', '1 h 30 min', '99999 h', '1 week', '٣ h'])(
    'is nothing in another form, and never a guess: %j',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it.each(['constructor', 'toString', '__proto__'])('has no unit by the name of %s', (unit) => {
    expect(parseDuration(`1 ${unit}`)).toBeNull();
  });
});
