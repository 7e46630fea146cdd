import { AppError } from '@/lib/core/errors';

interface Criterion {
  readonly id: string;
  /** Share of the overall score in percent; the weights of a rubric add up to 100. */
  readonly weight: number;
}

/**
 * The overall score, 0 to 10: the mean of the scores weighted by the rubric, rounded half up to one
 * decimal. Scores count in tenths and weights in percent, so that no float error decides a rounding.
 * @throws AppError `invalid_content` where a criterion has no score.
 */
export function overallScore(
  scores: Readonly<Record<string, number>>,
  rubric: readonly Criterion[],
): number {
  let hundredths = 0;
  for (const { id, weight } of rubric) {
    const score = scores[id];
    if (score === undefined) {
      throw new AppError('invalid_content', `There is no score for "${id}".`, {
        where: `scores.${id}`,
        remedy: 'Score every criterion of the category’s rubric.',
      });
    }
    hundredths += weight * Math.round(score * 10);
  }
  return Math.floor((hundredths + 50) / 100) / 10;
}
