import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createId } from '@/lib/core/ids';
import { downloadPath, isDownloadLink, isOrderToken, orderPath } from '@/lib/orders/order-links';
import { createOrderNumber } from '@/lib/orders/order-number';
import { isSignatureOf, signed } from '@/lib/platform/sign';

const KEY = 'a key of the shop';
const order = fc.record({ id: fc.constant('ord').map(createId), linkEpoch: fc.nat({ max: 100 }) });
const at = (path: string) => new URL(path, 'https://lamps.example');
const tokenIn = (path: string) => at(path).searchParams.get('token') ?? '';

describe('the link to an order', () => {
  it('opens that order, until its links are closed', () => {
    fc.assert(
      fc.property(order, (given) => {
        const path = orderPath(KEY, given);
        expect(at(path).pathname).toBe(`/orders/${given.id}`);
        expect(isOrderToken(tokenIn(path), KEY, given)).toBe(true);
        const closed = { ...given, linkEpoch: given.linkEpoch + 1 };
        expect(isOrderToken(tokenIn(path), KEY, closed)).toBe(false);
      }),
    );
  });

  it('opens no other order, by no other key, and not with one character changed', () => {
    fc.assert(
      fc.property(order, order, fc.string(), fc.nat({ max: 42 }), (given, other, key, place) => {
        const token = tokenIn(orderPath(KEY, given));
        const changed = [...token];
        changed[place] = changed[place] === 'A' ? 'B' : 'A';
        expect(isOrderToken(token, KEY, other)).toBe(false);
        expect(isOrderToken(token, `${key}!`, given)).toBe(false);
        expect(isOrderToken(changed.join(''), KEY, given)).toBe(false);
      }),
    );
  });
});

describe('the link to a file', () => {
  it('is good for its file and its time alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (until, more) => {
        const id = createId('dl');
        const url = at(downloadPath(KEY, { id, until }));
        const signature = url.searchParams.get('signature') ?? '';
        expect(url.pathname).toBe(`/downloads/${id}`);
        expect(url.searchParams.get('until')).toBe(String(until));
        expect(isDownloadLink(signature, KEY, { id, until })).toBe(true);
        expect(isDownloadLink(signature, KEY, { id, until: until + more + 1 })).toBe(false);
        expect(isDownloadLink(signature, KEY, { id: createId('dl'), until })).toBe(false);
      }),
    );
  });
});

describe('a signature', () => {
  it('of one list of parts is none of another that reads alike', () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '1') }), { minLength: 1 });
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const isSame = JSON.stringify(some) === JSON.stringify(others);
        expect(isSignatureOf(signed(KEY, ...some), KEY, ...others)).toBe(isSame);
      }),
    );
  });

  it('is 256 bits that an address can hold as they are', () => {
    expect(signed(KEY, 'order', 1)).toMatch(/^[\w-]{43}$/);
  });

  it('that is empty, cut off or longer is refused without an error', () => {
    const right = signed(KEY, 'order');
    for (const given of ['', right.slice(1), `${right}A`, 'ä'.repeat(43)]) {
      expect(isSignatureOf(given, KEY, 'order')).toBe(false);
    }
  });
});

describe('the number of an order', () => {
  const numbers = Array.from({ length: 5_000 }, createOrderNumber);

  it('holds 65 bits that nothing can be misread in', () => {
    for (const number of numbers) {
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/);
    }
  });

  it('is random in every place, and comes once', () => {
    expect(new Set(numbers).size).toBe(numbers.length);
    const places = [...'0123-5678-abcde'].flatMap((mark, index) => (mark === '-' ? [] : [index]));
    for (const place of places)
      expect(new Set(numbers.map((number) => number[place])).size).toBe(32);
  });
});
