import { describe, expect, test } from 'vitest';
import { fitTitle } from '@/lib/syndication/fit-title';

const BOX = { width: 580, height: 150, largest: 76 };

describe('a card’s title', () => {
  test('is as large as its box allows, and no larger than asked for', () => {
    expect(fitTitle('Lamps', BOX)).toBe(76);
  });

  test('is the smaller, the longer it is', () => {
    const word = 'reading lamps for long winter nights at home and abroad in every weather';
    const sizes = [10, 30, 50, 72].map((length) => fitTitle(word.slice(0, length), BOX));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(2);
  });

  test('is smaller in wide letters than in narrow ones', () => {
    expect(fitTitle('W'.repeat(20), BOX)).toBeLessThan(fitTitle('i'.repeat(20), BOX));
  });

  test('without a space still gets a size at which its pieces fit', () => {
    const size = fitTitle('n'.repeat(90), BOX);
    expect(size).toBeGreaterThanOrEqual(30);
    expect(size).toBeLessThan(60);
  });
});
