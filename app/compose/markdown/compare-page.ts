import { COMPARE_PATH } from '@/lib/compare/address';
import { allCategories, allComparisons } from '@/lib/content/library';
import type { Product } from '@/lib/content/types';
import { readPrices } from '@/lib/offers/queries';
import {
  type Block,
  heading,
  link,
  list,
  paragraph,
  section,
} from '@/lib/syndication/markdown/nodes';
import { categoryCard, comparisonCard } from '../cards';
import { boardEntries, readCompare, titleOfCompared } from '../compare';
import { siteContext } from '../site-context';
import { compareBlocks, hasOneRubric } from './compare-parts';
import { cardList } from './list-parts';
import {
  firstEnd,
  type MarkdownContext,
  type MarkdownDetour,
  type MarkdownPage,
} from './markdown-page';
import { offerBlocks, priceNotice } from './offer-parts';
import { fact, prosConsBlocks, standingBlocks } from './product-parts';

/** Comparisons of our own that the page names, as it does for people. */
const MOST_COMPARISONS = 24;

function comparison(products: readonly Product[], context: MarkdownContext): Block[] {
  const { m, prices } = context;
  const entries = boardEntries(products, context, prices);
  return [
    ...(hasOneRubric(entries) ? [] : [paragraph(m.compare.noScores)]),
    ...compareBlocks(entries, context),
    ...entries.flatMap(({ product, award, awardIn }) =>
      section(2, link(product.path, product.name), [
        award && awardIn ? [paragraph(fact(award, link(awardIn.path, awardIn.title)))] : [],
        paragraph(fact(m.compare.bestFor, product.bestFor)),
        standingBlocks(product, context),
        offerBlocks(product, 'compare', context),
        prosConsBlocks(product, 3, context),
      ]),
    ),
  ];
}

function start(products: readonly Product[], context: MarkdownContext): Block[] {
  const { m } = context;
  const [only] = products;
  return [
    paragraph(
      only ? `${m.compare.oneTitle}. ${m.compare.oneLead(only.name)}` : m.compare.emptyLead,
    ),
    ...section(2, m.compare.categories, [cardList(allCategories().map(categoryCard), context)]),
    ...section(2, m.compare.editorial, [
      cardList(allComparisons().slice(0, MOST_COMPARISONS).map(comparisonCard), context),
    ]),
  ];
}

/** Whatever products an address names, side by side. */
export async function comparePage(search: URLSearchParams): Promise<MarkdownPage | MarkdownDetour> {
  const { products, notices, goTo } = readCompare({
    items: search.getAll('items'),
    add: search.getAll('add'),
  });
  if (goTo) return { to: goTo };
  const isComparison = products.length > 1;
  const prices = await readPrices(isComparison ? products : [], { readers: 'programs' });
  const context = { ...siteContext(), prices };
  const { site, m } = context;
  const names = (words: readonly string[]) => new Intl.ListFormat(site.locale).format(words);
  const { unknown, left } = notices;
  return {
    path: COMPARE_PATH,
    expiresAt: firstEnd(prices),
    leavesOutPrices: true,
    isPersonal: true,
    blocks: [
      heading(1, titleOfCompared(products, context)),
      ...list([
        ...(unknown.length > 0 ? [m.compare.unknown(names(unknown.slice(0, 5)))] : []),
        ...(left.length > 0 ? [m.compare.leftOut(names(left.slice(0, 5)))] : []),
        ...(notices.typed ? [m.compare.noneFound(notices.typed.text)] : []),
      ]),
      ...(isComparison ? comparison(products, context) : start(products, context)),
      ...priceNotice(prices, context),
    ],
  };
}
