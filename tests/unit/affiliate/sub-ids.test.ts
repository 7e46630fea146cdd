import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSubId } from '@/lib/affiliate/networks/clean-sub-id';

const HYPHENS = { max: 50, hyphens: true };
const PLAIN = { max: 30, hyphens: false };

describe('a sub-id', () => {
  it.each([
    ['best-headphones_pick', 'best-headphones_pick', 'bestHeadphonesPick'],
    ['  a  b  ', 'a-b', 'aB'],
    ['Kopfhörer/è', 'Kopfhorer-e', 'KopfhorerE'],
    ['a&b=c?d#e%f', 'a-b-c-d-e-f', 'aBCDEF'],
    ['', '', ''],
    [' \n', '', ''],
  ])('%j becomes %j, or %j where hyphens do not pass', (text, hyphens, plain) => {
    expect(cleanSubId(text, HYPHENS)).toBe(hyphens);
    expect(cleanSubId(text, PLAIN)).toBe(plain);
  });

  it('of another script is still told apart', () => {
    const ids = ['耳机', '耳塞', '🎧'].map((text) => cleanSubId(text, PLAIN));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{7}$/);
  });

  it('that is too long is cut to the limit, and two long ones that begin alike stay apart', () => {
    const long = 'best-headphones-for-travelling-with-children-on-aeroplanes-';
    for (const rule of [HYPHENS, PLAIN]) {
      const [one, two] = [cleanSubId(`${long}1`, rule), cleanSubId(`${long}2`, rule)];
      expect(one).toHaveLength(rule.max);
      expect(one).not.toBe(two);
    }
    expect(cleanSubId('x'.repeat(50), HYPHENS)).toBe('x'.repeat(50));
  });

  it('is always within what the network stores, always the same, and clean already when clean', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.constantFrom(HYPHENS, PLAIN),
        (text, rule) => {
          const id = cleanSubId(text, rule);
          expect(id.length).toBeLessThanOrEqual(rule.max);
          expect(id).toMatch(rule.hyphens ? /^[A-Za-z0-9_-]*$/ : /^[A-Za-z0-9]*$/);
          expect(cleanSubId(text, rule)).toBe(id);
          expect(id === '').toBe(text.trim() === '');
        },
      ),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,30}$/), (text) => {
        expect(cleanSubId(text, PLAIN)).toBe(text);
        expect(cleanSubId(text, HYPHENS)).toBe(text);
      }),
    );
  });
});
