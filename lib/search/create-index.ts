import { completeQuery } from './complete-query';
import { findPages } from './find-pages';
import { type FoundProducts, findProducts } from './find-products';
import { groupVariants } from './group-variants';
import type { SearchHit, SearchIndex, SearchOutcome } from './outcome';
import { MAX_RESULTS } from './query-limits';
import type { SearchDocument } from './search-document';
import { buildTextIndex, type TextIndex } from './text-index';
import { createTitles } from './titles';
import type { Understanding, WantedOrder } from './understand/constraint';
import { buildLexicon, type Lexicon, phraseKey } from './understand/lexicon';
import { preferCommon, satisfies } from './understand/match-constraint';
import { understandQuery } from './understand/understand-query';
import { languageRules } from './words/phrases';

export interface SearchSettings {
  /** What words mean; nothing unless given. */
  readonly lexicon?: Lexicon;
  /** The index of the same documents; built unless given. */
  readonly text?: TextIndex;
}

const NOTHING_FOUND = { hits: [], total: 0, isPartial: false, understood: null };

const nothingMeant = () => buildLexicon([], [], languageRules('en'), 'USD');

const plainly = (query: string): Understanding => ({
  query,
  constraints: [],
  dropped: [],
  order: 'score',
});

/** Makes all that can be found findable. Two documents of one path are an error. */
export function createSearchIndex(
  documents: readonly SearchDocument[],
  { lexicon = nothingMeant(), text = buildTextIndex(documents) }: SearchSettings = {},
): SearchIndex {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const products = documents.filter(({ product }) => product !== undefined);
  const shelf = {
    text,
    titles: createTitles(products),
    products,
    byPath: new Map(products.map((product) => [product.path, product])),
  };
  const { titles } = shelf;
  const facts = products.flatMap(({ product }) => product ?? []);
  const pages = documents.filter(({ product }) => product === undefined);
  const pageText = buildTextIndex(pages);
  const variants = groupVariants(products);

  /** A constraint that no product satisfies was none. */
  function understand(query: string): Understanding {
    const isPhrase = (words: readonly string[]) =>
      lexicon.phrases.has(phraseKey(words, lexicon.rules));
    const read = understandQuery(titles.join(query, isPhrase), lexicon, titles.hasWord);
    const constraints = read.constraints
      .filter((constraint) => facts.some((product) => satisfies(product, constraint)))
      .map((constraint) => preferCommon(constraint, facts));
    return { ...read, constraints };
  }

  function present(
    { hits, isPartial, understood }: FoundProducts,
    order: WantedOrder,
  ): SearchOutcome {
    const once = variants.once(hits, order === 'score');
    const shown = once.slice(0, MAX_RESULTS).flatMap(({ path, score, words }): SearchHit[] => {
      const document = byPath.get(path);
      return document ? [{ document, score, words, variants: variants.othersOf(path) }] : [];
    });
    return { hits: shown, total: once.length, isPartial, understood };
  }

  function search(query: string, isPlain = false): SearchOutcome {
    if (query === '') return NOTHING_FOUND;
    const meant = isPlain ? plainly(query) : understand(query);
    const found = findProducts(meant, shelf);
    if (!found.understood)
      return found.hits.length === 0 ? NOTHING_FOUND : present(found, meant.order);
    return present(
      { ...found, hits: findPages(meant, found, { text: pageText, pages }) },
      meant.order,
    );
  }

  return {
    search,
    suggestSpelling: titles.mend,
    complete: (query) => completeQuery(query, lexicon),
  };
}
