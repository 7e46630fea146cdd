import type { ProfilePage } from 'schema-dts';
import { absoluteUrl } from '@/lib/core/absolute-url';
import { buildAuthor } from './build-author';
import { imageUrls, nodeId } from './node-urls';
import type { AuthorPart, PicturePart, SitePart } from './parts';

export interface ProfilePart extends AuthorPart {
  readonly role: string;
  readonly picture: PicturePart;
  /** Profiles elsewhere that the page links to. */
  readonly links: readonly string[];
}

/** The page of an author. A desk is an organisation, which schema.org gives no job title. */
export function buildProfile(site: SitePart, author: ProfilePart) {
  return {
    '@type': 'ProfilePage',
    '@id': nodeId(site, author.path, 'page'),
    url: absoluteUrl(site.url, author.path),
    inLanguage: site.language,
    mainEntity: {
      ...buildAuthor(site, author),
      ...(author.kind === 'person' ? { jobTitle: author.role } : {}),
      image: imageUrls(site, author.picture),
      ...(author.links.length > 0 ? { sameAs: author.links } : {}),
    },
  } as const satisfies ProfilePage;
}
