import type { Graph } from 'schema-dts';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildGood, type GoodPart } from '../build-good';
import { buildWebPage } from '../build-web-page';
import { graph } from '../graph';
import type { PageRef, SitePart } from '../parts';

interface GoodGraphInput extends GoodPart {
  readonly site: SitePart;
  /** The visible trail, home first, the good last. */
  readonly trail: readonly PageRef[];
}

/**
 * Structured data of a good of our own. Without an offer, because it cannot be bought or nobody can
 * tell, it is a page like any other: a product without one is an error to Google.
 */
export function goodGraph({ site, trail, ...part }: GoodGraphInput): Graph {
  const { slug, path, name: title } = part.good;
  const breadcrumbs = buildBreadcrumbs(site, trail);
  if (part.offers.length === 0) {
    return graph([buildWebPage(site, { slug, path, title }), breadcrumbs]);
  }
  return graph([...buildGood(site, part), breadcrumbs]);
}
