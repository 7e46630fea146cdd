import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import { getDb } from '@/lib/db/client';
import { readTextBody } from '@/lib/platform/read-body';
import type { CheckoutDesk } from './desk';
import { handleEvent } from './handle-event.server';
import { openDesk } from './open-desk.server';

/** Stripe's largest events are far smaller. */
const MAX_BODY_BYTES = 512 * 1024;

/** How old a signature may be, in seconds. Zero would switch the check off. */
const TOLERANCE = 300;

/** An event with the signature of one of the secrets. @throws AppError `bad_request` without it. */
function verify({ access, clock }: CheckoutDesk, body: string, signature: string): Stripe.Event {
  for (const secret of access.webhookSecrets) {
    try {
      return access.stripe.webhooks.constructEvent(
        body,
        signature,
        secret,
        TOLERANCE,
        undefined,
        clock(),
      );
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) break;
    }
  }
  throw new AppError('bad_request', 'The signature does not fit', { where: 'Stripe-Signature' });
}

/**
 * Takes an event that Stripe sends to the webhook: verified, and done once.
 * @param body as it came, byte for byte.
 * @throws AppError `bad_request` for a wrong or old signature or another mode than the key's,
 * `unavailable` where Stripe should send it again.
 */
export async function receiveWebhook(
  desk: CheckoutDesk,
  body: string,
  signature: string | null,
): Promise<void> {
  const event = verify(desk, body, signature ?? '');
  if (event.livemode !== desk.access.isLive) {
    throw new AppError('bad_request', 'This event is of another mode than the key of the shop');
  }
  await handleEvent(desk, event);
}

/**
 * Answers `POST /api/stripe/webhook`.
 * @throws AppError as `receiveWebhook` does; `unavailable` too while the shop is closed.
 */
export async function answerWebhook(request: Request): Promise<Response> {
  const body = await readTextBody(request, MAX_BODY_BYTES);
  const desk = openDesk(await getDb());
  await receiveWebhook(desk, body, request.headers.get('stripe-signature'));
  return new Response(null, { status: 204 });
}
