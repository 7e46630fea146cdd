import type { ScorePart } from '@/components/product/score-breakdown';
import type { OwnOfferView } from '@/components/shop/shop-view';
import type { Product, Spec } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { formatMoney } from '@/lib/core/money';
import { formatPercent, formatScore } from '@/lib/core/numbers';
import {
  type Block,
  type Line,
  link,
  list,
  paragraph,
  section,
  strong,
  table,
} from '@/lib/syndication/markdown/nodes';
import { type SiteContext, siteContext } from '../site-context';
import { relativePath } from '../views';

type Words = Pick<SiteContext, 'site' | 'm'>;
type Depth = 2 | 3 | 4;

/** A fact with its name before it. */
export const fact = (name: string, value: Line): Line => [
  strong(`${name.replace(/:$/, '')}:`),
  ' ',
  ...([value].flat() as Extract<Line, readonly unknown[]>),
];

/** A score with its scale and what it rests on. */
export function scoreText(
  { score, assessment }: Pick<Product, 'score' | 'assessment'>,
  { site, m }: Words,
): string {
  return `${m.product.outOfTen(formatScore(score, site.locale))} (${m.product.basis[assessment]})`;
}

export function scoreLine(product: Pick<Product, 'score' | 'assessment'>, words: Words): Line {
  return fact(words.m.product.score, scoreText(product, words));
}

/** That a product is no longer made, and what came after it; nothing while it is. */
export function standingBlocks({ status, successor }: Product, { m }: Words): Block[] {
  if (status === 'current') return [];
  const path = relativePath(successor?.product);
  const next = successor ? [path ? link(path, successor.name) : successor.name] : [];
  const rest = next.length > 0 ? [' ', m.product.considerInstead, ' ', ...next] : [];
  return [paragraph([strong(m.product.standing[status]), ...rest])];
}

/** What a score rests on. */
export function assessmentBlock({ assessment }: Product, { m }: Words): Block {
  const how = link('/how-we-test', m.product.howWeJudge);
  return paragraph([m.product.assessment[assessment], ' ', how]);
}

/** What speaks for and against a product. */
export function prosConsBlocks(
  { pros, cons }: Pick<Product, 'pros' | 'cons'>,
  depth: Depth,
  { m }: Words,
): Block[] {
  return [
    ...section(depth, m.product.pros, [list(pros)]),
    ...section(depth, m.product.cons, [list(cons)]),
  ];
}

function sourceText({ source, on }: Spec, { site, m }: Words): string {
  const name = m.product.sources[source];
  return on ? m.product.sourceDated(name, formatDay(on, site.locale)) : name;
}

/** Specifications by group, each figure with where it comes from. */
export function specBlocks(specs: readonly Spec[], words: Words): Block[] {
  const { m } = words;
  const head = [m.product.specGroup, m.product.specValue, m.markdown.source];
  return [...Map.groupBy(specs, ({ group }) => group)].flatMap(([group, rows]) => [
    paragraph(strong(group)),
    ...table(
      head,
      rows.map((spec) => [spec.name, spec.value, sourceText(spec, words)]),
    ),
  ]);
}

/** How a score comes about. */
export function scoreBlocks(parts: readonly ScorePart[], { score }: Product, { site, m }: Words) {
  const { locale } = site;
  const lines = parts.map((part) =>
    fact(
      `${part.name}, ${formatScore(part.score, locale)}`,
      `${m.product.weight(formatPercent(part.weight, locale))}. ${part.description}`,
    ),
  );
  return [paragraph(m.product.scoreSum(formatScore(score, locale))), ...list(lines)];
}

/** Dated facts about a product. */
export function factBlocks(product: Product, { site, m }: Words): Block[] {
  const { model, gtin, released, launchPrice, status, predecessor, successor } = product;
  const when = formatDay(released, site.locale);
  const relative = (name: string, other: Product['predecessor']): Line[] => {
    if (!other) return [];
    const path = relativePath(other.product);
    return [fact(name, path ? link(path, other.name) : other.name)];
  };
  return list([
    fact(m.product.released, when),
    ...(launchPrice
      ? [
          fact(
            m.product.launchPrice,
            m.product.launchPriceDated(formatMoney(launchPrice, site.locale), when),
          ),
        ]
      : []),
    fact(m.product.statusLabel, m.product.status[status]),
    ...relative(m.product.predecessor, predecessor),
    ...relative(m.product.successor, successor),
    fact(m.product.model, model),
    ...(gtin ? [fact(m.product.gtin, gtin)] : []),
  ]);
}

/** That we sell what is judged ourselves. */
export function ownLines(offers: readonly OwnOfferView[]): Line[] {
  const { m } = siteContext();
  return offers.map(({ path, lead, price }) => [
    strong(m.shop.ownOffer.mark),
    ` ${[lead, price].filter(Boolean).join(' ')} `,
    link(path, m.shop.ownOffer.link),
  ]);
}
