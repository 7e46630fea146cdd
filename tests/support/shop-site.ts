import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StripeStandIn } from '@/demo/stripe/options';
import { startStripe } from '@/demo/stripe/start-stripe';
import { resolveStripeAccess } from '@/lib/checkout/stripe/access';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { readKey } from '@/lib/orders/keys/store';
import { orderPath } from '@/lib/orders/order-links';
import { findOrder } from '@/lib/orders/store';
import { type ServerOptions, startServer, type TestServer } from './server';

const SECRET = 'whsec_of_the_shop_that_tests_visit';

interface WantedLine {
  readonly sku: string;
  /** One unless told. */
  readonly quantity?: number;
}

export interface ShopSite {
  readonly server: TestServer;
  readonly stripe: StripeStandIn;
  /**
   * Puts things into a new cart, as its page's forms do.
   * @param country where they go, if that is known already.
   * @returns the cookie that names it, as `name=value`.
   */
  fillCart(lines: readonly WantedLine[], country?: string): Promise<string>;
  /** Orders what is in a new cart and pays for it. @returns path and query of the order's page. */
  order(lines: readonly WantedLine[]): Promise<string>;
  /** @returns path and query of the page of the order that a checkout session is of. */
  orderOf(session: string): Promise<string>;
  /** Ends a session before it is paid, as its time does, and waits until the shop has heard of it. */
  expire(session: string): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, resolve);
  await promise;
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Sends a form of the site, as a browser would from one of its pages. */
async function sendForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  cookie: string | null,
): Promise<Response> {
  const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin' });
  if (cookie) headers.set('Cookie', cookie);
  const body = new URLSearchParams(fields);
  return fetch(url, { method: 'POST', redirect: 'manual', headers, body });
}

/**
 * The built site with its shop open, on a port of its own that its configuration names, before a
 * stand-in for Stripe which tells it of every payment.
 */
export async function startShopSite(
  options: Pick<ServerOptions, 'root' | 'plainNext' | 'env' | 'dataDir'> = {},
): Promise<ShopSite> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const stripe = await startStripe({ secretKey: DEMO_KEY });
  const settings = {
    PORT: String(port),
    SITE_URL: origin,
    STRIPE_API_URL: stripe.url,
    STRIPE_WEBHOOK_SECRET: SECRET,
  };
  const server = await startServer({ ...options, env: { ...settings, ...options.env } });
  stripe.listen({ url: `${server.url}/api/stripe/webhook`, secret: SECRET });

  async function fillCart(lines: readonly WantedLine[], country?: string): Promise<string> {
    let cookie: string | null = null;
    for (const { sku, quantity = 1 } of lines) {
      const fields = { action: 'add', sku, quantity: String(quantity) };
      const response = await sendForm(`${server.url}/api/cart`, fields, cookie);
      cookie ??= response.headers.get('set-cookie')?.split(';')[0] ?? null;
    }
    if (!cookie) throw new Error('Nothing could be put into the cart.');
    if (country) await sendForm(`${server.url}/api/cart`, { action: 'country', country }, cookie);
    return cookie;
  }

  async function order(lines: readonly WantedLine[]): Promise<string> {
    const cookie = await fillCart(lines, 'DE');
    const cart = await (await fetch(`${server.url}/api/cart`, { headers: { cookie } })).json();
    const fields = { seen: String(cart.view.seen), waiver: 'on' };
    const checkout = await sendForm(`${server.url}/api/checkout`, fields, cookie);
    const known = stripe.sessions().at(-1);
    if (!known) throw new Error(`No checkout began: ${checkout.headers.get('location')}`);
    stripe.pay(known.id);
    const done = `${server.url}/checkout/done?session_id=${known.id}`;
    const html = await (await fetch(done, { headers: { cookie } })).text();
    const path = /href="(\/orders\/[^"]+)"/.exec(html)?.[1];
    if (!path) throw new Error('The order that was paid has no page.');
    return path.replaceAll('&amp;', '&');
  }

  async function orderOf(session: string): Promise<string> {
    const database = await openDatabase(embeddedTarget(server.dataDir, 'topshelf.db'));
    try {
      const found = await findOrder(database, 'session', session);
      if (!found) throw new Error(`No order has the session ${session}.`);
      return orderPath(await readKey(database, 'order', Date.now()), found);
    } finally {
      await database.close();
    }
  }

  async function expire(session: string): Promise<void> {
    const access = resolveStripeAccess({
      STRIPE_SECRET_KEY: undefined,
      STRIPE_WEBHOOK_SECRET: [SECRET],
      STRIPE_API_URL: stripe.url,
    });
    await access?.stripe.checkout.sessions.expire(session);
    while ((await stripe.deliveries.flush()) > 0) await sleep(50);
  }

  return {
    server,
    stripe,
    fillCart,
    order,
    orderOf,
    expire,
    async stop() {
      await server.stop();
      await stripe.stop();
    },
  };
}
