import type { ComparedProduct } from '@/components/compare/comparison';
import { buildSpecGroups } from '@/lib/compare/build-rows';
import type { Spec } from '@/lib/content/types';
import {
  type Block,
  type Line,
  link,
  paragraph,
  strong,
  table,
  text,
} from '@/lib/syndication/markdown/nodes';
import type { MarkdownContext } from './markdown-page';
import { buyLabel, markedLink, priceTexts } from './offer-parts';
import { scoreText } from './product-parts';

type Row = readonly [label: string, cells: readonly Line[]];

/** Whether the products were judged by one rubric, without which scores cannot be compared. */
export function hasOneRubric(entries: readonly ComparedProduct[]): boolean {
  return new Set(entries.map(({ product }) => product.category)).size === 1;
}

function judgements(entries: readonly ComparedProduct[], context: MarkdownContext): Row[] {
  const { m } = context;
  const prices = entries.map(({ product, offers }) => priceTexts(product, offers, context));
  const hasAward = entries.some(({ award }) => award);
  return [
    ...(hasAward ? [[m.product.award, entries.map(({ award }) => award ?? '')] as const] : []),
    ...(hasOneRubric(entries)
      ? [[m.product.score, entries.map(({ product }) => scoreText(product, context))] as const]
      : []),
    ...(prices.some((texts) => texts.length > 0)
      ? [[m.compare.price, prices.map((texts) => texts.join('; ') || m.compare.none)] as const]
      : []),
  ];
}

/** The ways to buy each product, one after the other. */
function buyRow(entries: readonly ComparedProduct[], context: MarkdownContext): Row[] {
  if (entries.every(({ links }) => links.length === 0)) return [];
  const cells = entries.map(({ links }) =>
    links.flatMap((to, place) => [
      ...(place > 0 ? [text('; ')] : []),
      ...markedLink(to, buyLabel(to, context.m), context),
    ]),
  );
  return [[context.m.compare.buy, cells]];
}

/** A table of the products, a column to each, with the rows that it is given. */
function columns(entries: readonly ComparedProduct[], head: string, rows: readonly Row[]): Block[] {
  const names = entries.map(({ product }) => link(product.path, product.name));
  return table(
    [head, ...names],
    rows.map(([label, cells]) => [strong(label), ...cells]),
  );
}

/**
 * Products side by side: how they are judged, then their specifications by group, each figure with its
 * source unless it is the maker's.
 */
export function compareBlocks(
  entries: readonly ComparedProduct[],
  context: MarkdownContext,
): Block[] {
  const { m } = context;
  const groups = buildSpecGroups(
    entries.map(({ product, attributes }) => ({ ...product, attributes })),
  );
  const cell = (spec: Spec | undefined, isBest: boolean): string => {
    if (!spec) return m.compare.none;
    const { value, source } = spec;
    const marks = [
      ...(source === 'maker' ? [] : [m.product.sources[source]]),
      ...(isBest ? [m.compare.best] : []),
    ];
    return marks.length > 0 ? `${value} (${marks.join('; ')})` : value;
  };
  return [
    ...columns(entries, m.compare.product, [
      ...judgements(entries, context),
      ...buyRow(entries, context),
    ]),
    ...(groups.length > 0 ? [paragraph(m.compare.unmarked)] : []),
    ...groups.flatMap(({ name, rows }) =>
      columns(
        entries,
        name,
        rows.map((row) => [
          row.name,
          row.cells.map((spec, place) => cell(spec, row.best.has(place))),
        ]),
      ),
    ),
  ];
}
