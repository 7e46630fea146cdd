import type { Organization, Person } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { nodeId } from './node-urls';
import type { AuthorPart, SitePart } from './parts';

/**
 * The author of an article or a review: bare name (Google ignores a review whose author's name
 * reaches 100 characters; the content schema stops at 99) and own page.
 */
export function buildAuthor(site: SitePart, author: AuthorPart) {
  return {
    '@type': author.kind === 'person' ? 'Person' : 'Organization',
    '@id': nodeId(site, author.path, 'author'),
    name: author.name,
    url: absoluteUrl(site.url, author.path),
  } as const satisfies Person | Organization;
}
