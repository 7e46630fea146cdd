import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overallScore } from '@/lib/content/score';

const rubric = (...weights: number[]) =>
  weights.map((weight, index) => ({ id: `c${index}`, weight }));
const scores = (...values: number[]) =>
  Object.fromEntries(values.map((value, index) => [`c${index}`, value]));

describe('the overall score', () => {
  test.each([
    ['is the mean weighted by the rubric', [60, 40], [8, 7], 7.6],
    ['rounds half a tenth up', [50, 50], [8.1, 8.2], 8.2],
    ['is not shifted by float errors: 0.1 + 0.2 stays exact', [50, 50], [0.1, 0.2], 0.2],
    ['rounds 7.45 up although its float is below', [50, 50], [7.4, 7.5], 7.5],
    ['reaches both ends', [30, 70], [10, 10], 10],
    ['may be nothing', [30, 70], [0, 0], 0],
  ])('%s', (_, weights, values, expected) => {
    expect(overallScore(scores(...values), rubric(...weights))).toBe(expected);
  });

  test('lies between the lowest and the highest score and has one decimal', () => {
    const tenths = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), tenths, tenths, (weight, a, b) => {
        const result = overallScore(scores(a / 10, b / 10), rubric(weight, 100 - weight));
        expect(result).toBeGreaterThanOrEqual(Math.min(a, b) / 10);
        expect(result).toBeLessThanOrEqual(Math.max(a, b) / 10);
        expect(result).toBe(Number(result.toFixed(1)));
      }),
    );
  });

  test('is refused where a criterion has no score', () => {
    expect(() => overallScore(scores(8), rubric(50, 50))).toThrow(
      expect.objectContaining({ code: 'invalid_content', where: 'scores.c1' }),
    );
  });
});
