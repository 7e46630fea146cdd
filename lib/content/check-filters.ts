import { addBit, type Bits, countCommon, intersection, noBits, rangeBits } from '@/lib/core/bits';
import { declaredBy } from './check-attributes';
import { inSmallLetters, repeats } from './check-repeats';
import { type Contents, listAt, textAt } from './contents';
import type { Fault } from './fault';
import type { BrowseFilter } from './filters/browse-filter';
import { BRAND, type Facet, facetsOf, PRICE } from './filters/facets';
import { type BrowsedProduct, matchesFilter } from './filters/match-product';
import { facetsIn, readFilter } from './filters/read-filter';
import { readBrowsed } from './filters/read-products';
import { FROM, TO, writeBrowse } from './filters/write-browse';
import { faultAt, type SourceDocument } from './parse-source';
import type { Attribute } from './schema/attribute';
import { suggestNearest } from './suggest-nearest';

type Path = readonly PropertyKey[];
type Told = Pick<Fault, 'message' | 'remedy'>;

/** A category with what its filters are about. */
interface Filtered {
  readonly category: SourceDocument;
  readonly attributes: readonly Attribute[];
  readonly facets: readonly Facet[];
  readonly products: readonly BrowsedProduct[];
  readonly currency: string;
}

/** What the fields of a facet are called in an address. */
const namesOf = ({ id, kind }: Facet) => (kind === 'range' ? [id + FROM, id + TO] : [id]);

function unknownName(name: string, { facets }: Filtered): Told {
  const names = facets.flatMap(namesOf);
  const near = suggestNearest(name, names);
  return {
    message: `names "${name}", which is no facet of this category`,
    remedy: near ? `Did you mean ${near}?` : `One of: ${names.join(', ')}.`,
  };
}

/** What can be chosen of a facet; null where anything can be written. */
function optionsOf(id: string, { attributes, products }: Filtered): string[] | null {
  if (id === BRAND) return [...new Set(products.map(({ brandKey }) => brandKey))].sort();
  const options = attributes.find((each) => each.id === id)?.options;
  return options ? options.map(({ value }) => value) : null;
}

function unknownOption(name: string, value: string, filtered: Filtered): Told | null {
  const options = optionsOf(name, filtered);
  if (options === null || options.includes(value)) return null;
  const near = suggestNearest(value, options);
  return {
    message: `names "${value}", which is no option of "${name}"`,
    remedy: near ? `Did you mean ${near}?` : `One of: ${options.slice(0, 12).join(', ')}.`,
  };
}

/** What is wrong with the words of a filter, before it is asked what it finds. */
function misspelt(written: string, filtered: Filtered): Told | null {
  const names = filtered.facets.flatMap(namesOf);
  for (const [name, value] of new URLSearchParams(written)) {
    if (!names.includes(name)) return unknownName(name, filtered);
    const option = unknownOption(name, value, filtered);
    if (option) return option;
  }
  const { facets, currency } = filtered;
  const canonical = writeBrowse(readFilter(written, facets, currency), currency);
  if (canonical === written) return null;
  return {
    message: `is not how an address says it`,
    remedy: canonical
      ? `Write ${canonical}`
      : 'Write yes or no behind a facet of that kind, and digits behind _from and _to.',
  };
}

/** Prices are not in the content: whatever a filter says of them, a product may have one that fits. */
function withoutPrice(filter: BrowseFilter): BrowseFilter {
  const { [PRICE]: _price, ...spans } = filter.spans;
  return { ...filter, spans };
}

function findBy(written: string, { facets, products, currency }: Filtered): Bits {
  const filter = withoutPrice(readFilter(written, facets, currency));
  const found = noBits(products.length);
  for (const [number, product] of products.entries()) {
    if (matchesFilter(product, filter)) addBit(found, number);
  }
  return found;
}

const NOTHING: Told = {
  message: 'matches no product of this category',
  remedy: 'Ask for less, or give the products the values that it asks for.',
};

const isEmpty = (bits: Bits) => countCommon(bits, bits) === 0;

function checkFilter(path: Path, filtered: Filtered): Fault[] {
  const { category } = filtered;
  const written = textAt(category.data, ...path);
  if (written === undefined) return [];
  const told = misspelt(written, filtered) ?? (isEmpty(findBy(written, filtered)) ? NOTHING : null);
  return told ? [faultAt(category, path, told)] : [];
}

