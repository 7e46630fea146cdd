import type { MetadataRoute } from 'next';
import {
  allAuthors,
  allCategories,
  allGuides,
  allLists,
  allPages,
  allProducts,
} from '@/lib/content/library';
import { sitemapEntries } from '@/lib/syndication/sitemap-entries';
import { siteContext } from './compose/site-context';

export default function sitemap(): MetadataRoute.Sitemap {
  return sitemapEntries({
    site: siteContext().site,
    lists: allLists(),
    guides: allGuides(),
    products: allProducts(),
    categories: allCategories(),
    authors: allAuthors(),
    pages: allPages(),
  });
}
