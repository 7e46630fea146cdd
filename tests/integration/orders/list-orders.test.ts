import { expect, test } from 'vitest';
import { nameOrder, placeOrder } from '@/lib/orders/place-order.server';
import { listOrders } from '@/lib/orders/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';

const NOW = Date.UTC(2026, 10, 24, 12);

describeOnEachEngine('a list of orders', (engine) => {
  test('leaves none out from page to page, though many began in the same millisecond', async () => {
    const database = await openForTest(await freshTarget(engine));
    const draft = {
      ...{ contents: 'c', currency: 'EUR', subtotal: 100, locale: 'en-US', lines: [] },
      ...{ waivedAt: null, isLive: false, sessionEndsAt: NOW },
    };
    const line = { sku: 'A', good: 'a', name: 'A', quantity: 1, unitAmount: 100, file: 'a.pdf' };
    const lines = [{ ...line, kind: 'digital' as const }];
    const placed = Array.from({ length: 5 }, nameOrder);
    for (const [index, names] of placed.entries()) {
      const cart = `cart_${index}`;
      await placeOrder(database, names, { ...draft, cart, lines }, '{}', NOW - (index > 2 ? 1 : 0));
    }
    const seen = await listOrders(database, { limit: 1 });
    for (let page = 1; page < placed.length; page += 1) {
      const after = seen.at(-1);
      seen.push(...(await listOrders(database, { limit: 1, ...(after && { after }) })));
    }
    expect(seen.map(({ id }) => id).sort()).toEqual(placed.map(({ id }) => id).sort());
  });
});
