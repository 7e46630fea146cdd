import { z } from 'zod';
import { MOST_ITEMS } from '@/lib/compare/parse-items';
import { allProducts, getProduct } from '@/lib/content/library';
import type { SearchOutcome } from '@/lib/search/outcome';
import { MAX_QUERY_LENGTH, MAX_RESULTS } from '@/lib/search/query-limits';
import { SEARCH_KINDS } from '@/lib/search/search-document';
import { wordUnderstood } from '@/lib/search/word-understood';
import { endpoint } from '../http/endpoint';
import { marketplace, NO_PARAMETERS } from '../http/parameters';
import { search as searchSite, suggest, suggestSpelling } from '../read/find.server';
import { contextFor } from '../read/open-context.server';
import type { ApiContext } from '../resources/context';
import { comparisonResource, searchResource, suggestionResource } from '../resources/finds';
import { slug } from '../schema/common';
import { Comparison, SearchResult, Suggestion } from '../schema/finds';
import { foundOrThrow } from './found-or-throw';

/** What the answer to a search says of its words. */
export const SEARCH_MORE = {
  query: z.strictObject({
    text: z.string(),
    total: z.int().min(0).describe('How many pages were found, shown or not'),
    isPartial: z.boolean().describe('True where no page has every word'),
    understood: z
      .array(z.string())
      .describe('What was made of the words; empty where they were text'),
    spelling: z.string().nullable().describe('The same with misspelt words mended'),
  }),
};

/** Says what was made of the words of a search. */
export function tellSearch(text: string, outcome: SearchOutcome, { site, locale, m }: ApiContext) {
  const { total, isPartial, understood } = outcome;
  const words = { site: { ...site, locale }, m };
  return {
    query: {
      text,
      total,
      isPartial,
      understood: understood ? wordUnderstood(understood, words) : [],
      spelling: suggestSpelling(text),
    },
  };
}

const search = endpoint({
  path: '/search',
  id: 'search',
  tag: 'Finding',
  summary: 'Search',
  description:
    'Finds pages of every kind by words, and products by what is meant: "wireless headphones under 300 g". The best come first; there are no further pages.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    q: z.string().min(1).max(MAX_QUERY_LENGTH).describe('What to look for'),
    kind: z
      .array(z.enum(SEARCH_KINDS))
      .min(1)
      .max(SEARCH_KINDS.length)
      .optional()
      .describe('Kinds of pages that are wanted, separated by commas'),
    plain: z
      .boolean()
      .default(false)
      .describe('True takes every word as text, whatever it could mean'),
    limit: z.int().min(1).max(MAX_RESULTS).default(MAX_RESULTS).describe('Most results'),
  }),
  resource: SearchResult,
  many: true,
  more: SEARCH_MORE,
  reads: 'content',
  async answer({ query: { q, kind, plain, limit }, audience }) {
    const context = contextFor(audience);
    const outcome = searchSite(q, plain);
    const wanted = outcome.hits.filter(({ document }) => !kind || kind.includes(document.kind));
    return {
      data: wanted.slice(0, limit).map((hit) => searchResource(hit, context)),
      context,
      more: tellSearch(q, outcome, context),
    };
  },
});

const suggestions = endpoint({
  path: '/suggestions',
  id: 'suggest',
  tag: 'Finding',
  summary: 'Suggestions',
  description:
    'What may be meant by what was typed so far: searches first, then pages of each kind.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    q: z.string().min(1).max(MAX_QUERY_LENGTH).describe('What was typed so far'),
  }),
  resource: Suggestion,
  many: true,
  more: { said: z.string().describe('How many there are, for readers who hear it') },
  reads: 'content',
  async answer({ query: { q }, audience }) {
    const context = contextFor(audience);
    const data = suggest(q).map((each) => suggestionResource(each, context));
    return { data, context, more: { said: context.m.suggest.count(data.length) } };
  },
});

const compare = endpoint({
  path: '/compare',
  id: 'compareProducts',
  tag: 'Finding',
  summary: 'Products side by side',
  description:
    'What some products have in common and in what they differ, line by line, with how to buy each.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    items: z
      .array(slug)
      .min(2)
      .max(MOST_ITEMS)
      .refine((items) => new Set(items).size === items.length, {
        message: 'holds a product twice',
        params: { remedy: 'Name each product once.' },
      })
      .describe('Slugs of two to five products, separated by commas'),
    marketplace,
  }),
  resource: Comparison,
  many: false,
  reads: 'prices',
  async answer({ query: { items }, audience, prices }) {
    const context = contextFor(audience, prices);
    const products = items.map((item) => foundOrThrow('product', item, getProduct, allProducts));
    return { data: comparisonResource(products, context), context };
  },
});

export const FINDING_ENDPOINTS = [search, suggestions, compare];
