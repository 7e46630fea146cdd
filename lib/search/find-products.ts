import type { Understood } from './outcome';
import type { SearchDocument } from './search-document';
import { askedWords, findExact, findNear, type TextHit, type TextIndex } from './text-index';
import type { Titles } from './titles';
import type { Constraint, Understanding } from './understand/constraint';
import { distanceFrom, readingPlace, satisfies } from './understand/match-constraint';
import { remainderOf } from './understand/understand-query';

/** What is searched for products. */
interface Shelf {
  readonly text: TextIndex;
  readonly titles: Titles;
  readonly products: readonly SearchDocument[];
  /** The same by their paths. */
  readonly byPath: ReadonlyMap<string, SearchDocument>;
}

export interface FoundProducts {
  readonly hits: readonly TextHit[];
  readonly isPartial: boolean;
  /** Null where every word was looked for as text, and pages of every kind were found. */
  readonly understood: Understood | null;
}

type Order = (one: SearchDocument, other: SearchDocument) => number;

const priceOf = ({ product }: SearchDocument) => product?.price ?? Number.POSITIVE_INFINITY;
const scoreOf = ({ product }: SearchDocument) => product?.score ?? 0;
const placeOf = ({ product }: SearchDocument) => product?.place ?? 0;
const isVariant = ({ product, path }: SearchDocument) => Number(product?.original !== path);
const compare = (one: number, other: number) => (one === other ? 0 : one - other);

/** As it was asked, then nearest to what was named, then the better and the newer. */
function orderFor({ order, constraints }: Pick<Understanding, 'order' | 'constraints'>): Order {
  const loose = constraints.filter(
    ({ near, readings }) => near !== undefined || readings.length > 1,
  );
  const measured = new Map<string, number>();
  const distanceTo = ({ path, product }: SearchDocument) => {
    const known = measured.get(path);
    if (known !== undefined || !product) return known ?? 0;
    const distance = loose.reduce(
      (sum, each) => sum + readingPlace(product, each) + distanceFrom(product, each),
      0,
    );
    measured.set(path, distance);
    return distance;
  };
  const asked: Order = (one, other) => {
    if (order === 'price') return compare(priceOf(one), priceOf(other));
    return order === 'newest' ? placeOf(one) - placeOf(other) : 0;
  };
  return (one, other) =>
    asked(one, other) ||
    (loose.length > 0 ? distanceTo(one) - distanceTo(other) : 0) ||
    scoreOf(other) - scoreOf(one) ||
    isVariant(one) - isVariant(other) ||
    placeOf(one) - placeOf(other);
}

const hasAll = ({ product }: SearchDocument, constraints: readonly Constraint[]) =>
  product !== undefined && constraints.every((constraint) => satisfies(product, constraint));

/** Hits in their order, with scores that say no more than that. */
const ranked = (paths: readonly Pick<TextHit, 'path' | 'words'>[]): TextHit[] =>
  paths.map(({ path, words }, index) => ({ path, words, score: paths.length - index }));

/** Words by which a product shows that it has what was asked. */
function wordsOf({ constraints }: Pick<Understanding, 'constraints'>): string[] {
  const names = constraints.flatMap(({ readings }) =>
    readings.filter(({ kind }) => kind !== 'category').map(({ name }) => name),
  );
  return [...new Set(names)].flatMap(askedWords);
}

const asHits = (documents: readonly SearchDocument[], meant: Understanding) => {
  const words = wordsOf(meant);
  return ranked(documents.map(({ path }) => ({ path, words })));
};

/** Names that hold the words as they were typed come first, then the order that was asked for. */
function orderHits(
  hits: readonly TextHit[],
  words: readonly string[],
  meant: Understanding,
  shelf: Shelf,
) {
  const { byPath } = shelf;
  const isNamed = new Set(
    hits.flatMap(({ path }) => (shelf.titles.holdPhrase(path, words) ? [path] : [])),
  );
  const byOrder = orderFor(meant);
  const sorted = hits.toSorted((one, other) => {
    const named = Number(isNamed.has(other.path)) - Number(isNamed.has(one.path));
    const [first, second] = [byPath.get(one.path), byPath.get(other.path)];
    if (meant.order !== 'score' && first && second) return byOrder(first, second);
    return named || other.score - one.score || (first && second ? byOrder(first, second) : 0);
  });
  return ranked(sorted);
}

/** All words as text, in pages of every kind. */
function findPlain(query: string, meant: Understanding, shelf: Shelf): FoundProducts {
  const words = askedWords(query);
  const exact = findExact(shelf.text, words);
  const found = exact.length > 0 ? { hits: exact, isWhole: true } : findNear(shelf.text, words);
  const hits =
    meant.order === 'score'
      ? preferNamed(found.hits, words, shelf)
      : orderHits(found.hits, words, meant, shelf);
  return {
    hits,
    isPartial: !found.isWhole && words.length > 1 && hits.length > 0,
    understood: null,
  };
}

