import { messagesFor } from '@/lib/i18n/messages';
import type { PublishedLibrary } from './library-parts';

/** A list, a guide, a comparison or a review, in the terms that sitemaps and feeds share. */
export interface SyndicatedArticle {
  readonly kind: 'guides' | 'comparisons' | 'lists' | 'reviews';
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  /** Slug of the author. */
  readonly author: string;
  /** Slugs of the categories it belongs to. */
  readonly categories: readonly string[];
  readonly published: string;
  readonly updated?: string;
  readonly picture: { readonly src: string };
  /** Tells what its file says from what it said before. */
  readonly digest: string;
}

/** The day on which an article last changed in substance, `YYYY-MM-DD`. */
export function lastChange(article: {
  readonly published: string;
  readonly updated?: string;
}): string {
  return article.updated ?? article.published;
}

/** The latest day on which any of these changed; undefined where there is none. */
export function newestChange(
  articles: readonly { readonly published: string; readonly updated?: string }[],
): string | undefined {
  return articles.map(lastChange).sort().at(-1);
}

/** Every list, guide, comparison and review. A review's title is the one that its page bears. */
export function listArticles({ site, library }: PublishedLibrary): SyndicatedArticle[] {
  const { product: words } = messagesFor(site.language);
  const categoryOf = new Map(library.products.map(({ slug, category }) => [slug, category]));
  return [
    ...library.guides.map((guide) => ({ ...guide, kind: 'guides' as const })),
    ...library.comparisons.map((comparison) => ({
      ...comparison,
      kind: 'comparisons' as const,
      summary: comparison.verdict,
      categories: [...new Set(comparison.products.flatMap((slug) => categoryOf.get(slug) ?? []))],
    })),
    ...library.lists.map((list) => ({
      ...list,
      kind: 'lists' as const,
      summary: list.verdict,
      categories: [list.category],
    })),
    ...library.products.map((product) => ({
      ...product,
      kind: 'reviews' as const,
      title: words.reviewTitle(product.name),
      summary: product.verdict,
      categories: [product.category],
    })),
  ];
}
