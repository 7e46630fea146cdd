import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import type { StripeOptions, StripeStandIn } from '@/demo/stripe/options';
import { startStripe } from '@/demo/stripe/start-stripe';

export const KEY = 'sk_test_topshelf_stand_in';
export const SECRET = 'whsec_of_the_stand_in';
/** A moment that tests begin at, epoch milliseconds; whole seconds. */
export const BEGIN = Date.UTC(2026, 10, 20, 12);

export type Create = Stripe.Checkout.SessionCreateParams;

/** The real SDK, led to the stand-in. */
export function sdkFor(
  { url }: Pick<StripeStandIn, 'url'>,
  { key = KEY, maxNetworkRetries = 0 } = {},
): Stripe {
  const { hostname, port } = new URL(url);
  const address = { host: hostname, port: Number(port), protocol: 'http' as const };
  return new Stripe(key, { ...address, maxNetworkRetries, telemetry: false });
}

export interface Shop {
  readonly stripe: Stripe;
  readonly api: StripeStandIn;
  /** Lets time pass, in seconds. */
  readonly wait: (seconds: number) => void;
}

/** A stand-in with a clock of its own, which ends with the test. */
export async function openShop(options: Partial<StripeOptions> = {}): Promise<Shop> {
  let now = BEGIN;
  const api = await startStripe({ secretKey: KEY, clock: () => now, ...options });
  onTestFinished(() => api.stop());
  const wait = (seconds: number) => {
    now += seconds * 1000;
  };
  return { stripe: sdkFor(api), api, wait };
}

type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;

/** A line with a price of its own. */
export function line(unitAmount = 1990, more: Partial<LineItem> = {}, currency = 'eur'): LineItem {
  return {
    price_data: {
      currency,
      unit_amount: unitAmount,
      tax_behavior: 'inclusive',
      product_data: { name: 'Ear pads', metadata: { sku: 'pads' } },
    },
    quantity: 1,
    ...more,
  };
}

/** A session that is in order. */
export const order = (more: Partial<Create> = {}): Create => ({
  mode: 'payment',
  line_items: [line()],
  success_url: 'https://shop.example/done?session_id={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://shop.example/cart',
  ...more,
});

/** Opens a session and pays it by card. */
export async function buy({ stripe, api }: Shop, more: Partial<Create> = {}) {
  const { id } = await stripe.checkout.sessions.create(order(more));
  api.pay(id);
  const session = await stripe.checkout.sessions.retrieve(id);
  return { id, session, intent: String(session.payment_intent) };
}

interface Wrong {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly code: string | undefined;
  readonly param: string | undefined;
  readonly message: string;
}

/** What the SDK made of a refusal. @throws Error where nothing was refused. */
export async function refusalOf(request: Promise<unknown>): Promise<Wrong> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { statusCode: status, rawType: type, code, param, message } = error;
    return { status, type, code, param, message };
  }
  throw new Error('Nothing was refused.');
}

export interface Heard {
  readonly body: string;
  readonly signature: string;
}

/** A webhook that keeps what it is sent, and answers with the statuses in turn, then with 200. */
export async function openWebhook(...statuses: number[]) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    heard.push({ body, signature: String(request.headers['stripe-signature']) });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const types = () => heard.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);
  return { webhook: { url, secret: SECRET }, heard, types };
}
