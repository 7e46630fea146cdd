import type { SumRow } from './cart-page-view';

/** The sums of a cart or an order, for a `<dl>`; `isBusy` while they are about to change. */
export function SumRows({ sums, isBusy = false }: { sums: readonly SumRow[]; isBusy?: boolean }) {
  return sums.map(({ label, value, isTotal }) => (
    <div
      key={label}
      className={`flex items-baseline justify-between gap-x-4 py-1 ${isTotal ? 'font-semibold' : ''}`}
    >
      <dt>{label}</dt>
      <dd className={`tabular-nums ${isTotal ? 'text-title-4' : ''} ${isBusy ? 'text-quiet' : ''}`}>
        {value}
      </dd>
    </div>
  ));
}
