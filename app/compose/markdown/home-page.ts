import { allCategories, allGuides, allLists, allProducts } from '@/lib/content/library';
import { NO_PRICES } from '@/lib/offers/price-book';
import {
  heading,
  type Item,
  link,
  list,
  paragraph,
  section,
  strong,
} from '@/lib/syndication/markdown/nodes';
import { categoryCard, guideCard, LATEST_REVIEWS, listFeature, productCard } from '../cards';
import { siteContext } from '../site-context';
import { dealItem } from './deal-parts';
import { programDeals } from './deals-page';
import { cardList } from './list-parts';
import type { MarkdownPage } from './markdown-page';

/** Deals that the home page shows; their own page has them all. */
const TOP_DEALS = 4;

export async function homePage(): Promise<MarkdownPage> {
  const context = { ...siteContext(), prices: NO_PRICES };
  const { site, m } = context;
  const { cards, notices } = await programDeals(new URLSearchParams());
  const deals = cards.slice(0, TOP_DEALS);
  const featured = allLists()
    .map(listFeature)
    .map(
      ({ path, title, picks }): Item => ({
        line: link(path, title),
        below: list(picks.map(({ award, name }) => [strong(`${award}:`), ` ${name}`])),
      }),
    );
  const trust = [
    ['/how-we-test', m.home.trustJudge, m.home.trustJudgeText],
    ['/disclosure', m.home.trustPay, m.home.trustPayText],
    ['/privacy', m.home.trustData, m.home.trustDataText],
  ] as const;
  return {
    path: '/',
    expiresAt: deals.length > 0 ? Math.min(...deals.map(({ until }) => until)) : null,
    leavesOutPrices: true,
    blocks: [
      heading(1, `${site.name}: ${site.tagline}`),
      paragraph(site.description),
      ...section(2, m.list.featured, [list(featured)]),
      ...section(2, m.home.trustTitle, [
        list(trust.map(([path, title, text]) => [link(path, title), `: ${text}`])),
      ]),
      ...section(2, m.deal.title, [
        deals.length > 0
          ? [...list(deals.map((card) => dealItem(card, context))), ...list(notices)]
          : [paragraph(m.deal.none)],
        paragraph(link('/deals', m.deals.all)),
      ]),
      ...section(2, m.home.guidesTitle, [cardList(allGuides().map(guideCard), context)]),
      ...section(2, m.home.categoriesTitle, [cardList(allCategories().map(categoryCard), context)]),
      ...section(2, m.home.reviewsTitle, [
        cardList(allProducts().slice(0, LATEST_REVIEWS).map(productCard), context),
      ]),
    ],
  };
}
