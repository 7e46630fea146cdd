import { articleFeed } from '@/lib/syndication/article-feed';
import type { FeedFormat } from '@/lib/syndication/feed-paths';
import type { SyndicatedCategory } from '@/lib/syndication/library-parts';
import { writeFeed } from '@/lib/syndication/write-feed';
import { syndicationSource } from './syndication-source';

/** The newest articles of the site, or of one category, in a format. */
export function articleFeedResponse(format: FeedFormat, category?: SyndicatedCategory): Response {
  const { body, type } = writeFeed(articleFeed(syndicationSource(), category), format);
  return new Response(body, { headers: { 'Content-Type': type } });
}
