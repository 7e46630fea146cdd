import { z } from 'zod';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { getSite } from '@/lib/content/library';
import { AppError, isAppError } from '@/lib/core/errors';
import { getDb } from '@/lib/db/client';
import { readKey } from '@/lib/orders/keys/store';
import { orderPath } from '@/lib/orders/order-links';
import { clientAddress } from '@/lib/platform/client-address';
import { log } from '@/lib/platform/log';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { readTextBody } from '@/lib/platform/read-body';
import { refuseOtherSites } from '@/lib/platform/same-origin';
import type { CartView } from './cart/cart-view';
import { readRequestCart } from './cart/read-cart.server';
import type { CheckoutDesk } from './desk';
import { openDesk, shopStatus } from './open-desk.server';
import { startCheckout } from './start-checkout.server';

const MAX_BODY_BYTES = 4_096;
const MAX_ADDRESSES = 10_000;
const PER_MINUTE = 20;

const limit = createRateLimit({ perMinute: PER_MINUTE, maxKeys: MAX_ADDRESSES });

const FormSchema = z.object({
  /** The sum that the shopper saw: never what is charged, only whether it is still the same. */
  seen: z.string().regex(/^\d{1,12}$/),
  waiver: z.literal('on').optional(),
});

/** Why a checkout leads back to the cart, which says so in words. */
export type CheckoutProblem =
  | 'short'
  | 'changed'
  | 'waiver'
  | 'closed'
  | 'unavailable'
  | 'country'
  | 'busy';

const see = (path: string) =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });

const back = (problem: CheckoutProblem) => see(`/cart?problem=${problem}`);

function problemOf(
  { quote, lines, canBuy }: CartView,
  { seen, waiver }: z.infer<typeof FormSchema>,
): CheckoutProblem | null {
  if (quote.refusals.includes('country_needed')) return 'country';
  if (quote.refusals.includes('country_not_served')) return 'country';
  if (lines.some(({ problem }) => problem === 'short' || problem === 'sold_out')) return 'short';
  if (!canBuy || Number(seen) !== quote.subtotal.amount) return 'changed';
  return quote.needsWaiver && waiver === undefined ? 'waiver' : null;
}

async function begin(
  desk: CheckoutDesk,
  cartId: string,
  view: CartView,
  hasWaived: boolean,
): Promise<Response> {
  const { country, quote } = view;
  const locale = getSite().locale;
  const outcome = await startCheckout(desk, { cart: cartId, quote, country, locale, hasWaived });
  if (outcome.kind === 'short') return back('short');
  if (outcome.kind === 'pay') return see('/checkout/pay');
  const key = await readKey(desk.database, 'order', desk.clock());
  return see(orderPath(key, outcome.order));
}

/**
 * Answers `POST /api/checkout`: a redirect to the page that leads on to the payment, or back to the
 * cart, never to a place that the request names.
 * @throws AppError `forbidden` for another site, `bad_request` for another form, `not_found` without a shop.
 */
export async function answerCheckout(request: Request): Promise<Response> {
  const { headers } = request;
  refuseOtherSites(headers, getSite().url);
  if (!limit.take(clientAddress(headers), Date.now()).allowed) return back('busy');
  const body = new URLSearchParams(await readTextBody(request, MAX_BODY_BYTES));
  const form = FormSchema.safeParse(Object.fromEntries(body));
  if (!form.success) {
    throw new AppError('bad_request', 'This is not the form of the cart', {
      remedy: 'Open the cart and go to the payment from there.',
    });
  }
  const status = shopStatus();
  if (status === 'none') throw new AppError('not_found', 'This site has no shop.');
  if (status === 'closed') return back('closed');
  try {
    const { id, view } = await readRequestCart(headers, getCatalogue(), Date.now());
    if (id === null || view.lines.length === 0) return see('/cart');
    const problem = problemOf(view, form.data);
    if (problem) return back(problem);
    return await begin(openDesk(await getDb()), id, view, form.data.waiver === 'on');
  } catch (error) {
    if (isAppError(error) && error.code === 'conflict') return back('busy');
    log.error('A checkout failed', { error });
    return back('unavailable');
  }
}
