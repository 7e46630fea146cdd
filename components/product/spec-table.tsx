import type { ProductFields } from '@/lib/content/schema/product';
import type { Messages } from '@/lib/i18n/messages';

/** Specifications by group, each figure with where it comes from. */
export function SpecTable({
  specs,
  caption,
  m,
}: {
  specs: ProductFields['specs'];
  caption: string;
  m: Messages;
}) {
  const groups = Map.groupBy(specs, (spec) => spec.group);
  return (
    <table className="w-full max-w-measure border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{m.product.specGroup}</th>
          <th scope="col">{m.product.specValue}</th>
        </tr>
      </thead>
      {[...groups].map(([group, rows]) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={2} className="pt-6 pb-2 font-display text-lg">
              {group}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.name} className="border-t border-line align-top">
              <th scope="row" className="w-2/5 py-2 pr-4 font-normal text-quiet">
                {row.name}
              </th>
              <td className="py-2">
                {row.value}
                <span className="block text-sm text-quiet">{m.product.sources[row.source]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
