import type { ReactNode } from 'react';
import { BuyButtons } from '@/components/offer/buy-button';
import type { ListPosition } from '@/components/offer/link-data';
import { ScoreFigure } from '@/components/product/score-figure';
import type { Product } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';
import type { BuyLink } from '@/lib/offers/buy-links';

export interface ComparedProduct {
  readonly product: Product;
  readonly links: readonly BuyLink[];
  readonly award?: string;
  readonly at?: ListPosition;
}

/** Specification names that at least two of the products state, in the order of first mention. */
function sharedSpecs(entries: readonly ComparedProduct[]): string[] {
  const counts = new Map<string, number>();
  for (const { product } of entries) {
    for (const { name } of product.specs) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= Math.min(2, entries.length))
    .map(([name]) => name);
}

function Row({
  label,
  entries,
  cell,
}: {
  label: string;
  entries: readonly ComparedProduct[];
  cell: (entry: ComparedProduct) => ReactNode;
}) {
  return (
    <tr className="border-t border-line align-top">
      <th
        scope="row"
        className="sticky left-0 z-10 w-28 min-w-28 bg-paper py-3 pr-3 text-left font-normal text-quiet"
      >
        {label}
      </th>
      {entries.map((entry) => (
        <td key={entry.product.slug} className="min-w-44 py-3 pr-4">
          {cell(entry)}
        </td>
      ))}
    </tr>
  );
}

/**
 * Products side by side; scores only where all were judged by one rubric. On a narrow screen the table scrolls inside its own region, which takes the
 * keyboard, while the first column stays.
 */
export function CompareTable({
  entries,
  locale,
  m,
}: {
  entries: readonly ComparedProduct[];
  locale: string;
  m: Messages;
}) {
  const caption = m.compare.caption(entries.map(({ product }) => product.name).join(', '));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
    <section aria-label={caption} tabIndex={0} className="relative mt-6 overflow-x-auto">
      <table className="min-w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="align-bottom">
            <th scope="col" className="sticky left-0 z-10 bg-paper pr-3 font-normal text-quiet">
              {m.compare.product}
            </th>
            {entries.map(({ product }) => (
              <th key={product.slug} scope="col" className="min-w-44 pr-4 pb-3 font-semibold">
                <a href={product.path} className="inline-flex min-h-11 items-end">
                  {product.name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.some((entry) => entry.award) ? (
            <Row label={m.product.award} entries={entries} cell={(entry) => entry.award} />
          ) : null}
          {new Set(entries.map(({ product }) => product.category)).size === 1 ? (
            <Row
              label={m.product.score}
              entries={entries}
              cell={({ product }) => <ScoreFigure rated={product} locale={locale} m={m} />}
            />
          ) : null}
          {sharedSpecs(entries).map((name) => (
            <Row
              key={name}
              label={name}
              entries={entries}
              cell={({ product }) =>
                product.specs.find((spec) => spec.name === name)?.value ?? (
                  <span className="text-quiet">{m.compare.none}</span>
                )
              }
            />
          ))}
          <Row
            label={m.compare.buy}
            entries={entries}
            cell={({ links, at }) => <BuyButtons links={links} at={at} m={m} />}
          />
        </tbody>
      </table>
    </section>
  );
}
