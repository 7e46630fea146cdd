import { expect, test } from 'vitest';
import { openCart } from '@/lib/checkout/cart/open-cart.server';
import { changeCart, deleteCarts, readCart } from '@/lib/checkout/cart/store';
import { MINUTE } from '@/lib/core/duration';
import { createId } from '@/lib/core/ids';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { lampCatalogue } from '@/tests/support/shop-catalogue';
import { BEGIN } from './scene';

const line = (sku: string, quantity = 1) => ({
  ...{ sku, quantity, seen_amount: 1, seen_currency: 'EUR', added_at: BEGIN },
});

describeOnEachEngine('a cart', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));

  test('that many windows change at once, from its first line on, loses none of the changes', async () => {
    const database = await open();
    for (let round = 0; round < 5; round += 1) {
      const cart = createId('cart');
      const skus = Array.from({ length: 6 }, (_, index) => `SKU-${index}`);
      await Promise.all(
        skus.map((sku) =>
          changeCart(database, cart, BEGIN, (known) => ({
            ...{ currency: 'EUR', country: known?.country ?? null },
            lines: [...(known?.lines ?? []).map(({ cart: _, ...one }) => one), line(sku)],
          })),
        ),
      );
      const kept = await readCart(database, cart);
      expect(kept?.lines.map(({ sku }) => sku).sort()).toEqual(skus);
    }
  });

  test('that is there is given to who changes it, and one that is not is null', async () => {
    const database = await open();
    const cart = createId('cart');
    const seen: unknown[] = [];
    for (const country of ['DE', 'GB']) {
      await changeCart(database, cart, BEGIN, (known) => {
        seen.push(known?.country ?? null);
        return { currency: 'EUR', country, lines: [line('BASE')] };
      });
    }
    expect(seen).toEqual([null, 'DE']);
    expect(await readCart(database, cart)).toMatchObject({ country: 'GB', currency: 'EUR' });
  });

  test('that breaks off while it is changed stays as it was', async () => {
    const database = await open();
    const cart = createId('cart');
    const failing = changeCart(database, cart, BEGIN, () => {
      throw new Error('broken off');
    });
    await expect(failing).rejects.toThrow('broken off');
    expect(await readCart(database, cart)).toBeNull();
  });

  test('that nobody touched is forgotten with its lines, and the others are not', async () => {
    const database = await open();
    const [old, young] = [createId('cart'), createId('cart')];
    const contents = { currency: 'EUR', country: null, lines: [line('BASE')] };
    await changeCart(database, old, BEGIN, () => contents);
    await changeCart(database, young, BEGIN + MINUTE, () => contents);
    expect(await deleteCarts(database, BEGIN + 1)).toBe(1);
    expect(await readCart(database, old)).toBeNull();
    expect(await readCart(database, young)).toMatchObject({ lines: [{ sku: 'BASE' }] });
    expect(await database.query.selectFrom('cart_lines').selectAll().execute()).toHaveLength(1);
  });

  test('of nobody is empty, and cannot be bought', async () => {
    const database = await open();
    const { view, order } = await openCart(database, lampCatalogue(), null, BEGIN);
    expect(order).toBeNull();
    expect(view).toMatchObject({ count: 0, canBuy: false, lines: [] });
  });
});
