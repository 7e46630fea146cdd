import type { ComparedProduct } from '@/components/compare/comparison';
import type { ConsideredView } from '@/components/list/considered-list';
import type { PickView } from '@/components/list/pick-view';
import type { ScorePart } from '@/components/product/score-breakdown';
import type { Placement } from '@/lib/affiliate/placements';
import { allLists, getCategoryOrThrow, getProduct, getProductOrThrow } from '@/lib/content/library';
import type { List, Product } from '@/lib/content/types';
import { type BuyLink, buyLinks } from '@/lib/offers/buy-links';
import type { PriceBook } from '@/lib/offers/price-book';
import { ownOffers } from './shop-goods';
import type { SiteContext } from './site-context';

/** Where a product can be bought, for one placement on a page. */
export function linksFor(product: Product, placement: Placement, context: SiteContext): BuyLink[] {
  return buyLinks(product, context.merchants, context.site.homeMerchant, placement);
}

/** Path of a product's review, where we have one. */
export function relativePath(slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : getProduct(slug)?.path;
}

/** Statements that were written as a list, as running text. */
function sentences(statements: readonly string[]): string {
  return statements
    .map((statement) => (/[.!?…]$/.test(statement) ? statement : `${statement}.`))
    .join(' ');
}

/** The picks of a list with their products and links. */
export function picksOf(list: List, context: SiteContext, prices: PriceBook): PickView[] {
  return list.picks.map((pick, index) => {
    const product = getProductOrThrow(pick.product);
    return {
      position: index + 1,
      list: list.slug,
      award: pick.award,
      forWhom: pick.forWhom,
      case: pick.case,
      flaws: pick.flaws ?? sentences(product.cons),
      product,
      successorPath: relativePath(product.successor?.product),
      offers: prices.of(product.slug),
      own: ownOffers(product.slug, context),
      links: {
        summary: linksFor(product, 'summary', context),
        table: linksFor(product, 'table', context),
        pick: linksFor(product, 'pick', context),
      },
    };
  });
}

/** The picks as columns of a comparison. */
export function comparedPicks(picks: readonly PickView[]): ComparedProduct[] {
  return picks.map((pick) => ({
    product: pick.product,
    offers: pick.offers,
    links: pick.links.table,
    attributes: getCategoryOrThrow(pick.product.category).attributes,
    award: pick.award,
    at: { list: pick.list, position: pick.position },
  }));
}

/** Any products as columns of a comparison. */
export function comparedProducts(
  slugs: readonly string[],
  context: SiteContext,
  prices: PriceBook,
  placement: Placement = 'table',
): ComparedProduct[] {
  return slugs.map((slug) => {
    const product = getProductOrThrow(slug);
    const { attributes } = getCategoryOrThrow(product.category);
    const links = linksFor(product, placement, context);
    return { product, offers: prices.of(slug), links, attributes };
  });
}

/** A product's score by the rubric of its category. */
export function scoreParts(product: Product): ScorePart[] {
  return getCategoryOrThrow(product.category).rubric.map(({ id, name, weight, description }) => ({
    id,
    name,
    weight,
    description,
    score: product.scores[id] ?? 0,
  }));
}

/** What a list left out, with a link where we have a review. */
export function consideredIn(list: List, context: SiteContext): ConsideredView[] {
  return list.considered.map(({ name, product, why }) => ({
    name,
    path: relativePath(product),
    why,
    own: product === undefined ? [] : ownOffers(product, context),
  }));
}

/** Every list that ranks a product, with its place there. */
export function ranksOf(product: Product): { list: List; position: number; award: string }[] {
  return allLists().flatMap((list) =>
    list.picks.flatMap((pick, index) =>
      pick.product === product.slug ? { list, position: index + 1, award: pick.award } : [],
    ),
  );
}
