import type { Messages } from '@/lib/i18n/messages';
import type { DeliveryRow, ZoneView } from './shop-view';

/** What delivery costs and how long it takes, by zone; on a narrow screen it scrolls in itself. */
export function DeliveryTable({ rows, m }: { rows: readonly DeliveryRow[]; m: Messages }) {
  const words = m.shop.delivery;
  const hasWays = rows.some(({ way }) => way !== '');
  const head = [words.zone, ...(hasWays ? [words.way] : []), words.cost, words.time];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section aria-label={words.table} tabIndex={0} className="relative mt-4 overflow-x-auto">
      <table className="w-full max-w-measure border-collapse text-left">
        <thead>
          <tr className="border-b border-line">
            {head.map((name) => (
              <th key={name} scope="col" className="py-2 pr-4 text-note font-normal text-quiet">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ zone, way, cost, note, days }) => (
            <tr
              key={`${zone} ${way} ${cost} ${days}`}
              className="border-b border-line align-baseline"
            >
              <th scope="row" className="py-2.5 pr-4 font-normal">
                {zone}
              </th>
              {hasWays ? <td className="py-2.5 pr-4">{way}</td> : null}
              <td className="py-2.5 pr-4">
                {cost}
                {note ? <small className="block text-note text-quiet">{note}</small> : null}
              </td>
              <td className="py-2.5 whitespace-nowrap">{days}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which countries a zone has, folded away. */
export function ZoneCountries({ zones, m }: { zones: readonly ZoneView[]; m: Messages }) {
  return (
    <details className="mt-2 max-w-measure">
      <summary className="tap underline">{m.shop.delivery.countries}</summary>
      <dl>
        {zones.map(({ name, countries }) => (
          <div key={name} className="border-t border-line py-2.5">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-quiet">{countries}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-2.5 text-quiet">{m.shop.delivery.elsewhere}</p>
    </details>
  );
}
