import type { Graph } from 'schema-dts';
import { type ArticlePart, buildArticle } from '../build-article';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildItemList, itemListId } from '../build-item-list';
import { graph } from '../graph';
import type { AuthorPart, PageRef, SitePart } from '../parts';

interface ListGraphInput {
  readonly site: SitePart;
  readonly list: Omit<ArticlePart, 'summary'> & { readonly verdict: string };
  /** The picked products, best first, as the page shows them. */
  readonly products: readonly PageRef[];
  readonly author: AuthorPart;
  /** The visible trail, home first, the list last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of a best-of list. */
export function listGraph({ site, list, products, author, trail }: ListGraphInput): Graph {
  const article = { ...list, summary: list.verdict };
  return graph([
    buildArticle(site, article, author, itemListId(site, list.path)),
    buildBreadcrumbs(site, trail),
    buildItemList(site, list.path, products),
  ]);
}
