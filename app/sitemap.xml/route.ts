import { SITEMAP_TYPE, sitemapIndex } from '@/lib/syndication/sitemap';
import { syndicationSource } from '../compose/syndication-source';

export const dynamic = 'force-static';

/** Names every part of the sitemap. */
export function GET(): Response {
  return new Response(sitemapIndex(syndicationSource()), {
    headers: { 'Content-Type': SITEMAP_TYPE },
  });
}
