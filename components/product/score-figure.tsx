import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** A score as people read it, with its scale and what it rests on. */
export function ScoreFigure({
  rated,
  locale,
  m,
  large = false,
}: {
  rated: Pick<Product, 'score' | 'assessment'>;
  locale: string;
  m: Messages;
  large?: boolean;
}) {
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(rated.score);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
      <span className="sr-only">{m.product.outOfTen(figure)}</span>
      <span aria-hidden="true">
        <span className={`font-display font-semibold ${large ? 'text-5xl' : 'text-2xl'}`}>
          {figure}
        </span>
        <span className="text-quiet"> / 10</span>
      </span>
      <span className="text-sm text-quiet">{m.product.basis[rated.assessment]}</span>
    </span>
  );
}
