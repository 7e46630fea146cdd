import type { ReactNode } from 'react';
import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-2.5 pr-6">
      <dt className="text-note text-quiet">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

/** Another generation of the product, linked where it is reviewed here. */
function Relative({ name, path }: { name: string; path?: string }) {
  if (!path) return name;
  return (
    <a href={path} className="tap -my-2">
      {name}
    </a>
  );
}

/** Dated facts about a product: release, price at launch, what came before and after it. */
export function ProductFacts({
  product: { model, gtin, released, launchPrice, status, predecessor, successor },
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
  const when = formatDay(released, locale);
  return (
    <dl className="mt-6 grid max-w-measure border-b border-line sm:grid-cols-2">
      <Fact name={m.product.released}>
        <time dateTime={released}>{when}</time>
      </Fact>
      {launchPrice ? (
        <Fact name={m.product.launchPrice}>
          {m.product.launchPriceDated(formatMoney(launchPrice, locale), when)}
        </Fact>
      ) : null}
      <Fact name={m.product.statusLabel}>{m.product.status[status]}</Fact>
      {predecessor ? (
        <Fact name={m.product.predecessor}>
          <Relative name={predecessor.name} path={predecessorPath} />
        </Fact>
      ) : null}
      {successor ? (
        <Fact name={m.product.successor}>
          <Relative name={successor.name} path={successorPath} />
        </Fact>
      ) : null}
      <Fact name={m.product.model}>{model}</Fact>
      {gtin ? <Fact name={m.product.gtin}>{gtin}</Fact> : null}
    </dl>
  );
}
