import type { ComparedProduct } from '@/components/compare/compare-table';
import type { PickView } from '@/components/list/pick-view';
import type { ScorePart } from '@/components/product/score-breakdown';
import type { Placement } from '@/lib/affiliate/placements';
import { allLists, getCategoryOrThrow, getProductOrThrow } from '@/lib/content/library';
import type { List, Product } from '@/lib/content/types';
import { type BuyLink, buyLinks } from '@/lib/offers/buy-links';
import type { SiteContext } from './site-context';

/** Where a product can be bought, for one placement on a page. */
export function linksFor(product: Product, placement: Placement, context: SiteContext): BuyLink[] {
  return buyLinks(product, context.merchants, context.site.homeMerchant, placement);
}

/** The picks of a list with their products and links. */
export function picksOf(list: List, context: SiteContext): PickView[] {
  return list.picks.map((pick, index) => {
    const product = getProductOrThrow(pick.product);
    return {
      position: index + 1,
      list: list.slug,
      award: pick.award,
      forWhom: pick.forWhom,
      case: pick.case,
      product,
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
    links: pick.links.table,
    award: pick.award,
    at: { list: pick.list, position: pick.position },
  }));
}

/** Any products as columns of a comparison. */
export function comparedProducts(
  slugs: readonly string[],
  context: SiteContext,
): ComparedProduct[] {
  return slugs.map((slug) => {
    const product = getProductOrThrow(slug);
    return { product, links: linksFor(product, 'table', context) };
  });
}

/** A product's score by the rubric of its category. */
export function scoreParts(product: Product): ScorePart[] {
  return getCategoryOrThrow(product.category).rubric.map(({ id, name, weight }) => ({
    id,
    name,
    weight,
    score: product.scores[id] ?? 0,
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
