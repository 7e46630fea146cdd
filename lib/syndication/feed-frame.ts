import { absoluteUrl } from '@/lib/core/absolute-url';
import { LOGO_RASTER } from '@/lib/core/picture-urls';
import type { Feed } from './feed';
import { feedUrls } from './feed-paths';
import type { SyndicationSource } from './library-parts';

interface Framed {
  /** Path of the page that the feed follows. */
  readonly path: string;
  /** What the feed is about; null for all of the site. */
  readonly about: { readonly name: string; readonly description: string } | null;
}

/** All of a feed but its entries. The disclosure stands in every feed, since its readers never see our pages. */
export function feedFrame(
  { site, disclosure }: Pick<SyndicationSource, 'site' | 'disclosure'>,
  { path, about }: Framed,
): Omit<Feed, 'items' | 'changedAt'> {
  return {
    title: about ? `${about.name} | ${site.name}` : site.name,
    description: [about?.description ?? site.description, ...disclosure].join(' '),
    language: site.language,
    publisher: { name: site.name, url: absoluteUrl(site.url, '/') },
    page: absoluteUrl(site.url, path),
    logo: absoluteUrl(site.url, LOGO_RASTER),
    places: feedUrls(site.url, path),
  };
}
