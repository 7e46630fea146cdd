import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import type { CheckoutDesk } from './desk';
import { handleEvent } from './handle-event.server';

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
