import { createHash } from 'node:crypto';
import type { CartQuote } from '@/lib/catalogue/quote-cart';
import { HOUR, MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import type { Order } from '@/lib/orders/order';
import { nameOrder, type OrderDraft, placeOrder } from '@/lib/orders/place-order.server';
import { findOrder } from '@/lib/orders/store';
import type { CheckoutDesk } from './desk';
import { fulfil, readShopId } from './fulfil.server';
import { lineName } from './line-name';
import { giveUpPage, leadTo, openSession, type PaymentPage } from './open-session.server';
import { isInvalid, stripeFailure } from './stripe/outcome';
import { sessionRequest } from './stripe/session-request';

/** Stripe takes no less than 30 minutes from when it is asked; a minute more lets a try be repeated. */
const SHORTEST = 31 * MINUTE;
/** And no more than 24 hours from then by its own clock, which may be a little behind ours. */
const LONGEST = 24 * HOUR - 5 * MINUTE;
/** How often a checkout gives way to another of the same cart. */
const ROUNDS = 3;

export interface CheckoutInput {
  /** Id of the cart. */
  readonly cart: string;
  /** What it costs now; nothing may be refused in it. */
  readonly quote: CartQuote;
  readonly country: string | null;
  readonly locale: string;
  /** Whether the buyer asks for downloads at once and gives up the right of withdrawal. */
  readonly hasWaived: boolean;
}

export type CheckoutOutcome =
  | PaymentPage
  /** The last checkout of this cart was paid already. */
  | { readonly kind: 'paid'; readonly order: Order }
  /** Of these there are too few left. */
  | { readonly kind: 'short'; readonly skus: readonly string[] };

/** A digest of all that would make another order of it. */
function digest(input: CheckoutInput, isLive: boolean): string {
  const { quote, country, locale, hasWaived } = input;
  const lines = quote.lines.map(({ variant, quantity, price }) => [
    variant.sku,
    quantity,
    price.amount,
    price.taxBehavior,
  ]);
  const shipping = quote.shipping.map(({ id, price }) => [id, price.amount]);
  const parts = [quote.currency, country, locale, hasWaived, isLive, lines, shipping];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function draftOf(
  { access }: CheckoutDesk,
  input: CheckoutInput,
  now: number,
  endsAt: number,
): OrderDraft {
  const { cart, quote, locale, hasWaived } = input;
  return {
    ...{ cart, locale, contents: digest(input, access.isLive), currency: quote.currency },
    subtotal: quote.subtotal.amount,
    waivedAt: hasWaived ? now : null,
    isLive: access.isLive,
    sessionEndsAt: endsAt,
    lines: quote.lines.map((line) => ({
      sku: line.variant.sku,
      good: line.good.slug,
      name: lineName(line),
      kind: line.good.kind,
      quantity: line.quantity,
      unitAmount: line.price.amount,
      file: line.good.kind === 'digital' ? line.good.file : null,
    })),
  };
}

/** What the last checkout of a cart comes to, when there is another; null where it is out of the way. */
async function leavePrevious(
  desk: CheckoutDesk,
  order: Order,
  contents: string,
): Promise<CheckoutOutcome | null> {
  const { access, clock } = desk;
  if (order.contents === contents && order.sessionEndsAt > clock() + MINUTE) {
    if (order.session === null) return openSession(desk, order);
    const outcome = await fulfil(desk, order.session);
    if (outcome.kind === 'expired') return null;
    if (outcome.kind !== 'open' && outcome.kind !== 'foreign') {
      return { kind: 'paid', order: outcome.order };
    }
    if (outcome.kind === 'open' && order.sessionUrl) return leadTo(desk, order, order.sessionUrl);
  }
  // Another content: the old page must close before the pieces can be held anew. An order without a
  // page may have one that we never heard of: the same request finds it.
  const session = order.session ?? (await pageOf(desk, order));
  if (session === null) return null;
  try {
    await access.stripe.checkout.sessions.expire(session);
  } catch (error) {
    // It is paid, or over by itself: either way Stripe knows, and is asked.
    if (!isInvalid(error)) throw stripeFailure(error);
  }
  const outcome = await fulfil(desk, session);
  if (outcome.kind === 'expired') return null;
  if (outcome.kind === 'open') {
    throw new AppError('unavailable', 'The last payment page of this cart does not close.');
  }
  if (outcome.kind !== 'foreign') return { kind: 'paid', order: outcome.order };
  await giveUpPage(desk, order, session);
  return null;
}

/** The session of an order that was asked for and perhaps never heard of; null where it is over. */
async function pageOf(desk: CheckoutDesk, order: Order): Promise<string | null> {
  const opened = await openSession(desk, order);
  return opened && ((await findOrder(desk.database, 'id', order.id))?.session ?? null);
}

/**
 * Opens an order for a cart and gets it a payment page. Order and hold are committed before Stripe is
 * asked; a second click gets the same page. What was open with other contents is closed first.
 * @throws AppError `unavailable` while Stripe or the database does not answer.
 */
export async function startCheckout(
  desk: CheckoutDesk,
  input: CheckoutInput,
): Promise<CheckoutOutcome> {
  const { database, catalogue, access, origin, clock } = desk;
  const { shop } = catalogue;
  const { quote } = input;
  const isRefused = quote.refusals.length > 0 || quote.refusedLines.length > 0;
  if (shop === null || isRefused || quote.lines.length === 0) {
    throw new AppError('conflict', 'This cart cannot be bought as it is.');
  }
  if (quote.needsWaiver && !input.hasWaived) {
    throw new AppError('conflict', 'Downloads are sold only with the waiver of withdrawal.');
  }
  const contents = digest(input, access.isLive);
  for (let round = 0; round < ROUNDS; round += 1) {
    const previous = await findOrder(database, 'open_cart', input.cart);
    const left = previous && (await leavePrevious(desk, previous, contents));
    if (left) return left;
    const now = clock();
    const endsAt = now + Math.min(Math.max(SHORTEST, shop.checkoutMinutes * MINUTE), LONGEST);
    const names = nameOrder();
    const request = JSON.stringify(
      sessionRequest({
        ...{ names, quote, origin, endsAt, nameOf: lineName, locale: input.locale },
        shopId: await readShopId(database, now),
        automaticTax: shop.automaticTax,
        promotionCodes: shop.promotionCodes,
      }),
    );
    const draft = draftOf(desk, input, now, endsAt);
    const placed = await placeOrder(database, names, draft, request, now);
    if (placed.kind === 'short') return placed;
    if (placed.kind === 'exists') continue;
    const order = await findOrder(database, 'id', names.id);
    const opened = order && (await openSession(desk, order));
    if (opened) return opened;
    throw new AppError('unavailable', 'The payment service opens no page for this cart.');
  }
  throw new AppError('conflict', 'This cart is being paid in another window.');
}
