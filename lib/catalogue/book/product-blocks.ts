import type { Product } from '@/lib/content/types';
import { formatDay } from '@/lib/core/dates';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import type { Block, Run } from './book';

/** What words and figures are written by. */
export interface Wording {
  readonly m: Messages;
  readonly locale: string;
}

export const words = (text: string, style?: Run['style']): Run[] => [
  style ? { text, style } : { text },
];

export function scoreText(product: Product, { locale }: Wording): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return numberFormat(locale, digits).format(product.score);
}

/** A product in short, with what its score rests on. */
export function productCard(product: Product, kicker: string, wording: Wording) {
  return {
    is: 'product',
    kicker,
    score: scoreText(product, wording),
    note: wording.m.product.basis[product.assessment],
    picture: product.picture,
  } as const satisfies Block;
}

export function specTable({ specs }: Product, { m }: Wording): Block {
  return {
    is: 'table',
    head: [m.product.specGroup, m.product.specValue],
    rows: specs.map(({ name, value }) => [name, value]),
  };
}

export function prosAndCons({ pros, cons }: Product, { m }: Wording): Block[] {
  const part = (title: string, statements: readonly string[]): Block[] =>
    statements.length === 0
      ? []
      : [
          { is: 'heading', level: 4, text: title },
          { is: 'items', isOrdered: false, items: statements.map((text) => words(text)) },
        ];
  return [...part(m.product.pros, pros), ...part(m.product.cons, cons)];
}

/** Products side by side: a row for each specification that more than one of them states. */
export function comparison(products: readonly Product[], wording: Wording): Block {
  const { m } = wording;
  const names = new Set(products.flatMap(({ specs }) => specs.map(({ name }) => name)));
  const stated = (product: Product, name: string) =>
    product.specs.find((spec) => spec.name === name)?.value;
  const rows = [...names]
    .map((name) => [name, ...products.map((product) => stated(product, name))])
    .filter((row) => row.filter((value) => value !== undefined).length > 2)
    .map((row) => row.map((value) => value ?? m.compare.none));
  return {
    is: 'table',
    head: [m.compare.product, ...products.map(({ name }) => name)],
    rows: [[m.product.score, ...products.map((product) => scoreText(product, wording))], ...rows],
  };
}

/** What a product cost when it came out, and where it stands in its maker's range now. */
export function standing(product: Product, { m, locale }: Wording): Block[] {
  const { launchPrice, released, status } = product;
  const price = launchPrice
    ? [m.book.launchPrice(formatMoney(launchPrice, locale), formatDay(released, locale))]
    : [];
  const place = status === 'current' ? [] : [m.product.standing[status]];
  const text = [...price, ...place].join(' ');
  return text === '' ? [] : [{ is: 'paragraph', runs: words(text, 'emphasis') }];
}
