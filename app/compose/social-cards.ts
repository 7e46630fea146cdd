import type { CardWords } from '@/components/content/social-card';
import { hasShop } from '@/lib/catalogue/get-catalogue';
import {
  allAuthors,
  allCategories,
  allComparisons,
  allGoods,
  allGuides,
  allLists,
  allPages,
  allProducts,
  getProductOrThrow,
  getShop,
} from '@/lib/content/library';
import type { List, Product } from '@/lib/content/types';
import { formatScore } from '@/lib/core/numbers';
import { landingCardPath } from './browse-asked';
import type { SiteContext } from './site-context';
import { ranksOf } from './views';

/** What a page's social card shows. */
export interface SocialCardView extends CardWords {
  /** At most three, by the names of their pictures; a scene has a ground of its own. */
  readonly things: readonly {
    readonly src: string;
    readonly award?: string;
    readonly name?: string;
    readonly isScene?: boolean;
  }[];
}

/** The card of one page; made when it is asked for, since a site has thousands. */
interface PageCard {
  /** Path of the page. */
  readonly path: string;
  view(): SocialCardView;
}

const MOST_THINGS = 3;

const scene = ({ src }: { readonly src: string }) => ({ src, isScene: true });

function homeCard({ site }: SiteContext): SocialCardView {
  const winners = allLists().flatMap(({ picks }) => picks[0]?.product ?? []);
  const ranked = allLists().flatMap(({ picks }) => picks.map(({ product }) => product));
  const shown = [...new Set([...winners, ...ranked])].slice(0, MOST_THINGS);
  const things = shown.map((slug) => ({ src: getProductOrThrow(slug).picture.src }));
  return { title: site.tagline, things };
}

function listCard(list: List, { m }: SiteContext): SocialCardView {
  const things = list.picks.slice(0, MOST_THINGS).map(({ product: slug, award }) => {
    const { name, picture } = getProductOrThrow(slug);
    return { src: picture.src, award, name };
  });
  return {
    kicker: m.card.list,
    title: list.title,
    note: m.list.pickCount(list.picks.length),
    things,
  };
}

function reviewCard(product: Product, { site, m }: SiteContext): SocialCardView {
  const [best] = ranksOf(product).sort((a, b) => a.position - b.position);
  return {
    kicker: m.card.review,
    title: product.name,
    score: { figure: formatScore(product.score, site.locale), outOf: m.card.outOf },
    award: best?.award,
    note: best && m.product.rankIn(best.position, best.list.title),
    things: [{ src: product.picture.src }],
  };
}

/** The cards of the shop and of what it sells; none on a site without one. */
function shopCards({ m }: SiteContext): PageCard[] {
  const shop = getShop();
  if (!shop || !hasShop()) return [];
  const goods = allGoods();
  return [
    {
      path: '/shop',
      view: () => ({
        title: shop.title,
        text: shop.description,
        things: goods.slice(0, MOST_THINGS).map(({ picture }) => ({ src: picture.src })),
      }),
    },
    ...goods.map(({ path, name: title, description: text, picture }) => ({
      path,
      view: () => ({ kicker: m.shop.section, title, text, things: [{ src: picture.src }] }),
    })),
  ];
}

/** The card of every page. */
export function socialCards(context: SiteContext): PageCard[] {
  const { m } = context;
  return [
    { path: '/', view: () => homeCard(context) },
    {
      path: '/deals',
      view: () => ({ title: m.deal.title, text: m.deals.description, things: [] }),
    },
    ...shopCards(context),
    ...allLists().map((list) => ({ path: list.path, view: () => listCard(list, context) })),
    ...allProducts().map((product) => ({
      path: product.path,
      view: () => reviewCard(product, context),
    })),
    ...allGuides().map(({ path, title, summary: text, picture }) => ({
      path,
      view: () => ({ kicker: m.card.guide, title, text, things: [scene(picture)] }),
    })),
    ...allComparisons().map(({ path, title, verdict: text, products }) => ({
      path,
      view: () => ({
        kicker: m.card.comparison,
        title,
        text,
        things: products
          .slice(0, MOST_THINGS)
          .map((slug) => ({ src: getProductOrThrow(slug).picture.src })),
      }),
    })),
    ...allCategories().map(({ path, name: title, description: text, picture }) => ({
      path,
      view: () => ({ kicker: m.card.category, title, text, things: [scene(picture)] }),
    })),
    ...allCategories().flatMap((category) =>
      category.landings.map((landing) => ({
        path: landingCardPath(category, landing),
        view: () => ({
          kicker: category.name,
          title: landing.title,
          text: landing.description,
          things: [scene(category.picture)],
        }),
      })),
    ),
    ...allAuthors().map(({ path, name: title, role: text, picture }) => ({
      path,
      view: () => ({ kicker: m.card.author, title, text, things: [scene(picture)] }),
    })),
    ...allPages().map(({ path, title, description: text }) => ({
      path,
      view: () => ({ kicker: m.card.page, title, text, things: [] }),
    })),
  ];
}
