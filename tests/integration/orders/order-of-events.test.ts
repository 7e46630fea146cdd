import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stockOf } from '@/lib/catalogue/stock/opening-stock.server';
import { readStock } from '@/lib/catalogue/stock/store';
import type { Database } from '@/lib/db/open-database';
import { nameOrder, placeOrder } from '@/lib/orders/place-order.server';
import {
  attachSession,
  awaitPayment,
  endOrder,
  noteDispute,
  noteRefunds,
  settleOrder,
} from '@/lib/orders/settle-order.server';
import { countEvents, findOrder, readEvents } from '@/lib/orders/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { lampCatalogue } from '@/tests/support/shop-catalogue';

const NOW = Date.UTC(2026, 10, 20);
const AT = { now: NOW, event: null };
const BUYER = { email: 'buyer@example.org', name: 'A Buyer', phone: null, address: null };

const line = (sku: string, kind: 'physical' | 'digital', unitAmount: number) => ({
  ...{ sku, good: sku.toLowerCase(), name: sku, kind, quantity: 1, unitAmount },
  file: kind === 'digital' ? 'lamps.pdf' : null,
});

async function openOrder(database: Database): Promise<string> {
  const names = nameOrder();
  const draft = {
    ...{ cart: names.attempt, contents: '', currency: 'EUR', subtotal: 5300, locale: 'en-US' },
    ...{ waivedAt: NOW, isLive: false, sessionEndsAt: NOW },
    lines: [line('BASE', 'physical', 4500), line('BOOK', 'digital', 800)],
  };
  expect(await placeOrder(database, names, draft, '{}', NOW)).toEqual({ kind: 'opened' });
  return names.id;
}

type Happen = (database: Database, id: string) => Promise<unknown>;

/** What is heard of a payment, some of it late, as it stands at Stripe in the end. */
const FACTS: Readonly<Record<string, Happen>> = {
  page: (database, id) => attachSession(database, id, { id: `cs_${id}`, url: null }, NOW),
  promise: (database, id) =>
    awaitPayment(database, id, { buyer: BUYER, paymentIntent: `pi_${id}` }, AT),
  payment: (database, id) =>
    settleOrder(
      database,
      id,
      {
        payment: { discount: 0, shipping: 450, tax: 100, total: 5750 },
        ...{ buyer: BUYER, paymentIntent: `pi_${id}` },
      },
      { count: 5, days: 30 },
      AT,
    ),
  end: (database, id) => endOrder(database, id, 'expired', AT),
  refund: async (database, id) => {
    const facts = [{ id: `re_${id}`, amount: 500, status: 'succeeded', createdAt: NOW }];
    return noteRefunds(database, id, { facts, count: await countEvents(database, id) }, AT);
  },
  dispute: async (database, id) => {
    const facts = { id: `du_${id}`, amount: 5250, status: 'won', createdAt: NOW };
    return noteDispute(database, id, { facts, count: await countEvents(database, id) }, AT);
  },
};

describeOnEachEngine('what is heard of an order', (engine) => {
  const runs = settings.isLong ? 300 : engine === 'sqlite' ? 40 : 10;

  test(`in any of ${runs} orders, some of it twice, comes to the same`, async () => {
    const database = await openForTest(await freshTarget(engine));
    await stockOf(database, lampCatalogue(), NOW);
    const names = Object.keys(FACTS);
    const heard = fc
      .tuple(fc.shuffledSubarray(names, { minLength: names.length }), fc.subarray(names))
      .chain(([all, again]) => {
        const both = [...all, ...again];
        return fc.shuffledSubarray(both, { minLength: both.length });
      });
    const property = fc.asyncProperty(heard, async (events) => {
      for (const table of ['order_events', 'refunds', 'disputes', 'downloads', 'outbox'] as const) {
        await database.query.deleteFrom(table).execute();
      }
      await database.query.deleteFrom('order_lines').execute();
      await database.query.deleteFrom('orders').execute();
      await database.query
        .updateTable('stock')
        .set({ available: 1 })
        .where('sku', '=', 'BASE')
        .execute();
      const id = await openOrder(database);
      for (const name of events) await FACTS[name]?.(database, id);
      expect(await findOrder(database, 'id', id)).toMatchObject({
        ...{ state: 'part_refunded', paidAt: NOW, endedAt: null, refunded: 500 },
        ...{ isAwaiting: false, isFrozen: false, buyer: BUYER, payment: { total: 5750 } },
        lines: [{ hold: 'sold' }, { hold: 'none' }],
      });
      expect((await readStock(database, ['BASE'])).get('BASE')).toBe(0);
      const kinds = (await readEvents(database, id)).map(({ kind }) => kind);
      for (const kind of ['opened', 'session', 'paid', 'refund', 'dispute']) {
        expect(
          kinds.filter((one) => one === kind),
          kind,
        ).toHaveLength(1);
      }
      const mails = await database.query
        .selectFrom('outbox')
        .select('kind')
        .orderBy('kind')
        .execute();
      expect(mails.map(({ kind }) => kind)).toEqual(['receipt', 'refund']);
      const rights = await database.query.selectFrom('downloads').select('sku').execute();
      expect(rights).toEqual([{ sku: 'BOOK' }]);
    });
    await fc.assert(property, { numRuns: runs });
  });

  test('an order whose money is on its way is not over with its page, but with the payment', async () => {
    const database = await openForTest(await freshTarget(engine));
    await stockOf(database, lampCatalogue(), NOW);
    const id = await openOrder(database);
    await FACTS.promise?.(database, id);
    expect(await endOrder(database, id, 'expired', AT)).toBe('unchanged');
    expect((await readStock(database, ['BASE'])).get('BASE')).toBe(0);
    expect(await endOrder(database, id, 'payment_failed', AT)).toBe('changed');
    expect((await readStock(database, ['BASE'])).get('BASE')).toBe(1);
    expect(await FACTS.promise?.(database, id), 'it does not begin anew').toBe('unchanged');
  });

  test('an unknown order is told of as such, and nothing is noted', async () => {
    const database = await openForTest(await freshTarget(engine));
    const event = { id: 'evt_1', type: 'checkout.session.expired', createdAt: NOW };
    expect(await endOrder(database, 'ord_none', 'expired', { now: NOW, event })).toBe('unknown');
    expect(await database.query.selectFrom('stripe_events').selectAll().execute()).toEqual([]);
  });

  test('of two who change an order by the same event at once, one has the effect', async () => {
    const database = await openForTest(await freshTarget(engine));
    await stockOf(database, lampCatalogue(), NOW);
    const id = await openOrder(database);
    const event = { id: 'evt_1', type: 'checkout.session.expired', createdAt: NOW };
    const ends = Array.from({ length: 6 }, () =>
      endOrder(database, id, 'expired', { now: NOW, event }),
    );
    expect((await Promise.all(ends)).toSorted()).toEqual(['changed', ...Array(5).fill('seen')]);
    expect((await readStock(database, ['BASE'])).get('BASE')).toBe(1);
  });
});
