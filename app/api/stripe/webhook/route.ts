import { openDesk } from '@/lib/checkout/open-desk.server';
import { receiveWebhook } from '@/lib/checkout/receive-webhook.server';
import { getDb } from '@/lib/db/client';
import { readTextBody } from '@/lib/platform/read-body';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

/** Stripe's largest events are far smaller. */
const MAX_BODY_BYTES = 512 * 1024;

/** Hears from Stripe what became of payments. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async ({ headers }) => {
    const body = await readTextBody(request, MAX_BODY_BYTES);
    await receiveWebhook(openDesk(await getDb()), body, headers.get('stripe-signature'));
    return new Response(null, { status: 204 });
  });
}
