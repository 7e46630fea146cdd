import { expect, test } from 'vitest';
import { createId, isId } from '@/lib/core/ids';

test('ids carry their prefix, have the form that is checked, and do not repeat', () => {
  const ids = Array.from({ length: 2_000 }, () => createId('clk'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isId('clk', id))).toEqual([]);
  expect(new Set(ids.map((id) => id.at(4))).size).toBeGreaterThan(50);
});

test.each([
  ['another prefix', 'ord_AAAAAAAAAAAAAAAAAAAAAA'],
  ['no prefix', 'AAAAAAAAAAAAAAAAAAAAAA'],
  ['too short', 'clk_AAAAAAAAAAAAAAAAAAAAA'],
  ['too long', 'clk_AAAAAAAAAAAAAAAAAAAAAAA'],
  ['a foreign character', 'clk_AAAAAAAAAAAAAAAAAAAAA+'],
  ['a line end', 'clk_AAAAAAAAAAAAAAAAAAAAAA\n'],
  ['nothing', ''],
])('an id with %s is refused', (_, text) => {
  expect(isId('clk', text)).toBe(false);
});
