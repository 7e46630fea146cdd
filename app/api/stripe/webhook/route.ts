import { answerWebhook } from '@/lib/checkout/receive-webhook.server';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

/** Hears from Stripe what became of payments. */
export function POST(request: Request): Promise<Response> {
  return answer(request, answerWebhook);
}
