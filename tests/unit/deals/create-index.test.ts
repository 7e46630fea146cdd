import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandKey } from '@/lib/core/brand-key';
import { createDealIndex, type DealAnswer, type DealIndex } from '@/lib/deals/create-index';
import { parseCursor } from '@/lib/deals/cursor';
import type { Deal } from '@/lib/deals/deal';
import { DEAL_SORTS, type DealFilter, NO_FILTER, PAGE_SIZE } from '@/lib/deals/deal-filter';
import { anyFilter, deal, dealProduct, NOON, passes, priced, someDeals } from './scenes';

const alive = (deals: readonly Deal[]) => deals.filter(({ until }) => until > NOON);
const reference = (deals: readonly Deal[], filter: DealFilter) =>
  alive(deals).filter((one) => passes(one, filter));
const ids = (deals: readonly Deal[]) => deals.map(({ id }) => id);

/** All pages of an index, one after the other. */
function pages(index: DealIndex, filter: DealFilter): DealAnswer[] {
  const all: DealAnswer[] = [];
  let after: string | null = null;
  do {
    const answer: DealAnswer = index.find(filter, parseCursor(after, filter.sort), NOON);
    all.push(answer);
    after = answer.next;
  } while (after !== null);
  return all;
}

const collect = (index: DealIndex, filter: DealFilter) =>
  pages(index, filter).flatMap(({ deals }) => deals);

describe('a filter', () => {
  it('finds what a look at every deal finds, and nothing that has ended', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const found = collect(createDealIndex(deals), filter);
        expect(ids(found).sort()).toEqual(ids(reference(deals, filter)).sort());
      }),
    );
  });

  it('that asks for nothing finds all', () => {
    const deals = [deal(), deal({ id: '_whole', product: null, offer: null, percent: null })];
    expect(ids(collect(createDealIndex(deals), NO_FILTER))).toEqual(ids(deals));
  });

  it('includes both ends of a range of prices', () => {
    const deals = [1_999, 2_000, 3_000, 3_001].map((amount) =>
      deal({ id: `p-${amount}_shop`, offer: priced(amount) }),
    );
    const filter = { ...NO_FILTER, from: 2_000, to: 3_000 };
    expect(ids(collect(createDealIndex(deals), filter)).sort()).toEqual([
      'p-2000_shop',
      'p-3000_shop',
    ]);
  });
});

describe('counts are true under the other filters', () => {
  it('of every category, shop and brand: choosing it alone shows as many', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const { facets } = createDealIndex(deals).find(filter, null, NOON);
        for (const part of ['categories', 'merchants', 'brands'] as const) {
          for (const { value, count, isChosen } of facets[part]) {
            const alone = { ...filter, [part]: [value] };
            expect(count, `${part} ${value}`).toBe(reference(deals, alone).length);
            expect(isChosen).toBe(filter[part].includes(value));
          }
          const offered = facets[part].map(({ value }) => value);
          expect(new Set(offered).size).toBe(offered.length);
          expect(offered).toEqual(expect.arrayContaining([...filter[part]]));
        }
      }),
    );
  });

  it('of every least saving, and the range of prices', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const { facets } = createDealIndex(deals).find(filter, null, NOON);
        for (const { percent, count } of facets.savings) {
          expect(count).toBe(reference(deals, { ...filter, saving: percent }).length);
        }
        const free = reference(deals, { ...filter, from: null, to: null });
        const prices = free.flatMap(({ offer }) => offer?.price.amount ?? []);
        const { cheapest, dearest } = facets.prices ?? {};
        expect([cheapest?.offer?.price.amount, dearest?.offer?.price.amount]).toEqual(
          prices.length === 0 ? [undefined, undefined] : [Math.min(...prices), Math.max(...prices)],
        );
      }),
    );
  });

  it('and no choice that shows something is kept back while there are few', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const { facets } = createDealIndex(deals).find(filter, null, NOON);
        const others = reference(deals, { ...filter, brands: [] });
        const brands = new Set(
          others.flatMap(({ product }) => (product ? [brandKey(product.brand)] : [])),
        );
        const offered = facets.brands.filter(({ count }) => count > 0).map(({ value }) => value);
        expect(new Set(offered)).toEqual(brands);
      }),
    );
  });

  it('the commonest forty are offered of many, and what was chosen besides', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      deal({ product: dealProduct({ slug: `p-${index}`, brand: `Brand ${index}` }) }),
    );
    const filter = { ...NO_FILTER, brands: ['brand-9'] };
    const { facets } = createDealIndex(many).find(filter, null, NOON);
    expect(facets.brands).toHaveLength(41);
    expect(facets.brands.at(-1)).toMatchObject({ value: 'brand-9', name: 'Brand 9', count: 1 });
  });
});

