import { feedXml } from '@/lib/syndication/feed-xml';
import { syndicationSource } from '../compose/syndication-source';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(feedXml(syndicationSource()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
}
