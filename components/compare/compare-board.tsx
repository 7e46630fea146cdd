import type { ReactNode } from 'react';
import { BuyButtons } from '@/components/offer/buy-button';
import { PriceSlot } from '@/components/offer/price-slot';
import { ProductPicture } from '@/components/product/product-picture';
import { ScoreFigure } from '@/components/product/score-figure';
import { StandingNote } from '@/components/product/standing-note';
import { AwardBadge } from '@/components/ui/award-badge';
import { Icon } from '@/components/ui/icon';
import { buildSpecGroups, countRows, hasBest, sourcesIn } from '@/lib/compare/build-rows';
import type { Messages } from '@/lib/i18n/messages';
import type { ComparedProduct } from './comparison';
import { DifferenceSwitch } from './difference-switch';
import { SourcedValue, SourceLegend } from './source-mark';

/** A product on the page that compares any. */
export interface BoardEntry extends ComparedProduct {
  /** The address of the same comparison without it. */
  readonly without: string;
  /** The list in which it won its award. */
  readonly awardIn?: { readonly title: string; readonly path: string };
  readonly successorPath?: string;
}

interface Words {
  readonly locale: string;
  readonly m: Messages;
}

type Board = Words & { readonly entries: readonly BoardEntry[] };

function Head({ entries, m }: Board) {
  return (
    <thead>
      <tr>
        <td className="compare-side">
          <span className="sr-only">{m.compare.product}</span>
        </td>
        {entries.map(({ product, without }) => (
          <th key={product.slug} scope="col" className="font-semibold">
            <span className="mb-3 block w-18">
              <ProductPicture picture={{ ...product.picture, alt: '' }} size={144} />
            </span>
            <span className="flex items-start justify-between gap-1">
              <a href={product.path} className="tap min-w-0 items-start leading-snug">
                {product.name}
              </a>
              <a
                href={without}
                rel="nofollow"
                data-compare-take={product.slug}
                className="tap shrink-0 items-start justify-center rounded-control text-quiet no-underline hover:text-ink print:hidden"
              >
                <Icon name="remove" className="size-5" />
                <span className="sr-only">
                  {m.compare.remove} {m.compare.fromThis(product.name)}
                </span>
              </a>
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One row; on narrow screens its label stands above the cells, over the whole width. */
function Row({
  label,
  cells,
  className,
}: {
  label: string;
  cells: readonly { readonly key: string; readonly content: ReactNode }[];
  className?: string;
}) {
  return (
    <tbody className={className}>
      <tr className="compare-above">
        <th scope="rowgroup" colSpan={cells.length + 1}>
          <span>{label}</span>
        </th>
      </tr>
      <tr>
        <th scope="row" className="compare-side">
          {label}
        </th>
        {cells.map(({ key, content }) => (
          <td key={key}>{content}</td>
        ))}
      </tr>
    </tbody>
  );
}

function Award({ entry: { award, awardIn } }: { entry: BoardEntry }) {
  if (!award) return null;
  return (
    <>
      <AwardBadge>{award}</AwardBadge>
      {awardIn ? (
        <a href={awardIn.path} className="tap text-note">
          {awardIn.title}
        </a>
      ) : null}
    </>
  );
}

function Statements({ statements, isFor }: { statements: readonly string[]; isFor: boolean }) {
  return (
    <ul className="grid gap-2">
      {statements.map((statement) => (
        <li key={statement} className="grid grid-cols-[1.5rem_minmax(0,1fr)] leading-snug">
          <Icon
            name={isFor ? 'check' : 'con'}
            className={`mt-0.5 size-4 ${isFor ? 'text-good' : 'text-bad'}`}
          />
          <span>{statement}</span>
        </li>
      ))}
    </ul>
  );
}

/** The rows above and below the specifications; a row that nobody has anything in is left out. */
function rowsOf({ entries, locale, m }: Board, hasScores: boolean) {
  const row = (label: string, content: (entry: BoardEntry) => ReactNode, isThere = true) => ({
    label,
    cells: entries.map((entry) => ({ key: entry.product.slug, content: content(entry) })),
    isThere,
  });
  const some = (test: (entry: BoardEntry) => boolean) => entries.some(test);
  const hasPrice = ({ product, offers }: BoardEntry) =>
    product.launchPrice !== undefined || offers.offers.length > 0;
  const above = [
    row(
      m.product.award,
      (entry) => <Award entry={entry} />,
      some(({ award }) => Boolean(award)),
    ),
    row(
      m.product.score,
      ({ product }) => <ScoreFigure rated={product} size="small" locale={locale} m={m} />,
      hasScores,
    ),
    row(m.compare.bestFor, ({ product }) => product.bestFor),
    row(
      m.compare.standing,
      ({ product, successorPath }) =>
        product.status === 'current' ? (
          m.compare.current
        ) : (
          <StandingNote product={product} successorPath={successorPath} m={m} />
        ),
      some(({ product }) => product.status !== 'current'),
    ),
    row(
      m.compare.price,
      (entry) =>
        hasPrice(entry) ? (
          <PriceSlot product={entry.product} offers={entry.offers} locale={locale} m={m} />
        ) : (
          <span className="text-quiet">{m.compare.none}</span>
        ),
      some(hasPrice),
    ),
    row(
      m.compare.buy,
      ({ links }) => <BuyButtons links={links} m={m} />,
      some(({ links }) => links.length > 0),
    ),
  ];
  const below = [
    row(
      m.product.pros,
      ({ product }) => <Statements statements={product.pros} isFor />,
      some(({ product }) => product.pros.length > 0),
    ),
    row(
      m.product.cons,
      ({ product }) => <Statements statements={product.cons} isFor={false} />,
      some(({ product }) => product.cons.length > 0),
    ),
  ];
  const isThere = (each: { readonly isThere: boolean }) => each.isThere;
  return { above: above.filter(isThere), below: below.filter(isThere) };
}

/**
 * Two to five products side by side with all that decides between them: on narrow screens two at a
 * time, the others a swipe or an arrow key away. Scores only where all were judged by one rubric.
 */
export function CompareBoard({ entries, locale, m }: Board) {
  const groups = buildSpecGroups(
    entries.map(({ product, attributes }) => ({ ...product, attributes })),
  );
  const hasScores = new Set(entries.map(({ product }) => product.category)).size === 1;
  const { above, below } = rowsOf({ entries, locale, m }, hasScores);
  const names = entries.map(({ product }) => product.name);
  const caption = m.compare.caption(new Intl.ListFormat(locale).format(names));
  return (
    <div className="compare compare-board mt-6" suppressHydrationWarning>
      <DifferenceSwitch {...countRows(groups)} locale={locale} m={m} />
      <SourceLegend sources={sourcesIn(groups)} hasBest={hasBest(groups)} m={m} />
      {hasScores ? null : <p className="mb-6 text-note text-quiet">{m.compare.noScores}</p>}
      <section
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
        tabIndex={0}
        data-scroller
        data-columns={entries.length}
        suppressHydrationWarning
        className="compare-scroll relative"
      >
        <table className="compare-table">
          <caption className="sr-only">{caption}</caption>
          <Head entries={entries} locale={locale} m={m} />
          {above.map(({ label, cells }) => (
            <Row key={label} label={label} cells={cells} />
          ))}
          {groups.flatMap((group) => [
            <tbody
              key={group.name}
              className={`compare-group ${group.isSame ? 'compare-same' : ''}`.trim()}
            >
              <tr>
                <th scope="rowgroup" colSpan={entries.length + 1}>
                  <span className="font-display text-title-4 font-semibold">{group.name}</span>
                </th>
              </tr>
            </tbody>,
            ...group.rows.map(({ name, cells, isSame, best }) => (
              <Row
                key={`${group.name} ${name}`}
                label={name}
                className={isSame ? 'compare-same' : undefined}
                cells={entries.map(({ product }, place) => ({
                  key: product.slug,
                  content: <SourcedValue spec={cells[place]} isBest={best.has(place)} m={m} />,
                }))}
              />
            )),
          ])}
          {below.map(({ label, cells }, index) => (
            <Row
              key={label}
              label={label}
              cells={cells}
              className={index === 0 ? 'compare-apart' : undefined}
            />
          ))}
        </table>
      </section>
      {groups.length === 0 ? <p className="mt-4 text-quiet">{m.compare.noRows}</p> : null}
    </div>
  );
}
