import { formatPercent, formatScore } from '@/lib/core/numbers';
import type { Messages } from '@/lib/i18n/messages';

export interface ScorePart {
  readonly id: string;
  readonly name: string;
  /** Share of the overall score, in percent. */
  readonly weight: number;
  /** From 0 to 10. */
  readonly score: number;
  /** What the criterion judges, and from what. */
  readonly description: string;
}

/**
 * How an overall score comes about: each criterion with its weight and its sub-score, as text and as
 * a bar, and what it was judged from.
 */
export function ScoreBreakdown({
  parts,
  score,
  locale,
  m,
}: {
  parts: readonly ScorePart[];
  /** The overall score, from 0 to 10. */
  score: number;
  locale: string;
  m: Messages;
}) {
  return (
    <>
      <p className="max-w-measure">{m.product.scoreSum(formatScore(score, locale))}</p>
      <dl className="mt-6 grid grid-cols-1 gap-x-12 gap-y-6 md:grid-cols-2">
        {parts.map((part) => (
          <div key={part.id}>
            <dt className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{part.name}</span>
              <span className="text-note text-quiet">
                {m.product.weight(formatPercent(part.weight, locale))}
              </span>
            </dt>
            <dd className="mt-1 flex items-center gap-3">
              <svg
                viewBox="0 0 100 6"
                preserveAspectRatio="none"
                aria-hidden="true"
                className="score-bar h-2 flex-1 rounded-control"
              >
                <rect width="100" height="6" className="fill-line" />
                <rect width={part.score * 10} height="6" className="fill-ink" />
              </svg>
              <span className="w-10 text-right font-display text-title-4 font-semibold tabular-nums">
                {formatScore(part.score, locale)}
              </span>
            </dd>
            <dd className="mt-1 text-note text-quiet">{part.description}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
