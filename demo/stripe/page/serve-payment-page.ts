import type Stripe from 'stripe';
import type { KeptSession } from '../books';
import type { Payer } from '../check-payer';
import type { Desk } from '../desk';
import { applyChoices, type Method, paySession } from '../pay-session';
import { Refusal } from '../refusal';
import { pageOf } from './html';
import { renderClosedPage, renderPaymentPage, type Typed } from './render-payment-page';
import { STYLE } from './style';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const METHODS: readonly string[] = ['card', 'bank', 'declined'] satisfies Method[];

const html = (status: number, body: string): PageAnswer => ({
  status,
  body,
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  },
});

const STYLESHEET: PageAnswer = {
  status: 200,
  body: STYLE,
  headers: { 'Content-Type': 'text/css; charset=utf-8' },
};

function addressOf(typed: Typed): Stripe.Address | null {
  const part = (name: string) => typed.get(name)?.trim() || null;
  const address = {
    city: part('city'),
    country: part('country'),
    line1: part('line1'),
    line2: part('line2'),
    postal_code: part('postal_code'),
    state: part('state'),
  };
  return Object.values(address).some((value) => value !== null) ? address : null;
}

function payerOf(typed: Typed): Payer {
  const text = (name: string) => typed.get(name)?.trim() ?? '';
  return {
    email: text('email'),
    name: text('name'),
    phone: text('phone') || null,
    address: addressOf(typed),
    shippingRate: text('shippingRate') || null,
    promotionCode: text('promotionCode') || null,
    acceptsTerms: text('acceptsTerms') !== '',
  };
}

/** Where the shopper goes once the session is complete. */
function successUrlOf({ id, success_url: url }: Stripe.Checkout.Session): string {
  return (url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', id);
}

function filledIn({ session }: KeptSession): Typed {
  const [first] = session.shipping_options;
  const rate = session.shipping_cost?.shipping_rate ?? first?.shipping_rate ?? '';
  return new Map([
    ['email', session.customer_email ?? ''],
    ['shippingRate', String(rate)],
  ]);
}

function submit(desk: Desk, kept: KeptSession, body: string): PageAnswer {
  const typed = new Map(new URLSearchParams(body));
  const act = typed.get('act') ?? '';
  const payer = payerOf(typed);
  if (METHODS.includes(act)) {
    const faults = paySession(desk, kept, payer, act as Method);
    if (faults.length > 0) return html(422, renderPaymentPage(desk, kept, typed, faults));
    return { status: 303, headers: { Location: successUrlOf(kept.session) }, body: '' };
  }
  const { shippingRate, promotionCode, address } = payer;
  const country = address?.country ?? undefined;
  const isOffered = kept.session.shipping_options.some((one) => one.shipping_rate === shippingRate);
  const rate = isOffered ? shippingRate : null;
  const fault = applyChoices(desk, kept, { shippingRate: rate, promotionCode, country });
  return html(fault ? 422 : 200, renderPaymentPage(desk, kept, typed, fault ? [fault] : []));
}

/** Answers what a browser asks of the payment page; null for what is not the page's. */
export function servePaymentPage(
  desk: Desk,
  request: { readonly method: string; readonly path: string; readonly body: string },
): PageAnswer | null {
  const { method, path, body } = request;
  if (path === '/c/pay.css') return STYLESHEET;
  const id = /^\/c\/pay\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return null;
  const kept = desk.books.sessions.get(id);
  if (!kept) return html(404, pageOf('No such order', '<p>Start again in the shop.</p>'));
  if (kept.session.status !== 'open') return html(200, renderClosedPage(kept));
  try {
    if (method === 'POST') return submit(desk, kept, body);
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const faults = [{ field: 'session' as const, message: fault.message }];
    return html(422, renderPaymentPage(desk, kept, filledIn(kept), faults));
  }
  return html(200, renderPaymentPage(desk, kept, filledIn(kept)));
}
