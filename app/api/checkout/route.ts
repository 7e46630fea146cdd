import { answerCheckout } from '@/lib/checkout/answer-checkout.server';
import { answer } from '@/lib/platform/route';

export const dynamic = 'force-dynamic';

/** Takes the shopper from the cart to the payment. */
export function POST(request: Request): Promise<Response> {
  return answer(request, answerCheckout);
}
