import type { Graph } from 'schema-dts';
import { buildBreadcrumbs } from '../build-breadcrumbs';
import { buildProfile, type ProfilePart } from '../build-profile';
import { graph } from '../graph';
import type { PageRef, SitePart } from '../parts';

interface AuthorGraphInput {
  readonly site: SitePart;
  readonly author: ProfilePart;
  /** The visible trail, home first, the author last. */
  readonly trail: readonly PageRef[];
}

/** Structured data of an author's page. */
export function authorGraph({ site, author, trail }: AuthorGraphInput): Graph {
  return graph([buildProfile(site, author), buildBreadcrumbs(site, trail)]);
}
