import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BrowseAnswer } from '@/lib/browse/browse-answer';
import { layOutProducts } from '@/lib/browse/browse-columns';
import { type BrowseIndex, createBrowseIndex } from '@/lib/browse/create-browse-index';
import {
  BROWSE_PAGE_SIZE,
  type BrowseFilter,
  NO_BROWSE_FILTER,
} from '@/lib/content/filters/browse-filter';
import { liesIn, matchesFilter, optionsOf } from '@/lib/content/filters/match-product';
import { anyFilter, browsedAs, FACETS, OPTION_NAMES, type Priced, someProducts } from './scenes';

/** As many as the customer asks for. */
const RUNS = { numRuns: 500 };

function indexOf(products: readonly Priced[]): BrowseIndex {
  const prices = new Map(products.map(({ slug, price }) => [slug, price]));
  const columns = layOutProducts(products, FACETS, OPTION_NAMES);
  return createBrowseIndex(columns, (slug) => prices.get(slug) ?? null);
}

function first(products: readonly Priced[], filter: BrowseFilter): BrowseAnswer {
  const answer = indexOf(products).find(filter, 1);
  if (!answer) throw new Error('There is always a first page.');
  return answer;
}

const reference = (products: readonly Priced[], filter: BrowseFilter) =>
  products.filter((product) => matchesFilter(browsedAs(product), filter));

function without(filter: BrowseFilter, facet: string): BrowseFilter {
  const { [facet]: _choice, ...choices } = filter.choices;
  const { [facet]: _flag, ...flags } = filter.flags;
  const { [facet]: _span, ...spans } = filter.spans;
  return { ...filter, choices, flags, spans };
}

/** The products of all pages, one after the other. */
function collect(products: readonly Priced[], filter: BrowseFilter): string[] {
  const index = indexOf(products);
  const slugs: string[] = [];
  for (let page = 1; ; page += 1) {
    const answer = index.find(filter, page);
    if (!answer) return slugs;
    slugs.push(...answer.products);
  }
}

describe('a filter', () => {
  it('finds what a look at every product finds, each once, on pages of 24', () => {
    fc.assert(
      fc.property(someProducts, anyFilter, (products, filter) => {
        const expected = reference(products, filter).map(({ slug }) => slug);
        expect(collect(products, filter).sort()).toEqual(expected.sort());
        const { total, pages } = first(products, filter);
        expect(total).toBe(expected.length);
        expect(pages).toBe(Math.max(1, Math.ceil(expected.length / BROWSE_PAGE_SIZE)));
      }),
      RUNS,
    );
  });

  it('that asks for a page beyond the last is answered with none', () => {
    const index = indexOf([]);
    expect(index.find(NO_BROWSE_FILTER, 1)).toMatchObject({ products: [], total: 0, pages: 1 });
    expect(index.find(NO_BROWSE_FILTER, 2)).toBeNull();
  });

  it('puts products in the order that was asked for; an unknown price comes last', () => {
    fc.assert(
      fc.property(someProducts, anyFilter, (products, filter) => {
        const bySlug = new Map(products.map((product) => [product.slug, product]));
        const found = collect(products, filter).flatMap((slug) => bySlug.get(slug) ?? []);
        const keys = found.map(({ score, published, price }) => {
          if (filter.sort === 'score') return -score;
          if (filter.sort === 'newest') return -Date.parse(published);
          return price ?? Number.POSITIVE_INFINITY;
        });
        expect(keys).toEqual(keys.toSorted((a, b) => (a === b ? 0 : a - b)));
      }),
    );
  });
});

describe('counts are those of a look at every product under the other filters', () => {
  it('of every option, yes, no and span', () => {
    fc.assert(
      fc.property(someProducts, anyFilter, (products, filter) => {
        for (const facet of first(products, filter).facets) {
          const under = reference(products, without(filter, facet.id)).map(browsedAs);
          if (facet.kind === 'choice') {
            for (const { value, count, isChosen } of facet.options) {
              const having = under.filter((one) => optionsOf(one, facet.id).includes(value));
              expect(count, `${facet.id} ${value}`).toBe(having.length);
              expect(isChosen).toBe(filter.choices[facet.id]?.includes(value) ?? false);
            }
          } else if (facet.kind === 'flag') {
            const having = (flag: boolean) =>
              under.filter(({ values }) => values[facet.id] === flag).length;
            expect([facet.yes, facet.no]).toEqual([having(true), having(false)]);
            expect(facet.chosen).toBe(filter.flags[facet.id] ?? null);
          } else {
            const all = { from: null, to: null };
            const figure = (one: (typeof under)[number]) =>
              facet.id === 'price' ? one.price : one.values[facet.id];
            expect(facet.ends?.count ?? 0).toBe(
              under.filter((one) => liesIn(figure(one), all)).length,
            );
          }
        }
      }),
      RUNS,
    );
  });

  it('of every other choice: to make it shows as many', () => {
    fc.assert(
      fc.property(someProducts, anyFilter, (products, filter) => {
        for (const facet of first(products, filter).facets) {
          if (facet.kind !== 'choice') continue;
          for (const { value, count } of facet.options) {
            const alone = { ...filter, choices: { ...filter.choices, [facet.id]: [value] } };
            expect(first(products, alone).total).toBe(count);
          }
        }
      }),
    );
  });

  it('and whatever is chosen stays in view', () => {
    fc.assert(
      fc.property(someProducts, anyFilter, (products, filter) => {
        const { facets } = first(products, filter);
        for (const [id, chosen] of Object.entries(filter.choices)) {
          const facet = facets.find((one) => one.id === id);
          const offered = facet?.kind === 'choice' ? facet.options.map(({ value }) => value) : [];
          expect(offered).toEqual(expect.arrayContaining([...chosen]));
          expect(new Set(offered).size).toBe(offered.length);
        }
      }),
    );
  });
});

it('where nothing is found, each change that is proposed shows as many as it says', () => {
  fc.assert(
    fc.property(someProducts, anyFilter, (products, filter) => {
      const { total, relaxations } = first(products, filter);
      if (total > 0) expect(relaxations).toEqual([]);
      for (const { filter: relaxed, count } of relaxations) {
        expect(count).toBeGreaterThan(0);
        expect(reference(products, relaxed)).toHaveLength(count);
      }
      const counts = relaxations.map(({ count }) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }),
  );
});

it('without any price neither the facet nor the order of prices is offered', () => {
  fc.assert(
    fc.property(someProducts, (products) => {
      const unpriced = products.map((product) => ({ ...product, price: null }));
      const answer = first(unpriced, NO_BROWSE_FILTER);
      expect(answer.hasPrices).toBe(false);
      expect(answer.facets.map(({ id }) => id)).not.toContain('price');
    }),
  );
});
