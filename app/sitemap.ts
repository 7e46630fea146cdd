import type { MetadataRoute } from 'next';
import { sitemapEntries } from '@/lib/syndication/sitemap-entries';
import { syndicationSource } from './compose/syndication-source';

/** Next writes addresses into the XML as they are. */
const escaped = (url: string) => url.replaceAll('&', '&amp;');

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(syndicationSource()).map((entry) => ({
    ...entry,
    url: escaped(entry.url),
  }));
}
