import type { Graph } from 'schema-dts';
import { buildOrganization } from '../build-organization';
import { buildWebsite } from '../build-website';
import { graph } from '../graph';
import type { SitePart } from '../parts';

/** Structured data of the home page: the site and who publishes it. */
export function homeGraph({ site }: { site: SitePart }): Graph {
  return graph([buildWebsite(site), buildOrganization(site)]);
}
