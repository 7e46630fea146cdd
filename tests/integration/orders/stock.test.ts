import { expect, test } from 'vitest';
import { stockOf } from '@/lib/catalogue/stock/opening-stock.server';
import {
  addStock,
  enterStock,
  type Pieces,
  readStock,
  takeStock,
} from '@/lib/catalogue/stock/store';
import type { Database } from '@/lib/db/open-database';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { lampCatalogue } from '@/tests/support/shop-catalogue';

const NOW = Date.UTC(2026, 10, 20);

/** Takes pieces as a checkout does: all of them, or none where one is short. */
async function takeAll({ engine, query }: Database, pieces: readonly Pieces[]): Promise<boolean> {
  return query
    .transaction()
    .execute(async (transaction) => {
      const short = await takeStock({ engine, query: transaction }, pieces, NOW);
      if (short.length > 0) throw new Error(short.join());
      return true;
    })
    .catch(() => false);
}

const one = (...skus: string[]) => skus.map((sku) => ({ sku, quantity: 1 }));

describeOnEachEngine('stock', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));

  test('falls atomically: of many at once as many get a piece as there are', async () => {
    const database = await open();
    await enterStock(database, [{ sku: 'A', quantity: 7 }], NOW);
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeAll(database, one('A'))));
    expect(taken.filter(Boolean)).toHaveLength(7);
    expect(await readStock(database)).toEqual(new Map([['A', 0]]));
  });

  test('is taken by buyers of the same things in another order without a deadlock', async () => {
    const database = await open();
    const skus = ['A', 'B', 'C'];
    await enterStock(
      database,
      skus.map((sku) => ({ sku, quantity: 40 })),
      NOW,
    );
    const buyers = Array.from({ length: 40 }, (_, index) =>
      takeAll(database, one(...(index % 2 === 0 ? skus : skus.toReversed()))),
    );
    expect((await Promise.all(buyers)).every(Boolean)).toBe(true);
    expect([...(await readStock(database)).values()]).toEqual([0, 0, 0]);
  });

  test('is never below zero, whatever a statement asks', async () => {
    const database = await open();
    await enterStock(database, [{ sku: 'A', quantity: 1 }], NOW);
    const below = database.query.updateTable('stock').set({ available: -1 }).execute();
    await expect(below).rejects.toThrow();
    expect(await takeStock(database, [{ sku: 'A', quantity: 2 }], NOW)).toEqual(['A']);
    expect(await takeStock(database, one('NEVER-ENTERED'), NOW)).toEqual(['NEVER-ENTERED']);
    expect(await readStock(database)).toEqual(new Map([['A', 1]]));
  });

  test('is entered once from the content, and counted by orders and deliveries from then on', async () => {
    const database = await open();
    const first = await Promise.all([1, 2, 3].map(() => stockOf(database, lampCatalogue(), NOW)));
    for (const stock of first) expect(stock.get('SHADE-P')).toBe(4);
    await takeStock(database, one('SHADE-P'), NOW);
    await addStock(database, [{ sku: 'BASE', quantity: 5 }], NOW);
    const stock = await stockOf(database, lampCatalogue({}, 10), NOW);
    expect([stock.get('SHADE-P'), stock.get('BASE'), stock.get('BOOK')]).toEqual([3, 6, undefined]);
  });

  test('of some numbers alone is told of those alone', async () => {
    const database = await open();
    expect(await stockOf(database, lampCatalogue(), NOW, ['BASE'])).toEqual(new Map([['BASE', 1]]));
    expect(await stockOf(database, lampCatalogue(), NOW, [])).toEqual(new Map());
  });
});