describe('the order', () => {
  const keys: Record<DealFilter['sort'], (one: Deal) => number> = {
    saving: ({ percent }) => -(percent ?? 0),
    price: ({ offer }) => offer?.price.amount ?? Number.POSITIVE_INFINITY,
    newest: ({ since }) => -since,
    ending: ({ endsAt }) => endsAt ?? Number.POSITIVE_INFINITY,
  };

  it.each(DEAL_SORTS)('by "%s" is kept over all pages; what is unknown comes last', (sort) => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const found = collect(createDealIndex(deals), { ...filter, sort });
        const sorted = found.toSorted(
          (a, b) => keys[sort](a) - keys[sort](b) || (a.id < b.id ? -1 : 1) || 0,
        );
        expect(ids(found)).toEqual(ids(sorted));
      }),
    );
  });
});

describe('paging', () => {
  it('visits each deal once, in pages that are full but for the last', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const all = pages(createDealIndex(deals), filter);
        const found = all.flatMap((page) => ids(page.deals));
        expect(new Set(found).size).toBe(found.length);
        for (const page of all) expect(page.total).toBe(found.length);
        for (const page of all.slice(0, -1)) expect(page.deals).toHaveLength(PAGE_SIZE);
      }),
    );
  });

  it('neither skips nor repeats a deal that stays, whatever comes and goes between two pages', () => {
    fc.assert(
      fc.property(someDeals, someDeals, anyFilter, (before, after, filter) => {
        const kept = new Set(ids(before));
        const now = [
          ...before.slice(0, before.length / 2),
          ...after.filter(({ id }) => !kept.has(id)),
        ];
        const stay = new Set(ids(reference(now, filter)).filter((id) => kept.has(id)));
        const first = createDealIndex(before).find(filter, null, NOON);
        if (first.next === null) return;
        const index = createDealIndex(now);
        const seen = ids(first.deals);
        for (let next: string | null = first.next; next !== null; ) {
          const page: DealAnswer = index.find(filter, parseCursor(next, filter.sort), NOON);
          seen.push(...ids(page.deals));
          next = page.next;
        }
        for (const id of stay) expect(seen.filter((one) => one === id)).toHaveLength(1);
      }),
    );
  });

  it.each([
    '',
    'x',
    'saving.1',
    'price.10.p_shop',
    'saving.1.../_shop',
    `saving.1.${'a'.repeat(300)}_b`,
  ])('begins at the beginning where the place is "%s"', (place) => {
    expect(parseCursor(place, 'saving')).toBeNull();
  });
});

describe('time', () => {
  it('takes deals out of every later answer as they end, and out of the counts', () => {
    const index = createDealIndex([
      deal({ until: NOON + 10 }),
      deal({ product: dealProduct({ slug: 'other' }), until: NOON + 20 }),
    ]);
    const at = (now: number) => index.find(NO_FILTER, null, now);
    expect([at(NOON + 9), at(NOON + 10), at(NOON + 20)].map(({ total }) => total)).toEqual([
      2, 1, 0,
    ]);
    expect(at(NOON + 20).facets.merchants).toEqual([]);
  });

  it('leaves an answer what it was while nothing has ended', () => {
    const index = createDealIndex([deal({ until: NOON + 10 })]);
    const first = index.find(NO_FILTER, null, NOON);
    expect(index.find({ ...NO_FILTER }, null, NOON + 9)).toBe(first);
    expect(index.find(NO_FILTER, null, NOON + 10)).not.toBe(first);
  });
});

describe('where nothing is found', () => {
  it('the change that is proposed first shows most of all that change one part, and as many as it says', () => {
    fc.assert(
      fc.property(someDeals, anyFilter, (deals, filter) => {
        const { total, relaxations } = createDealIndex(deals).find(filter, null, NOON);
        if (total > 0) {
          expect(relaxations).toEqual([]);
          return;
        }
        for (const { filter: changed, count } of relaxations) {
          expect(reference(deals, changed).length).toBe(count);
          expect(count).toBeGreaterThan(0);
        }
        const drops = (
          [
            { categories: [] },
            { merchants: [] },
            { brands: [] },
            { saving: null },
            { from: null },
            { to: null },
          ] as const
        ).map((dropped) => reference(deals, { ...filter, ...dropped }).length);
        expect(relaxations[0]?.count ?? 0).toBe(Math.max(0, ...drops));
      }),
    );
  });

  it('a smaller saving is proposed before none at all where it shows as much', () => {
    const index = createDealIndex([deal({ percent: 32 })]);
    const { relaxations } = index.find({ ...NO_FILTER, saving: 60 }, null, NOON);
    expect(relaxations.map(({ filter }) => filter.saving)).toEqual([30, null]);
  });
});
