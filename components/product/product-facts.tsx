import type { ReactNode } from 'react';
import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';

function Relative({ name, path }: { name: string; path?: string }) {
  return path ? <a href={path}>{name}</a> : name;
}

/** Dated facts about a product: release, price at launch, what came before and after it. */
export function ProductFacts({
  product,
  predecessorPath,
  successorPath,
  locale,
  m,
}: {
  product: Product;
  predecessorPath?: string;
  successorPath?: string;
  locale: string;
  m: Messages;
}) {
  const released = formatDay(product.released, locale);
  const { predecessor, successor, launchPrice } = product;
  const rows: [string, ReactNode][] = [
    [m.product.model, product.model],
    ...(product.gtin ? [[m.product.gtin, product.gtin] satisfies [string, ReactNode]] : []),
    [m.product.released, released],
    ...(launchPrice
      ? ([
          [
            m.product.launchPrice,
            m.product.launchPriceDated(formatMoney(launchPrice, locale), released),
          ],
        ] satisfies [string, ReactNode][])
      : []),
    [m.product.statusLabel, m.product.status[product.status]],
  ];
  if (predecessor) {
    rows.push([
      m.product.predecessor,
      <Relative key="p" name={predecessor.name} path={predecessorPath} />,
    ]);
  }
  if (successor) {
    rows.push([
      m.product.successor,
      <Relative key="s" name={successor.name} path={successorPath} />,
    ]);
  }
  return (
    <dl className="mt-4 max-w-measure">
      {rows.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[2fr_3fr] border-t border-line py-2">
          <dt className="pr-4 text-quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
