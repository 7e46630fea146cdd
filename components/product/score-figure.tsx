import type { Messages } from '@/lib/i18n/messages';

/** A score as people read it, with the scale spelled out for those who cannot see the layout. */
export function ScoreFigure({
  score,
  locale,
  m,
  large = false,
}: {
  score: number;
  locale: string;
  m: Messages;
  large?: boolean;
}) {
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(score);
  return (
    <span className="inline-flex items-baseline gap-1 tabular-nums">
      <span className="sr-only">{m.product.outOfTen(figure)}</span>
      <span
        aria-hidden="true"
        className={`font-display font-semibold ${large ? 'text-5xl' : 'text-2xl'}`}
      >
        {figure}
      </span>
      <span aria-hidden="true" className="text-quiet">
        / 10
      </span>
    </span>
  );
}
