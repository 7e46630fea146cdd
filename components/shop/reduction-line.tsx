import type { ReductionView } from './shop-view';

/**
 * That a price is reduced, by how much, and against what: the lowest price of the 30 days before,
 * struck through with its name beside it.
 */
export function ReductionLine({ reduction }: { reduction: ReductionView }) {
  const { mark, label, was } = reduction;
  return (
    <span data-reduced className="flex flex-wrap items-baseline gap-x-2 text-note">
      <strong>{mark}</strong>
      <span className="text-quiet">
        {label} <s className="tabular-nums">{was}</s>
      </span>
    </span>
  );
}
