import type { MetadataRoute } from 'next';
import { sitemapEntries } from '@/lib/syndication/sitemap-entries';
import { syndicationSource } from './compose/syndication-source';

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries(syndicationSource());
}
