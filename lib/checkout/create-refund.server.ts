import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import type { CheckoutDesk } from './desk';
import { isRefusal, isReplayedFault, stripeFailure } from './stripe/outcome';

/** What a refund of ours carries, so that it is known again. */
const MARKER = 'topshelf_refund';
/** How many keys a refund is asked for under: a fault that Stripe keeps blocks one of them for a day. */
const ATTEMPTS = 5;
/** Of one payment Stripe lists so many at once; more are looked for page by page. */
const PAGE = 100;
const MOST_REFUNDS = 1_000;

export interface WantedRefund {
  readonly intent: string;
  /** Minor units; all that is left for null. */
  readonly amount: number | null;
  /** The same for the same refund, whoever asks again. */
  readonly key: string;
  /** Number of its order, for people. */
  readonly number: string;
}

/** Whether a request that met a fault left its refund behind. */
async function isLeft({ access }: CheckoutDesk, { intent, key }: WantedRefund): Promise<boolean> {
  try {
    const refunds = await access.stripe.refunds
      .list({ payment_intent: intent, limit: PAGE })
      .autoPagingToArray({ limit: MOST_REFUNDS });
    return refunds.some(({ metadata }) => metadata?.[MARKER] === key);
  } catch (error) {
    throw stripeFailure(error);
  }
}

const isGivenBack = (error: unknown) =>
  error instanceof Stripe.errors.StripeError && error.code === 'charge_already_refunded';

/**
 * Has Stripe give money back, once for one key. Where it keeps a fault as its answer, its list of
 * refunds tells what that left behind; if nothing, it is asked anew.
 * @returns false where all of it was given back before.
 * @throws AppError `conflict` where Stripe refuses, `unavailable` while it does not answer.
 */
export async function createRefund(desk: CheckoutDesk, wanted: WantedRefund): Promise<boolean> {
  const { intent, amount, key, number } = wanted;
  const metadata = { [MARKER]: key };
  const params = { payment_intent: intent, metadata, ...(amount === null ? {} : { amount }) };
  for (let attempt = 1; ; attempt += 1) {
    const idempotencyKey = attempt === 1 ? key : `${key}:${attempt}`;
    try {
      await desk.access.stripe.refunds.create(params, { idempotencyKey });
      return true;
    } catch (error) {
      if (isGivenBack(error)) return false;
      if (isRefusal(error)) {
        const reason = error instanceof Error ? error.message : '';
        throw new AppError('conflict', `Stripe refuses to refund order ${number}: ${reason}`);
      }
      if (!isReplayedFault(error) || attempt === ATTEMPTS) throw stripeFailure(error);
      if (await isLeft(desk, wanted)) return true;
    }
  }
}
