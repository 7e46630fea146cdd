import type { BrowseView } from '@/components/browse/browse-view';
import type { BrowseAnswer } from '@/lib/browse/browse-answer';
import { type CategoryIndex, categoryIndex } from '@/lib/browse/category-index';
import type { BrowseFilter } from '@/lib/content/filters/browse-filter';
import { PRICE } from '@/lib/content/filters/facets';
import { allProducts } from '@/lib/content/library';
import type { Category } from '@/lib/content/types';
import { keepForEdition } from '@/lib/content/visible-documents';
import { heldPrices } from '@/lib/offers/hold-prices.server';
import type { PriceBook } from '@/lib/offers/price-book';
import type { PriceContent } from '@/lib/offers/price-table';
import { homePlace } from '@/lib/offers/queries';
import { ON_THE_WAY } from '@/lib/platform/cache-manifest';
import { type AskedOfCategory, browseAddress, browseCurrency, unfiltered } from './browse-asked';
import { browseCard } from './browse-cards';
import {
  type BrowseWords,
  browseForm,
  counted,
  facetTitle,
  figureOf,
  written,
} from './browse-form';
import { siteContext } from './site-context';

/** Changes that are proposed where nothing was found. */
const MOST_CHANGES = 3;

const priceContent = () =>
  keepForEdition<PriceContent>('prices of categories', () => ({
    products: allProducts(),
    merchants: siteContext().merchants,
    place: homePlace(),
  }));

/** A category at the prices of this moment. */
export async function categoryNow(category: Category): Promise<{
  readonly index: CategoryIndex;
  readonly prices: PriceBook;
  readonly isAway: boolean;
}> {
  const held = await heldPrices(priceContent(), Date.now() + ON_THE_WAY);
  return { ...held, index: categoryIndex(category, held.prices, allProducts) };
}

export function browseWords(category: Category): BrowseWords {
  const { site, m } = siteContext();
  return { site, m, category, currency: browseCurrency() };
}

/** What is filtered by, part by part, each with the filter that is left without it. */
function chosenParts({ filter, facets }: BrowseAnswer, words: BrowseWords) {
  const { m } = words;
  const { choices, flags, spans } = filter;
  const left = (part: 'choices' | 'flags' | 'spans', id: string, value?: unknown): BrowseFilter => {
    const { [id]: _gone, ...rest } = filter[part] as Record<string, unknown>;
    return { ...filter, [part]: value === undefined ? rest : { ...filter[part], [id]: value } };
  };
  const nameOf = (id: string, value: string) => {
    const facet = facets.find((each) => each.id === id);
    const options = facet?.kind === 'choice' ? facet.options : [];
    return options.find((option) => option.value === value)?.name ?? value;
  };
  return [
    ...Object.entries(choices).flatMap(([id, options]) =>
      options.map((option) => {
        const others = options.filter((other) => other !== option);
        return {
          id,
          text: nameOf(id, option),
          left: left('choices', id, others.length > 0 ? others : undefined),
        };
      }),
    ),
    ...Object.entries(flags).map(([id, flag]) => ({
      id,
      text: flag ? m.product.yes : m.product.no,
      left: left('flags', id),
    })),
    ...Object.entries(spans).flatMap(([id, { from, to }]) => [
      ...(from === null
        ? []
        : [
            {
              id,
              text: m.browse.atLeast(figureOf(id, from, words)),
              left: left('spans', id, to === null ? undefined : { from: null, to }),
            },
          ]),
      ...(to === null
        ? []
        : [
            {
              id,
              text: m.browse.atMost(figureOf(id, to, words)),
              left: left('spans', id, from === null ? undefined : { from, to: null }),
            },
          ]),
    ]),
  ];
}

/** Links that each take one part of the filter away, and one that takes away all of it. */
function chosenView(answer: BrowseAnswer, words: BrowseWords): BrowseView['chosen'] {
  const { m, category } = words;
  const links = chosenParts(answer, words).map(({ id, text: value, left }) => {
    const text = m.browse.chip(facetTitle(id, words), value);
    return { href: browseAddress(category, left), text, hint: m.browse.remove(text) };
  });
  const href = browseAddress(category, unfiltered(answer.filter));
  const all = { href, text: m.browse.clear, hint: m.browse.clear };
  return { title: m.browse.chosen, links: links.length > 1 ? [...links, all] : links };
}

function pagesView({ filter, page, pages }: BrowseAnswer, words: BrowseWords): BrowseView['pages'] {
  if (pages === 1) return null;
  const { m, category } = words;
  const to = (number: number, text: string) =>
    number < 1 || number > pages ? null : { href: browseAddress(category, filter, number), text };
  return {
    title: m.browse.pages,
    place: m.browse.place(written(page, words), written(pages, words)),
    previous: to(page - 1, m.browse.previous),
    next: to(page + 1, m.browse.next),
    isFollowed: browseAddress(category, filter) === category.path,
  };
}

function nothingView(answer: BrowseAnswer, words: BrowseWords): BrowseView['nothing'] {
  const { m, category } = words;
  const { total, filter, relaxations } = answer;
  if (total > 0) return null;
  const plain = browseAddress(category, unfiltered(filter));
  if (browseAddress(category, filter) === plain) {
    return { title: m.browse.emptyTitle, lead: m.browse.emptyLead, links: [] };
  }
  const links = relaxations.slice(0, MOST_CHANGES).map(({ facet, filter: relaxed, count }) => ({
    href: browseAddress(category, relaxed),
    text: m.browse.relaxed(facetTitle(facet, words), counted(count, words)),
  }));
  return links.length > 0
    ? { title: m.browse.noneTitle, lead: m.browse.noneLead, links }
    : { title: m.browse.noneTitle, lead: '', links: [{ href: plain, text: m.browse.clear }] };
}

function word(answer: BrowseAnswer, prices: PriceBook, words: BrowseWords): BrowseView {
  const { category } = words;
  return {
    path: category.path,
    status: counted(answer.total, words),
    form: browseForm(answer, words),
    chosen: chosenView(answer, words),
    cards: answer.products.map((slug) => browseCard(slug, category, prices)),
    pages: pagesView(answer, words),
    nothing: nothingView(answer, words),
    away: null,
  };
}

/** The same answer is worded once: its question is asked again and again. */
const worded = new WeakMap<BrowseAnswer, BrowseView>();

/** What is said where prices cannot be read, though they were asked about. */
export function awayView(isAway: boolean, { sort, spans }: BrowseFilter): BrowseView['away'] {
  const { m } = siteContext();
  const asksForPrices = sort === 'price' || spans[PRICE] !== undefined;
  return isAway && asksForPrices ? { title: m.browse.awayTitle, lead: m.browse.awayLead } : null;
}

/**
 * The products of a category for one address, and the prices of the moment for whatever else stands
 * there. For a page that there is not, the address of the last that there is. Never throws for prices
 * that are away.
 */
export async function browseView({ category, filter, page }: AskedOfCategory): Promise<
  | {
      readonly view: BrowseView;
      readonly prices: PriceBook;
    }
  | { readonly last: string }
> {
  const { index, prices, isAway } = await categoryNow(category);
  const answer = index.find(filter, page);
  if (!answer) return { last: browseAddress(category, filter, index.find(filter, 1)?.pages) };
  const known = worded.get(answer) ?? word(answer, prices, browseWords(category));
  worded.set(answer, known);
  return { view: { ...known, away: awayView(isAway, filter) }, prices };
}
