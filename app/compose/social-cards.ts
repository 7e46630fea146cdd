import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
} from '@/lib/content/library';
import type { SiteContext } from './site-context';

/** What a page's social card shows. */
export interface SocialCardView {
  /** Path of the page. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  /** The page's picture; the site's logo where it has none. */
  readonly picture?: { readonly src: string };
}

/** The card of every page. */
export function socialCards({ site, m }: SiteContext): SocialCardView[] {
  return [
    { path: '/', title: site.tagline, kind: '' },
    ...allLists().map((list) => ({ ...list, kind: m.card.list })),
    ...allGuides().map((guide) => ({ ...guide, kind: m.card.guide })),
    ...allProducts().map((product) => ({ ...product, title: product.name, kind: m.card.review })),
    ...allCategories().map((category) => ({ ...category, title: category.name, kind: '' })),
    ...allAuthors().map((author) => ({ ...author, title: author.name, kind: '' })),
    ...allPages().map((page) => ({ ...page, kind: '' })),
  ];
}
