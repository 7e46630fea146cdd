import { articleFeedResponse } from '../compose/article-feed';

export const dynamic = 'force-static';

export function GET(): Response {
  return articleFeedResponse('json');
}
