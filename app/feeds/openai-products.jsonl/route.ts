import { AppError } from '@/lib/core/errors';
import { answer } from '@/lib/platform/route';
import { openaiProductLines } from '@/lib/syndication/openai-products';
import { FEED_CACHE, productFeedSource } from '../../compose/product-feed';

export const dynamic = 'force-dynamic';

const HEADERS = {
  'Content-Type': 'application/jsonl; charset=utf-8',
  'Cache-Control': FEED_CACHE,
};

/** Our own goods for OpenAI's product feed; `?currency=EUR` chooses the currency. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ url }) => {
    const lines = openaiProductLines(await productFeedSource(url));
    if (lines !== null) return new Response(lines, { headers: HEADERS });
    throw new AppError('not_found', 'The shop does not say where its seller is', {
      where: 'content/shop.yaml, seller.country',
      remedy: 'Add the country of the seller.',
    });
  });
}
