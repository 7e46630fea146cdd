import Stripe from 'stripe';
import { receiveWebhook } from '@/lib/checkout/receive-webhook.server';
import { AppError } from '@/lib/core/errors';
import { createId } from '@/lib/core/ids';
import { type Scene, SECRET } from './scene';

export interface EventParts {
  readonly id?: string;
  readonly livemode?: boolean;
  readonly secret?: string;
  /** When it was signed, epoch milliseconds; now unless told. */
  readonly signedAt?: number;
}

/** An event as Stripe writes it, about an object that is none of the stand-in's, and its signature. */
export function signEvent(
  { desk }: Pick<Scene, 'desk'>,
  type: string,
  object: object,
  {
    id = createId('evt'),
    livemode = false,
    secret = SECRET,
    signedAt = desk.clock(),
  }: EventParts = {},
): { readonly body: string; readonly signature: string } {
  const created = Math.floor(desk.clock() / 1000);
  const body = JSON.stringify({
    ...{ id, object: 'event', api_version: Stripe.API_VERSION, created, livemode, type },
    data: { object },
  });
  const signature = desk.access.stripe.webhooks.generateTestHeaderString({
    ...{ payload: body, secret, timestamp: Math.floor(signedAt / 1000) },
  });
  return { body, signature };
}

/** The status that a webhook is answered with. */
export async function statusOf(
  { desk }: Pick<Scene, 'desk'>,
  body: string,
  signature: string | null,
) {
  try {
    await receiveWebhook(desk, body, signature);
    return 204;
  } catch (error) {
    if (error instanceof AppError) return error.status;
    throw error;
  }
}

/** Sends the webhook an event that was made up. @returns the status of the answer. */
export async function sendEvent(
  scene: Pick<Scene, 'desk'>,
  type: string,
  object: object,
  parts: EventParts = {},
): Promise<number> {
  const { body, signature } = signEvent(scene, type, object, parts);
  return statusOf(scene, body, signature);
}
