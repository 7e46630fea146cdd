import { describe, expect, it } from 'vitest';
import { AttributeSchema } from '@/lib/content/schema/attribute';
import { messagesFor } from '@/lib/i18n/messages';
import { groupHits } from '@/lib/search/group-hits';
import { createSiteSearch } from '@/lib/search/open-search.server';
import type { SearchableContent } from '@/lib/search/searchable';
import { suggestFor } from '@/lib/search/suggest';
import { toBrowse } from '@/lib/search/to-browse';
import { wordUnderstood } from '@/lib/search/word-understood';
import { SAMPLE, sampleProduct } from './sample-content';

const attributes = [
  AttributeSchema.parse({
    id: 'colour',
    name: 'Colour',
    group: 'Look',
    type: 'choice',
    facet: true,
    options: [
      { value: 'black', name: 'Black' },
      { value: 'white', name: 'White', words: ['ivory'] },
    ],
  }),
  AttributeSchema.parse({
    id: 'dimmable',
    name: 'Dimmable',
    group: 'Light',
    type: 'boolean',
    facet: true,
    without: ['fixed'],
  }),
  AttributeSchema.parse({
    id: 'reach',
    name: 'Reach',
    group: 'Size',
    type: 'number',
    unit: 'cm',
    facet: true,
  }),
];

const lamp = (slug: string, name: string, colour: string, fields: object) =>
  sampleProduct({
    slug,
    name,
    specs: [{ group: 'Look', name: 'Colour', value: colour, source: 'maker' }],
    ...fields,
    values: { colour: [colour.toLowerCase()], ...(fields as { values?: object }).values },
  });

const CONTENT: SearchableContent = {
  ...SAMPLE,
  site: { currency: 'USD', language: 'en', synonyms: [['lamps', 'luminaires']] },
  categories: SAMPLE.categories.map((category) => ({ ...category, attributes })),
  lists: SAMPLE.lists.map((list) => ({ ...list, picks: [] })),
  products: [
    lamp('glow', 'Acme Glow', 'Black', {
      values: { dimmable: true, reach: 40 },
      launchPrice: { amount: 4_000, currency: 'USD' },
    }),
    lamp('glow-white', 'Acme Glow (White)', 'White', {
      values: { dimmable: true, reach: 40 },
      launchPrice: { amount: 6_000, currency: 'USD' },
      variant: { of: 'glow', name: 'White' },
    }),
    lamp('torch', 'Acme Dimmable Torch', 'Black', {
      values: { dimmable: false, reach: 60 },
      launchPrice: { amount: 9_000, currency: 'USD' },
    }),
    lamp('beam', 'Béla Beam', 'White', { brand: 'Béla', values: { reach: 42 }, score: 9 }),
  ],
};

const index = createSiteSearch(CONTENT);
const found = (query: string, isPlain = false) =>
  index
    .search(query, isPlain)
    .hits.filter(({ document }) => document.kind === 'product')
    .map(({ document }) => document.path.replace('/reviews/', ''));

describe('products are found by what they have', () => {
  it.each([
    ['an option', 'white lamps', ['beam', 'glow-white']],
    ['a word of an option', 'ivory', ['beam', 'glow-white']],
    ['a yes', 'dimmable lamps', ['glow']],
    ['a no', 'lamps without dimmable', ['torch']],
    ['a word for no', 'fixed lamps', ['torch']],
    ['a price', 'lamps under $50', ['glow']],
    ['a figure', '40 cm', ['glow']],
    ['a figure or more', 'at least 42cm', ['beam', 'torch']],
    ['all of it at once', 'black dimmable lamp under 100 dollars', ['glow']],
    ['a name and an option', 'acme white', ['glow-white']],
    ['a misspelt name and an option', 'acmee white', ['glow-white']],
    ['a name in two words', 'ac me glow', ['glow']],
    ['the lowest price first', 'cheap acme', ['glow', 'torch']],
    ['a name that holds what it lacks', 'acme dimmable torch', ['torch']],
    ['a synonym of its category', 'white luminaires', ['beam', 'glow-white']],
  ])('%s: %s', (_what, query, slugs) => {
    expect(found(query)).toEqual(slugs);
  });
});

