import { answer } from '@/lib/platform/route';
import { googleMerchantXml } from '@/lib/syndication/google-merchant';
import { FEED_CACHE, productFeedSource } from '../../compose/product-feed';

export const dynamic = 'force-dynamic';

const HEADERS = {
  'Content-Type': 'application/rss+xml; charset=utf-8',
  'Cache-Control': FEED_CACHE,
};

/** Our own goods for Google Merchant Center; `?currency=EUR` chooses the currency. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ url }) => {
    return new Response(googleMerchantXml(await productFeedSource(url)), { headers: HEADERS });
  });
}
