import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { readRequestCart } from '@/lib/checkout/cart/read-cart.server';
import { type TakenChange, takeCartChange } from '@/lib/checkout/cart/take-change.server';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { AppError } from '@/lib/core/errors';
import { answer } from '@/lib/platform/route';
import { type CartContext, wordCart, wordChange } from '../../compose/cart';
import { siteContext } from '../../compose/site-context';

export const dynamic = 'force-dynamic';

/** A cart is its shopper's alone. */
const PRIVATE = { 'Cache-Control': 'private, no-store' };

/** @throws AppError `not_found` on a site without a shop. */
function cartContext(): CartContext {
  const status = shopStatus();
  const { shop } = getCatalogue();
  if (status === 'none' || shop === null) {
    throw new AppError('not_found', 'This site has no shop.');
  }
  return { ...siteContext(), shop, status };
}

/** The cart of the browser that asks, in words; an empty one without a cookie of ours. */
export function GET(request: Request): Promise<Response> {
  return answer(request, async ({ headers }) => {
    const context = cartContext();
    const { view } = await readRequestCart(headers, getCatalogue(), Date.now());
    return Response.json({ view: wordCart(view, context) }, { headers: PRIVATE });
  });
}

/** Where a form leads after a change, always within the cart's own page. */
function pageAfter({ change, changed }: TakenChange): string {
  if (changed === null) return '/cart?problem=unavailable';
  if (changed.outcome !== 'changed') return `/cart?problem=${changed.outcome}`;
  return change.action === 'add' ? '/cart?added=1' : '/cart';
}

function toPage(taken: TakenChange): Response {
  const headers = new Headers({ ...PRIVATE, Location: pageAfter(taken) });
  if (taken.changed?.cookie) headers.set('Set-Cookie', taken.changed.cookie);
  return new Response(null, { status: 303, headers });
}

function toJson({ change, changed }: TakenChange): Response {
  if (changed === null) {
    throw new AppError('unavailable', 'The cart cannot be changed while the database is away.', {
      remedy: 'Try again shortly; nothing in it is lost.',
    });
  }
  const { outcome, view, cookie } = changed;
  const headers = new Headers(PRIVATE);
  if (cookie) headers.set('Set-Cookie', cookie);
  const worded = wordChange(change, outcome, view, cartContext());
  return Response.json({ outcome, ...worded }, { headers });
}

/** Changes the cart: a form is answered by its page, JSON by JSON. */
export function POST(request: Request): Promise<Response> {
  return answer(request, async (asked) => {
    const taken = await takeCartChange(asked);
    return taken.isForm ? toPage(taken) : toJson(taken);
  });
}
