import type { BrowseCardView, BrowseView } from '@/components/browse/browse-view';
import type { BrowseFilter } from '@/lib/content/filters/browse-filter';
import { facetsOf, PRICE } from '@/lib/content/filters/facets';
import { parseBrowse } from '@/lib/content/filters/parse-browse';
import { allGuides, allLists, getCategoryOrThrow, getProductOrThrow } from '@/lib/content/library';
import type { Category } from '@/lib/content/types';
import { formatPercent } from '@/lib/core/numbers';
import { productsOn } from '@/lib/offers/price-pages';
import { readPrices } from '@/lib/offers/queries';
import {
  type Block,
  heading,
  type Item,
  link,
  list,
  paragraph,
  section,
} from '@/lib/syndication/markdown/nodes';
import { browseView } from '../browse';
import {
  type AskedOfCategory,
  browseAddress,
  browseCurrency,
  landingAddress,
  readAsked,
  standing,
} from '../browse-asked';
import { guideCard, listCard } from '../cards';
import { finderPath, hasFinder } from '../finder';
import { siteContext } from '../site-context';
import { bodyBlocks } from './body';
import { cardList } from './list-parts';
import {
  firstEnd,
  type MarkdownContext,
  type MarkdownDetour,
  type MarkdownPage,
} from './markdown-page';
import { priceNotice, priceTexts } from './offer-parts';
import { fact, scoreText } from './product-parts';

/** A filter without what it says of prices: which products a price lets through tells the price. */
function unpriced({ spans, sort, ...filter }: BrowseFilter): BrowseFilter {
  const { [PRICE]: _price, ...others } = spans;
  return { ...filter, spans: others, sort: sort === 'price' ? 'score' : sort };
}

/** Whether what an address asks of a category is about prices. */
export function asksForPrice(category: Category, search: URLSearchParams): boolean {
  const { spans, sort } = parseBrowse(search, facetsOf(category), browseCurrency());
  return spans[PRICE] !== undefined || sort === 'price';
}

function askedOf(category: Category, search: URLSearchParams): AskedOfCategory {
  const { filter, page } = readAsked(category, search);
  const [, written = ''] = browseAddress(category, unpriced(filter), page).split('?');
  return readAsked(category, new URLSearchParams(written));
}

/** A product of a category with what its card says. */
export function browseItem(
  card: BrowseCardView,
  context: MarkdownContext,
  because: readonly string[] = [],
): Item {
  const { m, prices } = context;
  return {
    line: [link(card.path, card.name), ` (${card.brand}) – ${scoreText(card.rated, context)}`],
    below: list([
      ...because,
      fact(m.browse.bestFor, card.bestFor),
      ...card.facts.map(({ name, value }) => fact(name, value)),
      ...priceTexts(card.priced, prices.of(card.slug), context),
    ]),
  };
}

/** The prices of some cards that programs may be told. */
export function pricesOf(cards: readonly BrowseCardView[], others: readonly string[] = []) {
  const slugs = new Set([...cards.map(({ slug }) => slug), ...others]);
  return readPrices([...slugs].map(getProductOrThrow), { readers: 'programs' });
}

function pageLinks({ pages }: BrowseView): Block[] {
  if (!pages) return [];
  const { place, previous, next } = pages;
  const ways = [previous, next].flatMap((way) => (way ? [link(way.href, way.text)] : []));
  return list([place, ...ways]);
}

function nothingBlocks({ nothing }: BrowseView): Block[] {
  if (!nothing) return [];
  const { title, lead, links } = nothing;
  return [
    paragraph(lead === '' ? title : `${title}. ${lead}`),
    ...list(links.map(({ href, text }) => link(href, text))),
  ];
}

function products(view: BrowseView, context: MarkdownContext): Block[] {
  const { chosen, cards } = view;
  return section(2, view.status, [
    list(chosen.links.slice(0, Math.max(1, chosen.links.length - 1)).map(({ text }) => text)),
    nothingBlocks(view),
    list(cards.map((card) => browseItem(card, context))),
    pageLinks(view),
  ]);
}

function introduction(category: Category, context: MarkdownContext): Block[] {
  const { m } = context;
  const lists = allLists().filter((one) => one.category === category.slug);
  return [
    ...bodyBlocks('category', category.slug, context),
    ...section(2, m.browse.landings, [
      list(category.landings.map((each) => link(landingAddress(category, each), each.title))),
    ]),
    ...section(2, m.list.featured, [
      cardList(
        lists.map((one) => listCard(one, m)),
        context,
      ),
    ]),
    ...(hasFinder(category)
      ? section(2, category.finder.title, [
          paragraph([`${category.finder.lead} `, link(finderPath(category), m.browse.finder.ask)]),
        ])
      : []),
  ];
}

function background(category: Category, context: MarkdownContext): Block[] {
  const { m, site } = context;
  const guides = allGuides().filter((guide) => guide.categories.includes(category.slug));
  const criteria = category.rubric.map(({ name, weight, description }) =>
    fact(`${name}, ${formatPercent(weight, site.locale)}`, description),
  );
  return [
    ...section(2, m.category.guides, [cardList(guides.map(guideCard), context)]),
    ...section(2, m.category.rubric, [list(criteria)]),
  ];
}

/**
 * A category, or those of its products that an address asks for.
 * @throws AppError `not_found`
 */
export async function categoryPage(
  slug: string,
  search: URLSearchParams,
): Promise<MarkdownPage | MarkdownDetour> {
  const category = getCategoryOrThrow(slug);
  const ask = askedOf(category, search);
  const shown = await browseView(ask);
  if ('last' in shown) return { to: shown.last };
  const { view } = shown;
  const { landing, written, page } = ask;
  const isPlain = written === '' && page === 1;
  const named = isPlain ? productsOn(category).map((product) => product.slug) : [];
  const prices = await pricesOf(view.cards, named);
  const context = { ...siteContext(), prices };
  const { m } = context;
  return {
    path: standing(ask).canonical,
    expiresAt: firstEnd(prices),
    leavesOutPrices: true,
    blocks: [
      heading(1, landing?.title ?? category.name),
      ...(asksForPrice(category, search) ? [paragraph(m.markdown.priceFiltersLeftOut)] : []),
      ...(isPlain ? introduction(category, context) : []),
      ...(landing ? [paragraph(landing.description)] : []),
      ...products(view, context),
      ...(isPlain ? background(category, context) : []),
      ...priceNotice(prices, context),
    ],
  };
}
