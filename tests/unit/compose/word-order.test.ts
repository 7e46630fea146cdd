import { describe, expect, test } from 'vitest';
import { wordOrder } from '@/app/compose/order';
import { getSite } from '@/lib/content/library';
import { DAY } from '@/lib/core/duration';
import { LANGUAGES } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import type { Order } from '@/lib/orders/order';
import { ORDER_STATES, type OrderState } from '@/lib/orders/order-state';
import type { OrderFile, OrderPage } from '@/lib/orders/read-order-page.server';
import { CARTS, sampleOrder } from '@/tests/support/sample-checkout';
import { sampleCatalogue } from '@/tests/support/sample-shop';

const NOW = Date.UTC(2026, 10, 28, 12);
const m = messagesFor('en');
const text = m.shop.orderPage;
const site = { ...getSite(), locale: 'en-US' };
const { shop } = sampleCatalogue();

const PAID = {
  payment: { discount: 0, shipping: 500, tax: 0, total: 5000 },
  paidAt: NOW - DAY,
} as const;

function orderOf(state: OrderState, more: Partial<Order> = {}): Order {
  const isPaid = state !== 'pending' && state !== 'expired';
  return { ...sampleOrder(CARTS.mixed, 'USD'), state, ...(isPaid ? PAID : {}), ...more };
}

/** The page of an order with the file of its download, which could be loaded if the state let it. */
function pageOf(order: Order, more: Partial<OrderPage> = {}): OrderPage {
  const [, book] = order.lines;
  if (!book) throw new Error('There is no download in the order.');
  const file: OrderFile = { line: book, path: '/downloads/dl_1', left: 3, endsAt: NOW + 9 * DAY };
  return { order, refunds: [], files: [file], isReturned: false, ...more };
}

const word = (order: Order, more: Partial<OrderPage> = {}) =>
  wordOrder(pageOf(order, more), NOW, { site, m, shop });

const labels = (order: Order) => word(order).sums.map(({ label }) => label);

describe('the state of an order in words', () => {
  test.each(ORDER_STATES)('%s says what it is and what follows', (state) => {
    expect(word(orderOf(state)).state).toEqual(text.state[state]);
  });

  test.each(LANGUAGES)('no two states read the same in %s', (language) => {
    const { state, awaiting } = messagesFor(language).shop.orderPage;
    const said = [...Object.values(state), awaiting];
    expect(new Set(said.map(({ title }) => title)).size).toBe(said.length);
    expect(new Set(said.map(({ lead }) => lead)).size).toBe(said.length);
  });

  test('a payment on its way is not called unpaid, and once paid not on its way', () => {
    expect(word(orderOf('pending', { isAwaiting: true })).state).toEqual(text.awaiting);
    expect(word(orderOf('paid', { isAwaiting: true })).state).toEqual(text.state.paid);
  });

  test('what was paid otherwise than ordered, and given back, is not called uncharged', () => {
    expect(word(orderOf('expired'), { isReturned: true }).state).toEqual(text.returned);
  });

  test('what came too late is marked on the line that is owed', () => {
    const { lines } = orderOf('backordered');
    const owed = lines.map((line, at) => ({ ...line, hold: at === 0 ? 'owed' : 'none' }) as const);
    const view = word(orderOf('backordered', { lines: owed }));
    expect(view.lines.map(({ note }) => note)).toEqual([text.owed, null]);
  });
});

describe('the files of an order', () => {
  test.each(ORDER_STATES)(
    'are offered in the state %s only where it is paid and not taken back',
    (state) => {
      const isOpen = ['paid', 'fulfilled', 'backordered', 'part_refunded'].includes(state);
      expect(word(orderOf(state)).files.map(({ path }) => path)).toEqual(
        isOpen ? ['/downloads/dl_1'] : [],
      );
    },
  );

  test('say how often they can be loaded, that they are used up, or that their time is over', () => {
    const order = orderOf('paid');
    const [file] = pageOf(order).files;
    if (!file) throw new Error('There is no file.');
    const say = (change: Partial<OrderFile>) =>
      word(order, { files: [{ ...file, ...change }] }).files[0]?.text;
    expect(say({})).toBe(text.left(3, '3', 'December 7, 2026'));
    expect(say({ left: 0, path: null })).toBe(text.usedUp);
    expect(say({ endsAt: NOW - DAY, path: null })).toBe(text.over('November 27, 2026'));
  });
});

describe('the sums of an order', () => {
  test('are the goods alone until it is paid, and then all that was paid', () => {
    expect(labels(orderOf('pending'))).toEqual([text.subtotal]);
    expect(labels(orderOf('expired'))).toEqual([text.subtotal]);
    expect(labels(orderOf('paid'))).toEqual([text.subtotal, text.shipping, text.total]);
  });

  test('name a discount and the tax, which prices that include it hold already', () => {
    const payment = { discount: 300, shipping: 500, tax: 80, total: 4700 };
    const order = orderOf('paid', { payment });
    expect(labels(order)).toEqual([
      text.subtotal,
      text.discount,
      text.shipping,
      text.total,
      text.taxIncluded,
    ]);
    expect(word(order).sums[1]?.value).toBe('−$3.00');
  });

  test.each(['part_refunded', 'refunded'] as const)(
    '%s says how much came back, and each time',
    (state) => {
      const refunded = state === 'refunded' ? 5000 : 1250;
      const refunds = ['succeeded', 'pending', 'failed'].map((status, at) => {
        return { id: `re_${at}`, amount: 1250, status, createdAt: NOW };
      });
      const view = word(orderOf(state, { refunded }), { refunds });
      expect(view.sums.at(-1)).toEqual({
        label: text.refunded,
        value: state === 'refunded' ? '−$50.00' : '−$12.50',
        isTotal: false,
      });
      expect(view.refunds.map(({ status }) => status)).toEqual([
        text.refundStatus.succeeded,
        text.refundStatus.pending,
        text.refundStatus.failed,
      ]);
      expect(view.refunds[0]?.text).toBe(text.refund('$12.50', 'November 28, 2026'));
    },
  );
});

describe('what else an order says', () => {
  test('the right of withdrawal, once it is paid, with what was waived', () => {
    expect(word(orderOf('pending', { waivedAt: NOW })).withdrawal).toEqual([]);
    const view = word(orderOf('paid', { waivedAt: NOW }));
    expect(view.withdrawal[0]).toBe(text.withdrawal.goods('30'));
    expect(view.withdrawal[1]).toContain('Nov 28, 2026');
    expect(view.links.length).toBeGreaterThan(0);
  });

  test('where it is sent to and by whom, where that is known', () => {
    const address = {
      ...{ line1: 'Lamp Street 1', line2: null, city: 'Lampton', state: null },
      ...{ postal_code: '12345', country: 'DE' },
    };
    const buyer = { email: 'reader@lamps.example', name: 'A Reader', phone: null, address };
    const view = word(orderOf('fulfilled', { buyer, carrier: 'Post', tracking: 'XY1' }));
    expect(view.address).toContain('A Reader');
    expect(view.address.join(' ')).toContain('Lamp Street 1');
    expect(view.parcel).toEqual([
      { name: text.carrier, value: 'Post' },
      { name: text.number, value: 'XY1' },
    ]);
    expect(word(orderOf('expired')).parcel).toEqual([]);
  });

  test('an order outlives the shop: without one it says no terms', () => {
    const view = wordOrder(pageOf(orderOf('paid')), NOW, { site, m, shop: null });
    expect([view.withdrawal, view.links]).toEqual([[], []]);
    expect(view.state).toEqual(text.state.paid);
  });
});