describe('a product in two colours', () => {
  it('is one result, which names the other', () => {
    const { hits, total } = index.search('acme glow');
    expect(total).toBe(1);
    expect(hits[0]?.document.path).toBe('/reviews/glow');
    expect(hits[0]?.variants).toEqual([{ name: 'White', path: '/reviews/glow-white' }]);
  });

  it('is shown in the colour that was asked for', () => {
    const [hit] = index.search('acme glow white').hits;
    expect(hit?.document.path).toBe('/reviews/glow-white');
    expect(hit?.variants).toEqual([{ name: 'Black', path: '/reviews/glow' }]);
  });
});

describe('where nothing has all that was asked', () => {
  it('what comes nearest is found, and said to be no more', () => {
    expect(index.search('white lamps under $20')).toMatchObject({ isPartial: true });
    expect(found('white lamps under $20')).toEqual(['beam', 'glow-white']);
    expect(index.search('fixed white lamps')).toMatchObject({ isPartial: true });
    expect(found('fixed white lamps').length).toBeGreaterThan(0);
  });

  it('another spelling is offered', () => {
    expect(index.suggestSpelling('beem')).toBe('beam');
    expect(index.suggestSpelling('beam')).toBeNull();
  });
});

it('words can be taken as they stand', () => {
  expect(index.search('dimmable', true).understood).toBeNull();
  expect(found('dimmable', true)[0]).toBe('torch');
});

it('the page of a category whose name was asked comes first, and its lists are found with filters', () => {
  expect(index.search('lamps').hits[0]?.document.path).toBe('/categories/lamps');
  const paths = index.search('white lamps').hits.map(({ document }) => document.path);
  expect(paths).toContain('/best/lamps');
  expect(paths[0]).toBe('/reviews/beam');
});

it('a result shows the line by which it has what was asked', () => {
  const [group] = groupHits(index.search('white').hits);
  const fact = group?.results[0]?.fact ?? [];
  expect(fact.map(({ text }) => text).join('')).toBe('Colour: White');
  expect(fact.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['White']);
});

describe('what was understood', () => {
  const words = { site: { currency: 'USD', locale: 'en-US' }, m: messagesFor('en') };
  const worded = (query: string) => {
    const { understood } = index.search(query);
    return understood && wordUnderstood(understood, words);
  };

  it.each([
    ['cheap white lamps', ['White', 'Lamps', 'lowest price first']],
    ['fixed lamps up to $100', ['Dimmable: No', 'Lamps', 'Price at release: up to $100.00']],
    ['at least 42cm', ['Reach: at least 42 cm']],
    ['40cm', ['Reach: 40 cm']],
    ['lamps not white', ['Lamps', 'without White']],
  ])('%s', (query, labels) => {
    expect(worded(query)).toEqual(labels);
  });

  it('is a filter of the category, without the price', () => {
    const { understood } = index.search('cheap black dimmable lamps over 30 cm under $80');
    const [category] = CONTENT.categories;
    if (!understood || !category) throw new Error('Nothing was understood.');
    expect(toBrowse(understood, category)).toEqual({
      choices: { colour: ['black'] },
      flags: { dimmable: true },
      spans: { reach: { from: 30, to: null } },
      sort: 'price',
    });
  });
});

describe('suggestions', () => {
  it('are pages by what was typed, and the query itself', () => {
    const suggested = suggestFor('glo', index);
    expect(suggested[0]).toEqual({ kind: 'search', query: 'glo' });
    expect(suggested).toContainEqual({
      kind: 'product',
      title: 'Acme Glow',
      path: '/reviews/glow',
      note: 'Lamps',
    });
  });

  it('complete the name of an option, and show what has it', () => {
    const suggested = suggestFor('whi', index);
    expect(suggested).toContainEqual({ kind: 'search', query: 'white' });
    expect(JSON.stringify(suggested)).toContain('/reviews/beam');
    expect(JSON.stringify(suggested)).not.toContain('/reviews/torch');
  });

  it('are none for nothing', () => {
    expect(suggestFor('', index)).toEqual([]);
  });
});
