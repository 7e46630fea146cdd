import Stripe from 'stripe';
import { AppError } from '@/lib/core/errors';
import { isLoopback } from '@/lib/core/loopback';
import { readHttpUrl } from '@/lib/core/urls';
import type { Env } from '@/lib/platform/env';
import { DEMO_KEY } from './demo-key';

const KEY = /^(?:sk|rk)_(test|live)_\w{8,}$/;
const TIMEOUT = 20_000;
const RETRIES = 2;

export type StripeSettings = Pick<
  Env,
  'STRIPE_SECRET_KEY' | 'STRIPE_WEBHOOK_SECRET' | 'STRIPE_API_URL'
>;

/** What it takes to be paid. */
export interface StripeAccess {
  readonly stripe: Stripe;
  /** Whether real money is moved. */
  readonly isLive: boolean;
  /** Whether a stand-in answers: no money is moved, and readers are told so. */
  readonly isDemo: boolean;
  /** Origins that its payment pages have. */
  readonly isPaymentPage: (url: string) => boolean;
  readonly webhookSecrets: readonly string[];
}

function refuse(where: string, message: string, remedy: string): AppError {
  return new AppError('invalid_content', message, { where, remedy });
}

function standIn(address: string, settings: StripeSettings): StripeAccess {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secrets } = settings;
  if (key !== undefined && key !== DEMO_KEY) {
    throw refuse(
      'STRIPE_API_URL',
      'A custom address of Stripe is refused while a real key is set',
      'Remove STRIPE_API_URL, or STRIPE_SECRET_KEY.',
    );
  }
  const url = readHttpUrl(address);
  if (url === null || url.href !== `${url.origin}/` || !isLoopback(url.hostname)) {
    throw refuse(
      'STRIPE_API_URL',
      'A custom address of Stripe must be on this very machine',
      'Write http://127.0.0.1:PORT (or localhost, or [::1]) without a path, or leave it out.',
    );
  }
  const protocol = url.protocol === 'https:' ? 'https' : 'http';
  const port = url.port || (protocol === 'https' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const options = { host, port, protocol, timeout: TIMEOUT, telemetry: false } as const;
  return {
    stripe: new Stripe(DEMO_KEY, { ...options, maxNetworkRetries: RETRIES }),
    isLive: false,
    isDemo: true,
    isPaymentPage: (page) => readHttpUrl(page)?.origin === url.origin,
    webhookSecrets: secrets ?? [],
  };
}

/**
 * What the settings give access to; null without a key, which closes the shop. Stripe's own address
 * is built in: another is taken on this machine alone and never with a real key, since whoever set
 * it would be sent the key.
 * @throws AppError `invalid_content` that names the setting and says how to mend it.
 */
export function resolveStripeAccess(settings: StripeSettings): StripeAccess | null {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secrets, STRIPE_API_URL } = settings;
  if (STRIPE_API_URL) return standIn(STRIPE_API_URL, settings);
  if (key === undefined) return null;
  const mode = KEY.exec(key)?.[1];
  if (mode === undefined || key === DEMO_KEY) {
    throw refuse(
      'STRIPE_SECRET_KEY',
      'This is no secret key of Stripe',
      'Copy the secret or restricted key (sk_… or rk_…) from the dashboard of Stripe.',
    );
  }
  if (!secrets || secrets.length === 0) {
    throw refuse(
      'STRIPE_WEBHOOK_SECRET',
      'Without the secret of the webhook endpoint no payment would be heard of',
      'Add an endpoint for /api/stripe/webhook in the dashboard of Stripe and copy its whsec_… secret.',
    );
  }
  return {
    stripe: new Stripe(key, { timeout: TIMEOUT, maxNetworkRetries: RETRIES, telemetry: false }),
    isLive: mode === 'live',
    isDemo: false,
    isPaymentPage: (page) => readHttpUrl(page)?.protocol === 'https:',
    webhookSecrets: secrets,
  };
}
