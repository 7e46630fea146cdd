import type { Graph } from 'schema-dts';
import { type ArticlePart, buildArticle } from '../build-article';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { graph } from '../graph';
import type { AuthorPart, PageRef, SitePart } from '../parts';

interface GuideGraphInput {
  readonly site: SitePart;
  readonly guide: ArticlePart;
  readonly author: AuthorPart;
  /** The visible trail, home first, the guide last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of a guide. */
export function guideGraph({ site, guide, author, trail }: GuideGraphInput): Graph {
  return graph([buildArticle(site, guide, author), buildBreadcrumbs(site, trail)]);
}
