import { feedJson } from '@/lib/syndication/feed-json';
import { syndicationSource } from '../compose/syndication-source';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(feedJson(syndicationSource()), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
}
