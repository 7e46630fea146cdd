import { type Contents, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';
import { TIE } from './schema/comparison';

/** Words below which a page says nothing that a table made by itself would not. */
const LEAST_WORDS = 150;

const productsOf = ({ data }: SourceDocument) =>
  listAt(data, 'products').flatMap((_, index) => textAt(data, 'products', index) ?? []);

/** Last part of the address of a comparison of some products. */
function comparisonSlug(products: readonly string[]): string {
  return products.join('-vs-');
}

/**
 * The products that the slug of a comparison names, two to five of them; null where it names none. A
 * product whose own slug holds "-vs-" is found too.
 */
export function splitComparison(slug: string, known: ReadonlySet<string>): string[] | null {
  const parts = slug.split('-vs-');
  const read = (from: number, room: number): string[] | null => {
    if (from === parts.length) return [];
    for (let to = from + 1; room > 0 && to <= parts.length; to += 1) {
      const product = parts.slice(from, to).join('-vs-');
      const rest = known.has(product) ? read(to, room - 1) : null;
      if (rest) return [product, ...rest];
    }
    return null;
  };
  const products = read(0, 5);
  return products && products.length > 1 ? products : null;
}

/** How many words readers see: neither components nor the addresses of links count. */
function countWords(body: string): number {
  const seen = body
    .replaceAll(/\{\/\*.*?\*\/\}/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ');
  return seen.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function slugFaults(comparison: SourceDocument): Fault[] {
  const products = productsOf(comparison);
  const expected = comparisonSlug(products);
  if (products.length < 2 || comparison.slug === expected) return [];
  return [
    faultAt(comparison, ['slug'], {
      message: `is "${comparison.slug}", but the products are compared at /compare/${expected}`,
      remedy: `Name the file ${expected}.mdx, or change the order of "products".`,
    }),
  ];
}

function winnerFaults(comparison: SourceDocument): Fault[] {
  const products = productsOf(comparison);
  const winner = textAt(comparison.data, 'winner');
  if (winner === undefined || winner === TIE || products.includes(winner)) return [];
  return [
    faultAt(comparison, ['winner'], {
      message: `names "${winner}", which is not compared here`,
      remedy: `Write one of ${products.join(', ')}, or ${TIE}.`,
    }),
  ];
}

function reasonFaults(comparison: SourceDocument): Fault[] {
  const products = productsOf(comparison);
  const reasons = listAt(comparison.data, 'reasons').map((one) => textAt(one, 'product'));
  const strangers = reasons.flatMap((product, index) =>
    product === undefined || products.includes(product)
      ? []
      : [
          faultAt(comparison, ['reasons', index, 'product'], {
            message: `names "${product}", which is not compared here`,
            remedy: `Write one of ${products.join(', ')}.`,
          }),
        ],
  );
  const missing = products.filter((product) => !reasons.includes(product));
  if (missing.length === 0 || reasons.length === 0) return strangers;
  return [
    ...strangers,
    faultAt(comparison, ['reasons'], {
      message: `say nothing of ${missing.join(' and ')}`,
      remedy: 'Add when to buy it: each product has its reason.',
    }),
  ];
}

function textFaults(comparison: SourceDocument): Fault[] {
  const { file, body = '' } = comparison;
  const words = countWords(body);
  if (body.trim() === '' || words >= LEAST_WORDS) return [];
  const message = `has ${words} words, too few for a page that search engines show`;
  const remedy = `Write at least ${LEAST_WORDS} of your own: what differs, and for whom it matters.`;
  return [{ file, line: 1, field: 'body', message, remedy }];
}

/** The same products at two addresses would be one page twice. */
function repeatFaults(comparisons: readonly SourceDocument[]): Fault[] {
  const key = (comparison: SourceDocument) => productsOf(comparison).toSorted().join();
  return [...Map.groupBy(comparisons, key).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map((comparison) => {
        const others = same.filter((other) => other !== comparison).map(({ file }) => file);
        return faultAt(comparison, ['products'], {
          message: `are compared in ${others.join(' and ')} too, in whatever order`,
          remedy: 'Keep one of the files.',
        });
      }),
    );
}

/** Checks that editorial comparisons are of what they are named after, and worth a page. */
export function checkComparisons(contents: Contents): Fault[] {
  const comparisons = contents.ofKind('comparison');
  return [
    ...comparisons.flatMap((comparison) => [
      ...slugFaults(comparison),
      ...winnerFaults(comparison),
      ...reasonFaults(comparison),
      ...textFaults(comparison),
    ]),
    ...repeatFaults(comparisons.filter((comparison) => productsOf(comparison).length > 1)),
  ];
}
