import { describe, expect, it } from 'vitest';
import { placeAfter } from '@/components/search/field/combobox';

describe('a key leads', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, -1],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 0, -1],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s from %i to %i of three', (key, from, to) => {
    expect(placeAfter(key, from, 3)).toBe(to);
  });

  it.each(['Home', 'End'])('%s in the text moves its cursor', (key) => {
    expect(placeAfter(key, -1, 3)).toBeNull();
  });

  it.each(['a', 'Tab', 'ArrowLeft'])('%s nowhere', (key) => {
    expect(placeAfter(key, 1, 3)).toBeNull();
  });

  it('nowhere without a line', () => {
    expect(placeAfter('ArrowDown', -1, 0)).toBeNull();
  });
});
