import type { Product } from '@/lib/content/types';
import { formatScore } from '@/lib/core/numbers';
import type { Messages } from '@/lib/i18n/messages';

const SIZES = {
  small: 'px-2 py-0.5 text-title-4',
  medium: 'px-2.5 py-1 text-title-2',
  large: 'px-4 py-3 text-figure',
};

/** A score as people read it, with its scale and what it rests on. */
export function ScoreFigure({
  rated,
  locale,
  m,
  size = 'medium',
}: {
  rated: Pick<Product, 'score' | 'assessment'>;
  locale: string;
  m: Messages;
  size?: keyof typeof SIZES;
}) {
  const figure = formatScore(rated.score, locale);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="sr-only">{m.product.outOfTen(figure)}</span>
      <span
        aria-hidden="true"
        className={`inline-flex items-baseline gap-1 rounded-control border-2 border-ink font-display leading-none font-semibold tabular-nums ${SIZES[size]}`}
      >
        {figure}
        <span className="font-text text-note font-normal text-quiet">/10</span>
      </span>
      <span className="text-note text-quiet">{m.product.basis[rated.assessment]}</span>
    </span>
  );
}
