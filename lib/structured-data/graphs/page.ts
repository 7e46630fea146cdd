import type { Graph } from 'schema-dts';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildWebPage, type WebPagePart } from '../build-web-page';
import { graph } from '../graph';
import type { PageRef, SitePart } from '../parts';

interface PageGraphInput {
  readonly site: SitePart;
  readonly page: WebPagePart;
  /** The visible trail, home first, the page last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of a page of the site itself, such as the disclosure. */
export function pageGraph({ site, page, trail }: PageGraphInput): Graph {
  return graph([buildWebPage(site, page), buildBreadcrumbs(site, trail)]);
}
