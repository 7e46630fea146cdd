import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { StripeOptions, StripeStandIn } from '@/demo/stripe/options';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { wantsDemoShop } from '@/lib/platform/demo-mode';
import { adoptSettings, type Env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { onStop } from '@/lib/platform/on-stop';

/** Whom the stand-in's mails are from. */
const SENDER = 'Demo shop <shop@shop.example>';
/** The payment page stays where it was over a restart, if it can: so far above the site's own port. */
const ABOVE = 1_000;
const LAST_PORT = 65_535;

export interface DemoShop {
  /** Where the stand-in for Stripe serves. */
  readonly stripe: string;
  /** Where the mails can be read; null where a real mail server is set. */
  readonly mails: string | null;
  /** Has the events of the stand-in sent to a server at this origin. */
  listen(origin: string): void;
}

async function startNear(port: number, options: StripeOptions): Promise<StripeStandIn> {
  const { startStripe } = await import('@/demo/stripe/start-stripe');
  if (port === 0 || port + ABOVE > LAST_PORT) return startStripe(options);
  try {
    return await startStripe({ ...options, port: port + ABOVE });
  } catch {
    return startStripe(options);
  }
}

async function startMailbox(env: Env): Promise<string | null> {
  if (env.SMTP_URL) return null;
  const { startMail } = await import('@/demo/mail/start-mail');
  const mail = await startMail();
  onStop('demo: mail', 'close', () => mail.stop());
  adoptSettings({ SMTP_URL: mail.smtpUrl, MAIL_FROM: SENDER });
  return mail.pageUrl;
}

/**
 * Starts what takes the orders and mails of the shop where the demo mode is wanted; null elsewhere.
 * @param instance what they call this run of the server.
 */
export async function startDemoShop(
  env: Env,
  siteUrl: string,
  instance: string,
): Promise<DemoShop | null> {
  if (!wantsDemoShop(env, siteUrl)) return null;
  const secret = `whsec_${randomBytes(24).toString('base64url')}`;
  const stripe = await startNear(env.PORT, {
    secretKey: DEMO_KEY,
    instance,
    state: path.join(env.dataDir, 'demo-stripe.json'),
  });
  onStop('demo: Stripe', 'close', () => stripe.stop());
  adoptSettings({ STRIPE_API_URL: stripe.url, STRIPE_WEBHOOK_SECRET: secret });
  const mails = await startMailbox(env);
  log.info('Demo mode: orders are taken by a stand-in, and no money is moved', {});
  return {
    stripe: stripe.url,
    mails,
    listen: (origin) => stripe.listen({ url: `${origin}/api/stripe/webhook`, secret }),
  };
}
