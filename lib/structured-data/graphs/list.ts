import type { Graph } from 'schema-dts';
import { type ArticlePart, buildArticle } from '../build-article';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildItemList, itemListId } from '../build-item-list';
import { graph } from '../graph';
import type { AuthorPart, PageRef, PicturePart, SitePart } from '../parts';

interface ListGraphInput {
  readonly site: SitePart;
  readonly list: Omit<ArticlePart, 'summary'> & { readonly verdict: string };
  /** The picked products, best first, as the page shows them. */
  readonly products: readonly (PageRef & { readonly picture: PicturePart })[];
  readonly author: AuthorPart;
  /** The visible trail, home first, the list last. */
  readonly trail: readonly PageRef[];
}

/**
 * Structured data of a best-of list. Its picture is that of the first pick, which the page shows;
 * the list's own stands on cards elsewhere, and only what readers see is marked up.
 */
export function listGraph({ site, list, products, author, trail }: ListGraphInput): Graph {
  const picture = products[0]?.picture ?? list.picture;
  const article = { ...list, picture, summary: list.verdict };
  return graph([
    buildArticle(site, article, author, itemListId(site, list.path)),
    buildBreadcrumbs(site, trail),
    buildItemList(site, list.path, products),
  ]);
}
