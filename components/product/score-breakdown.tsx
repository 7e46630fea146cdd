import type { Messages } from '@/lib/i18n/messages';

export interface ScorePart {
  readonly id: string;
  readonly name: string;
  /** Share of the overall score, in percent. */
  readonly weight: number;
  /** From 0 to 10. */
  readonly score: number;
}

/** How an overall score comes about: each criterion with its weight, as text and as a bar. */
export function ScoreBreakdown({
  parts,
  locale,
  m,
}: {
  parts: readonly ScorePart[];
  locale: string;
  m: Messages;
}) {
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <dl className="grid gap-3">
      {parts.map((part) => (
        <div key={part.id}>
          <dt className="flex flex-wrap justify-between gap-x-4">
            <span>
              {part.name}{' '}
              <span className="text-quiet">
                ({m.product.weight(percent.format(part.weight / 100))})
              </span>
            </span>
          </dt>
          <dd className="flex items-center gap-3">
            <svg
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              aria-hidden="true"
              className="h-2 flex-1 rounded"
            >
              <rect width="100" height="6" className="fill-line" />
              <rect width={part.score * 10} height="6" className="fill-ink" />
            </svg>
            <span className="w-8 text-right font-semibold tabular-nums">
              {decimal.format(part.score)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
