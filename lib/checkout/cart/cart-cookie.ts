import { DAY } from '@/lib/core/duration';
import { isId } from '@/lib/core/ids';
import { isSignatureOf, signed } from '@/lib/platform/sign';

const NAME = 'topshelf_cart';
/** A cart that nobody touches is forgotten after so long, in milliseconds. */
export const CART_KEPT_FOR = 30 * DAY;

/** The id of the cart that a request belongs to; null without a cookie that we signed. */
export function readCartCookie(headers: Headers, key: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name !== NAME) continue;
    const [id = '', signature = ''] = value.split('.', 2);
    if (isId('cart', id) && isSignatureOf(signature, key, 'cart', id)) return id;
  }
  return null;
}

/** The header that makes a browser keep a cart: no script reads it, and no other site sends it. */
export function cartCookie(id: string, key: string, isSecure: boolean): string {
  const parts = [
    `${NAME}=${id}.${signed(key, 'cart', id)}`,
    'Path=/',
    `Max-Age=${CART_KEPT_FOR / 1000}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(isSecure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}
