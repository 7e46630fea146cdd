import Stripe from 'stripe';
import type { StripeOptions, StripeStandIn } from '@/demo/stripe/options';
import { startStripe } from '@/demo/stripe/start-stripe';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { CartLine } from '@/lib/catalogue/check-line';
import { priceOf } from '@/lib/catalogue/price-of';
import { openCart } from '@/lib/checkout/cart/open-cart.server';
import { changeCart } from '@/lib/checkout/cart/store';
import type { CheckoutDesk } from '@/lib/checkout/desk';
import { receiveWebhook } from '@/lib/checkout/receive-webhook.server';
import {
  type CheckoutInput,
  type CheckoutOutcome,
  startCheckout,
} from '@/lib/checkout/start-checkout.server';
import { resolveStripeAccess, type StripeAccess } from '@/lib/checkout/stripe/access';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { AppError } from '@/lib/core/errors';
import { createId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import { lampCatalogue } from '@/tests/support/shop-catalogue';
import { mortalClient, runProcess } from './mortal';
import { openWebhook } from './open-webhook';

export const SECRET = 'whsec_of_the_lamp_shop';
export const ORIGIN = 'https://lamps.example';
/** A moment that tests begin at, epoch milliseconds; whole seconds. */
export const BEGIN = Date.UTC(2026, 10, 20, 12);

/** Access to a stand-in, whose client waits for nothing between its retries. */
export function accessTo(url: string, secrets: readonly string[] = [SECRET]): StripeAccess {
  const access = resolveStripeAccess({
    STRIPE_API_URL: url,
    STRIPE_SECRET_KEY: undefined,
    STRIPE_WEBHOOK_SECRET: [...secrets],
  });
  if (!access) throw new Error('A stand-in gives access.');
  const { hostname: host, port } = new URL(url);
  const address = { host, port: Number(port), protocol: 'http' as const, telemetry: false };
  const stripe = new Stripe(DEMO_KEY, {
    ...address,
    maxNetworkRetries: 1,
    httpClient: mortalClient(),
  });
  const isPrompt = { getInitialNetworkRetryDelay: () => 0.001 };
  return { ...access, stripe: Object.assign(stripe, isPrompt) };
}

export interface Scene {
  readonly desk: CheckoutDesk;
  /** The stand-in for Stripe, which sends nothing until it is told to. */
  readonly api: StripeStandIn;
  /** Lets time pass, for the shop and for Stripe alike. */
  readonly wait: (milliseconds: number) => void;
  /** The next webhooks are heard by processes with so many steps to live each. */
  readonly killHearers: (...lives: number[]) => void;
  /** Statuses that the webhook answered with. */
  readonly answers: number[];
  readonly stop: () => Promise<void>;
}

/** The shop with its clock, its webhook and a stand-in. */
export async function openScene(
  database: Database,
  {
    catalogue = lampCatalogue(),
    ...options
  }: Partial<StripeOptions> & { readonly catalogue?: Catalogue } = {},
): Promise<Scene> {
  let now = BEGIN;
  const clock = () => now;
  const api = await startStripe({ secretKey: DEMO_KEY, clock, ...options });
  const desk = { database, access: accessTo(api.url), catalogue, origin: ORIGIN, clock };
  const lives: number[] = [];
  const answers: number[] = [];
  const { url, close } = await openWebhook(async (body, signature) => {
    const heard = await runProcess(lives.shift() ?? null, () =>
      receiveWebhook(desk, body, signature),
    );
    const status = heard instanceof AppError ? heard.status : heard === undefined ? 204 : 500;
    answers.push(status);
    return status;
  });
  api.deliveries.behave({ isHeld: true });
  api.listen({ url, secret: SECRET });
  return {
    ...{ desk, api, answers },
    wait: (milliseconds) => {
      now += milliseconds;
    },
    killHearers: (...more) => lives.push(...more),
    async stop() {
      await api.stop();
      await close();
    },
  };
}

/** What a shopper says of a checkout besides the contents of the cart. */
export interface Wish {
  readonly currency?: string;
  readonly country?: string;
  readonly hasWaived?: boolean;
}

export const newCart = () => createId('cart');

/** Puts lines into a cart in place of what is there, and goes to the payment with it. */
export async function checkOut(
  desk: CheckoutDesk,
  cart: string,
  lines: readonly CartLine[],
  wish: Wish = {},
): Promise<CheckoutOutcome> {
  const { database, catalogue, clock } = desk;
  const { currency = 'EUR', country = 'DE' } = wish;
  await changeCart(database, cart, clock(), () => ({
    ...{ currency, country },
    lines: lines.map(({ sku, quantity }) => {
      const variant = catalogue.findItem(sku)?.variant;
      const seen = variant ? (priceOf(variant, currency)?.amount ?? 0) : 0;
      return { sku, quantity, seen_amount: seen, seen_currency: currency, added_at: clock() };
    }),
  }));
  return startCheckout(desk, await inputOf(desk, cart, wish));
}

/** What the cart's page hands to the checkout. */
export async function inputOf(
  { database, catalogue, clock }: CheckoutDesk,
  cart: string,
  { hasWaived = true }: Wish = {},
): Promise<CheckoutInput> {
  const { quote, country } = (await openCart(database, catalogue, cart, clock())).view;
  return { cart, quote, country, locale: 'en-US', hasWaived };
}

/** The id of the session that a payment page is of. */
export function sessionAt(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