/** The same hits; of names that hold the words side by side the score is raised above all others. */
function preferNamed(hits: readonly TextHit[], words: readonly string[], { titles }: Shelf) {
  const best = hits[0]?.score ?? 0;
  const raised = hits.map((hit) =>
    titles.holdPhrase(hit.path, words) ? { ...hit, score: hit.score + best } : hit,
  );
  return raised.sort((one, other) => other.score - one.score);
}

/** Products that have the words and all that is asked; exactly, or as nearly as they are spelt. */
function findAsked(
  words: readonly string[],
  matching: readonly SearchDocument[],
  shelf: Shelf,
  isNear: boolean,
) {
  if (matching.length === 0) return [];
  const paths = new Set(matching.map(({ path }) => path));
  const isWanted = (path: string) => paths.has(path);
  if (!isNear) return findExact(shelf.text, words, isWanted);
  const { hits, isWhole } = findNear(shelf.text, words, isWanted);
  return isWhole ? hits : [];
}

/** Names that hold the whole query, though the product lacks what one of its words could mean. */
function findNamed({ query, dropped }: Understanding, shelf: Shelf): TextHit[] {
  const words = askedWords(remainderOf(query, dropped));
  if (words.length < 2) return [];
  return shelf.products
    .filter(({ path }) => shelf.titles.holdPhrase(path, words))
    .map(({ path }) => ({ path, words, score: 0 }));
}

/** What comes nearest where nothing has all that is asked: most of it, or the words alone. */
function findNearest(words: readonly string[], meant: Understanding, shelf: Shelf): TextHit[] {
  const all = shelf.products.filter((product) => hasAll(product, meant.constraints));
  if (all.length > 0) {
    const paths = new Set(all.map(({ path }) => path));
    const near = findNear(shelf.text, words, (path) => paths.has(path)).hits;
    return near.length > 0 ? [...near] : asHits(all.toSorted(orderFor(meant)), meant);
  }
  const count = ({ product }: SearchDocument) =>
    product ? meant.constraints.filter((each) => satisfies(product, each)).length : 0;
  const counts = new Map(shelf.products.map((product) => [product.path, count(product)]));
  const found =
    words.length > 0 ? findNear(shelf.text, words, (path) => counts.has(path)).hits : [];
  const byCount = (one: { path: string }, other: { path: string }) =>
    (counts.get(other.path) ?? 0) - (counts.get(one.path) ?? 0);
  if (found.length > 0) return ranked(found.toSorted((a, b) => byCount(a, b) || b.score - a.score));
  const most = Math.max(0, ...counts.values());
  const left = shelf.products.filter(({ path }) => most > 0 && counts.get(path) === most);
  return asHits(left.toSorted(orderFor(meant)), meant);
}

function withFirst(first: readonly TextHit[], others: readonly TextHit[]): TextHit[] {
  const paths = new Set(first.map(({ path }) => path));
  return ranked([...first, ...others.filter(({ path }) => !paths.has(path))]);
}

/**
 * Products for what was understood of a query. Those that have all of it are found; where none has,
 * its words are taken as plain text; and where that finds nothing either, what comes nearest.
 */
export function findProducts(meant: Understanding, shelf: Shelf): FoundProducts {
  const { query, constraints, dropped, order } = meant;
  const text = remainderOf(query, [...constraints, ...dropped]);
  const words = askedWords(text);
  const isOrderAlone = constraints.length === 0 && words.length === 0 && order !== 'score';
  if (constraints.length === 0 && !isOrderAlone) return findPlain(text || query, meant, shelf);

  const understood = { constraints, order, text };
  const matching = shelf.products.filter((product) => hasAll(product, constraints));
  if (words.length === 0) {
    const hits = asHits(matching.toSorted(orderFor(meant)), meant);
    if (hits.length > 0)
      return { hits: withFirst(findNamed(meant, shelf), hits), isPartial: false, understood };
  }
  const named = findNamed(meant, shelf);
  const exact = findAsked(words, matching, shelf, false);
  if (exact.length > 0) {
    const hits = withFirst(named, orderHits(exact, words, meant, shelf));
    return { hits, isPartial: false, understood };
  }
  if (named.length > 0) return { hits: named, isPartial: false, understood: null };
  const plain = findExact(shelf.text, askedWords(remainderOf(query, dropped)), undefined, [
    'title',
  ]);
  if (plain.length > 0) return { hits: plain, isPartial: false, understood: null };
  const near = findAsked(words, matching, shelf, true);
  if (near.length > 0) {
    return { hits: orderHits(near, words, meant, shelf), isPartial: false, understood };
  }
  return { hits: findNearest(words, meant, shelf), isPartial: true, understood };
}
