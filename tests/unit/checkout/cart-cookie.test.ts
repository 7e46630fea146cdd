import { describe, expect, it } from 'vitest';
import { cartCookie, readCartCookie } from '@/lib/checkout/cart/cart-cookie';
import { createId } from '@/lib/core/ids';

const KEY = 'the key of carts';
const id = createId('cart');
const header = cartCookie(id, KEY, true);
const pair = header.split(';')[0] ?? '';
const read = (cookie: string, key = KEY) => readCartCookie(new Headers({ cookie }), key);

describe('the cookie of a cart', () => {
  it('names the cart to who has the key', () => {
    expect(read(pair)).toBe(id);
    expect(read(`theme=dark; ${pair}; other=1`)).toBe(id);
  });

  it('is read by no script, sent by no other site and over no open line', () => {
    expect(header.split('; ').slice(1).toSorted()).toEqual(
      ['Path=/', 'Max-Age=2592000', 'HttpOnly', 'SameSite=Lax', 'Secure'].toSorted(),
    );
    expect(cartCookie(id, KEY, false)).not.toContain('Secure');
  });

  it.each([
    ['no cookie', ''],
    ['another cart with this signature', pair.replace(id, createId('cart'))],
    ['a cart without a signature', `topshelf_cart=${id}`],
    ['a cart with an empty signature', `topshelf_cart=${id}.`],
    ['a signature that was cut off', pair.slice(0, -1)],
    ['an id of something else', pair.replace('cart_', 'ord_')],
    ['another name', pair.replace('topshelf_cart', 'topshelf_cart2')],
  ])('names none where there is %s', (_, cookie) => {
    expect(read(cookie)).toBeNull();
  });

  it('of another key names none', () => {
    expect(read(pair, 'another key')).toBeNull();
  });
});
