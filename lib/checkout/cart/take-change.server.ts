import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { getSite } from '@/lib/content/library';
import { AppError, isAppError } from '@/lib/core/errors';
import { getDb } from '@/lib/db/client';
import { clientAddress } from '@/lib/platform/client-address';
import { createRateLimit } from '@/lib/platform/rate-limit';
import { readTextBody } from '@/lib/platform/read-body';
import { refuseOtherSites } from '@/lib/platform/same-origin';
import { shopStatus } from '../open-desk.server';
import { type CartChange, CartChangeSchema } from './change';
import { type CartChanged, changeRequestCart } from './change-cart.server';

const MAX_BODY_BYTES = 2_048;
const MAX_ADDRESSES = 10_000;
/** Changes a minute from one address: more than a hand makes. */
const PER_MINUTE = 120;
const JSON_TYPE = /^application\/json\s*(?:;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

const limit = createRateLimit({ perMinute: PER_MINUTE, maxKeys: MAX_ADDRESSES });

function badRequest(): AppError {
  return new AppError('bad_request', 'This is no change of a cart', {
    where: 'body',
    remedy: 'Send "action" (add, set, remove, country or currency) with what it takes.',
  });
}

function parseBody(text: string, isForm: boolean): unknown {
  if (isForm) return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest();
  }
}

/** @throws AppError `unsupported_media_type`, `too_large` or `bad_request`. */
async function readChange(request: Request, isForm: boolean): Promise<CartChange> {
  if (!isForm && !JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new AppError('unsupported_media_type', 'A cart is changed by a form or by JSON', {
      where: 'Content-Type',
    });
  }
  const body = parseBody(await readTextBody(request, MAX_BODY_BYTES), isForm);
  const change = CartChangeSchema.safeParse(body);
  if (!change.success) throw badRequest();
  return change.data;
}

/** A change that was asked for, and what it came to. */
export interface TakenChange {
  /** Whether it came from a form, which is answered by a page. */
  readonly isForm: boolean;
  readonly change: CartChange;
  /** Null while the database is away: nothing was changed. */
  readonly changed: CartChanged | null;
}

/** @throws AppError `rate_limited` for too many changes from one address. */
function takeToken(headers: Headers): void {
  if (limit.take(clientAddress(headers), Date.now()).allowed) return;
  throw new AppError('rate_limited', 'Too many changes of a cart from one address', {
    remedy: 'Wait a moment and try again.',
  });
}

async function apply(headers: Headers, change: CartChange): Promise<CartChanged | null> {
  const isSecure = getSite().url.startsWith('https:');
  try {
    const request = { headers, isSecure };
    return await changeRequestCart(await getDb(), request, change, getCatalogue(), Date.now());
  } catch (error) {
    if (isAppError(error) && error.code === 'unavailable') return null;
    throw error;
  }
}

/**
 * Reads a change of the cart from a request and makes it, where the request is from a page of this
 * site.
 * @throws AppError `forbidden` for another site, `rate_limited`, `not_found` without a shop, and what
 * a bad body is.
 */
export async function takeCartChange(request: Request): Promise<TakenChange> {
  const { headers } = request;
  refuseOtherSites(headers, getSite().url);
  takeToken(headers);
  if (shopStatus() === 'none') throw new AppError('not_found', 'This site has no shop.');
  const isForm = FORM_TYPE.test(headers.get('content-type') ?? '');
  const change = await readChange(request, isForm);
  return { isForm, change, changed: await apply(headers, change) };
}
