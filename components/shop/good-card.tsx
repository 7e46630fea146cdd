import { Picture } from '@/components/ui/picture';
import { ReductionLine } from './reduction-line';
import type { GoodCardView } from './shop-view';
import { StockLine } from './stock-line';

/** A good that leads to its page: picture, name, what it is, price, what is left. */
export function GoodCard({ good, isFirst = false }: { good: GoodCardView; isFirst?: boolean }) {
  return (
    <article className="group relative flex h-full flex-col">
      <div className="overflow-hidden rounded-card bg-plate motion-safe:transition-shadow motion-safe:duration-calm group-hover:shadow-raised">
        <Picture
          picture={good.picture}
          width={640}
          height={480}
          sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw"
          eager={isFirst}
          decorative
          className="aspect-4/3 w-full object-contain p-3"
        />
      </div>
      <div className="flex flex-1 flex-col gap-2 pt-3">
        <p className="text-note text-quiet">{good.mark}</p>
        <h3 className="text-title-3">
          <a href={good.path} className="no-underline after:absolute after:inset-0 hover:underline">
            {good.name}
          </a>
        </h3>
        <p className="text-note text-quiet">{good.text}</p>
        <p className="mt-auto flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line pt-2">
          <strong className="text-title-4 tabular-nums">{good.price}</strong>
          <StockLine stock={good.stock} />
          {good.reduction ? <ReductionLine reduction={good.reduction} /> : null}
        </p>
      </div>
    </article>
  );
}
