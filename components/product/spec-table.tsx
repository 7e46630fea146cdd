import type { Spec } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import type { Messages } from '@/lib/i18n/messages';

type Specs = readonly Spec[];
type Source = Specs[number]['source'];

/** The source of most figures; of the maker's and another with as many, the one named first. */
function commonestSource(specs: Specs): Source {
  const bySource = Map.groupBy(specs, ({ source }) => source);
  const [most] = [...bySource].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? 'maker';
}

/** Where a figure comes from, if that is not the rule, and the day of a measurement of our own. */
function Origin({
  source,
  on,
  isRule,
  locale,
  m,
}: Pick<Specs[number], 'source' | 'on'> & { isRule: boolean; locale: string; m: Messages }) {
  const day = on && (!isRule || source === 'measured') ? formatDay(on, locale) : undefined;
  if (isRule && !day) return null;
  const name = m.product.sources[source];
  const dated = day && (isRule ? day : m.product.sourceDated(name, day));
  return <small className="block text-note text-quiet">{dated ?? name}</small>;
}

/**
 * Specifications by group. Where most figures come from is said once, above them, and only those
 * from elsewhere are marked.
 */
export function SpecTable({
  specs,
  caption,
  locale,
  m,
}: {
  specs: Specs;
  caption: string;
  locale: string;
  m: Messages;
}) {
  const groups = Map.groupBy(specs, (spec) => spec.group);
  const rule = commonestSource(specs);
  const hasExceptions = specs.some(({ source }) => source !== rule);
  return (
    <table className="mt-6 w-full max-w-measure border-collapse text-left wrap-anywhere">
      <caption className="text-left text-note text-quiet">
        <span className="sr-only">{caption}. </span>
        {(hasExceptions ? m.evidence.unlessMarked : m.evidence.allFrom)[rule]}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{m.product.specGroup}</th>
          <th scope="col">{m.product.specValue}</th>
        </tr>
      </thead>
      {[...groups].map(([group, rows]) => (
        <tbody key={group} className="break-inside-avoid">
          <tr>
            <th
              scope="rowgroup"
              colSpan={2}
              className="pt-6 pb-2 font-display text-title-4 font-semibold"
            >
              {group}
            </th>
          </tr>
          {rows.map(({ name, value, source, on }) => (
            <tr key={name} className="border-t border-line align-baseline">
              <th scope="row" className="w-2/5 py-2.5 pr-4 font-normal text-quiet">
                {name}
              </th>
              <td className="py-2.5">
                {value}
                <Origin source={source} on={on} isRule={source === rule} locale={locale} m={m} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