function checkLandings(filtered: Filtered): Fault[] {
  const { category, facets, currency } = filtered;
  const paths = listAt(category.data, 'landings').map((_, index) => ['landings', index, 'filter']);
  const priced = paths.filter((path) =>
    facetsIn(readFilter(textAt(category.data, ...path) ?? '', facets, currency)).includes(PRICE),
  );
  const told = {
    message: 'names the price, which changes by the hour',
    remedy: 'Leave the price out: a page for search engines must keep what it says.',
  };
  return [
    ...paths.flatMap((path) => checkFilter(path, filtered)),
    ...priced.map((path) => faultAt(category, path, told)),
    ...repeats(category, paths, 'Give each landing a filter of its own.', inSmallLetters),
  ];
}

const questionPath = (index: number) => ['finder', 'questions', index];

/** A facet that two questions ask for could be answered in two ways at once. */
function checkFacets(filtered: Filtered): Fault[] {
  const { category, facets, currency } = filtered;
  const asking = new Map<string, number>();
  return listAt(category.data, 'finder', 'questions').flatMap((question, index) =>
    listAt(question, 'answers').flatMap((answer, place) => {
      const asked = facetsIn(readFilter(textAt(answer, 'filter') ?? '', facets, currency));
      for (const facet of asked) if (!asking.has(facet)) asking.set(facet, index);
      const twice = asked.find((facet) => asking.get(facet) !== index);
      if (twice === undefined) return [];
      return [
        faultAt(category, [...questionPath(index), 'answers', place, 'filter'], {
          message: `asks for "${twice}", as an earlier question does`,
          remedy: 'Ask for each facet in one question alone.',
        }),
      ];
    }),
  );
}

/** Whether some product satisfies an answer to each question. */
function hasWay(questions: readonly (readonly Bits[])[], size: number): boolean {
  const go = (found: Bits, rest: readonly (readonly Bits[])[]): boolean => {
    if (isEmpty(found)) return false;
    const [answers, ...others] = rest;
    return !answers || answers.some((answer) => go(intersection([found, answer]), others));
  };
  return go(rangeBits(size, 0, size), questions);
}

function checkFinder(filtered: Filtered): Fault[] {
  const { category, products } = filtered;
  const questions = listAt(category.data, 'finder', 'questions');
  const paths = questions.map((_, index) => [...questionPath(index), 'id']);
  const answers = questions.map((question, index) =>
    listAt(question, 'answers').map((_, place) => [...questionPath(index), 'answers', place]),
  );
  const faults = [
    ...repeats(category, paths, 'Give each question an id of its own.', inSmallLetters),
    ...answers.flatMap((some) =>
      repeats(
        category,
        some.map((path) => [...path, 'id']),
        'Give each answer an id of its own.',
        inSmallLetters,
      ),
    ),
    ...answers.flat().flatMap((path) => checkFilter([...path, 'filter'], filtered)),
    ...checkFacets(filtered),
  ];
  if (faults.length > 0 || questions.length === 0) return faults;
  const sets = answers.map((some) =>
    some.map((path) => findBy(textAt(category.data, ...path, 'filter') ?? '', filtered)),
  );
  if (hasWay(sets, products.length)) return [];
  return [
    faultAt(category, ['finder', 'questions'], {
      message: 'can be answered in no way that a product satisfies',
      remedy: 'Ask for less, or add an answer without a filter, such as "No matter".',
    }),
  ];
}

/**
 * Checks the filters that categories name, for landings and for the finder: that each says what an
 * address would say, and finds a product. Prices are not in the content, so that nothing is said of
 * what they leave.
 */
export function checkFilters(contents: Contents): Fault[] {
  const currency = textAt(contents.ofKind('site')[0]?.data, 'currency') ?? 'USD';
  return contents.ofKind('category').flatMap((category) => {
    const attributes = declaredBy(category);
    const products = readBrowsed(contents, category, attributes);
    const filtered = { category, attributes, facets: facetsOf({ attributes }), products, currency };
    return [...checkLandings(filtered), ...checkFinder(filtered)];
  });
}
