import type { ReactNode } from 'react';
import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import { AwardBadge } from '@/components/ui/award-badge';
import type { SpecGroup } from '@/lib/compare/build-rows';
import type { ComparedProduct, ComparisonParts } from './comparison';
import { SourcedValue } from './source-mark';

/** More columns than this have no room on any screen; fewer have, from a width in compare.css on. */
const MOST_WITH_ROOM = 5;

function Head({ entries, m }: Pick<ComparisonParts, 'entries' | 'm'>) {
  return (
    <thead>
      <tr>
        <th scope="col">{m.compare.product}</th>
        {entries.map(({ product }) => (
          <th key={product.slug} scope="col" className="font-semibold">
            <span className="mb-3 block w-18">
              <ProductPicture picture={{ ...product.picture, alt: '' }} size={144} />
            </span>
            <a href={product.path} className="tap items-start leading-snug">
              {product.name}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  );
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
    <tr>
      <th scope="row">{label}</th>
      {entries.map((entry) => (
        <td key={entry.product.slug}>{cell(entry)}</td>
      ))}
    </tr>
  );
}

/** The judgement on each product and its price. */
function Judgement({ entries, hasScores, locale, m }: ComparisonParts) {
  return (
    <tbody>
      {entries.some(({ award }) => award) ? (
        <Row
          label={m.product.award}
          entries={entries}
          cell={({ award }) => (award ? <AwardBadge>{award}</AwardBadge> : null)}
        />
      ) : null}
      {hasScores ? (
        <Row
          label={m.product.score}
          entries={entries}
          cell={({ product }) => <ScoreFigure rated={product} size="small" locale={locale} m={m} />}
        />
      ) : null}
      {entries.some(({ product, offers }) => product.launchPrice || offers.offers.length > 0) ? (
        <Row
          label={m.compare.price}
          entries={entries}
          cell={({ product, offers }) =>
            product.launchPrice || offers.offers.length > 0 ? (
              <PriceSlot product={product} offers={offers} locale={locale} m={m} />
            ) : (
              <span className="text-quiet">{m.compare.none}</span>
            )
          }
        />
      ) : null}
    </tbody>
  );
}

function Specifications({ group, entries, m }: ComparisonParts & { group: SpecGroup }) {
  return (
    <tbody className={group.isSame ? 'compare-same' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={entries.length + 1}>
          <span className="font-display text-title-4 font-semibold">{group.name}</span>
        </th>
      </tr>
      {group.rows.map(({ name, cells, isSame, best }) => (
        <tr key={name} className={isSame ? 'compare-same' : undefined}>
          <th scope="row">{name}</th>
          {entries.map(({ product }, index) => (
            <td key={product.slug}>
              <SourcedValue spec={cells[index]} isBest={best.has(index)} m={m} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** A comparison as a table, for windows of 480 px and more. */
export function CompareGrid(parts: ComparisonParts) {
  const { entries, groups, locale, m } = parts;
  const names = entries.map(({ product }) => product.name);
  const caption = m.compare.caption(new Intl.ListFormat(locale).format(names));
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
      tabIndex={0}
      data-scroller
      data-columns={entries.length > MOST_WITH_ROOM ? undefined : entries.length}
      suppressHydrationWarning
      className="compare-scroll relative"
    >
      <table className="compare-table">
        <caption className="sr-only">{caption}</caption>
        <Head entries={entries} m={m} />
        <Judgement {...parts} />
        {groups.map((group) => (
          <Specifications key={group.name} group={group} {...parts} />
        ))}
        <tbody>
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
