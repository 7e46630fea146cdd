import { expect, test } from 'vitest';
import { readChanges } from '@/lib/changes/store';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import type { Observation } from '@/lib/offers/observation';
import { deleteEnded, readDiscounted, readOffers, saveOffers } from '@/lib/offers/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { amazon, NOW, offer, shop } from '@/tests/support/offers';

const AMAZON = amazon();
const SHOP = shop();

const changedIn = async (database: Database) =>
  (await readChanges(database, 0)).map(({ subject }) => subject).sort();

const cups = (more: Partial<Observation> = {}) => offer(SHOP, more);

describeOnEachEngine('offers that are kept', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));

  test('come back as they were', async () => {
    const database = await open();
    const deal = { kind: 'Lightning deal', endsAt: NOW + HOUR, membersOnly: true, coupon: 'A-5' };
    const full = offer(AMAZON, {
      listPrice: { amount: 12_000, label: 'Prix conseillé „é“ 🎧' },
      savingPercent: 16,
      deliveryAmount: 0,
      seller: "Ben & Söhne's",
      availability: 'preorder',
      condition: 'refurbished',
      deal,
    });
    const bare = cups({ amount: null, availability: 'out_of_stock', feed: null });
    await saveOffers(database, [full, bare], NOW);
    const found = await readOffers(database, ['some-cups'], NOW);
    expect(found).toHaveLength(2);
    expect(found).toContainEqual(full);
    expect(found).toContainEqual(bare);
  });

  test('the same offers twice change nothing', async () => {
    const database = await open();
    const offers = [cups(), offer(AMAZON)];
    expect(await saveOffers(database, offers, NOW)).toEqual({ saved: 2, changed: ['some-cups'] });
    expect(await saveOffers(database, offers, NOW)).toEqual({ saved: 0, changed: [] });
    expect(await changedIn(database)).toEqual(['some-cups']);
  });

  test('an older observation never replaces a newer one, in whatever order they come', async () => {
    const database = await open();
    const newer = cups({ amount: 2, observedAt: NOW });
    const older = cups({ amount: 1, observedAt: NOW - HOUR });
    const amounts = async () =>
      (await readOffers(database, ['some-cups'], NOW)).map(({ amount }) => amount);
    await saveOffers(database, [newer], NOW);
    expect(await saveOffers(database, [older], NOW)).toEqual({ saved: 0, changed: [] });
    expect(await amounts()).toEqual([2]);
    const newest = cups({ amount: 3, observedAt: NOW + MINUTE });
    await saveOffers(database, [newest, newer, older], NOW);
    expect(await amounts()).toEqual([3]);
  });

  test('nor where several processes write at once', async () => {
    const target = await freshTarget(engine);
    const writers = [
      await openForTest(target),
      await openForTest(target, { migrated: false }),
      await openForTest(target, { migrated: false }),
    ];
    const products = Array.from({ length: 20 }, (_, index) => `cups-${index}`);
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(
        writers.map((database, index) => {
          const observedAt = NOW + round * 10 + ((index + round) % writers.length);
          const order = index % 2 === 0 ? products : products.toReversed();
          const amount = 1 + ((round + index) % 2);
          return saveOffers(
            database,
            order.map((product) => cups({ product, observedAt, amount })),
            observedAt,
          );
        }),
      );
    }
    const [database] = writers;
    const rows = await database?.query.selectFrom('offers').select('observed_at').execute();
    expect(rows?.map((row) => row.observed_at)).toEqual(products.map(() => NOW + 7 * 10 + 2));
  });

  test('no change goes unnoticed where two processes write at once', async () => {
    const target = await freshTarget(engine);
    const one = await openForTest(target);
    const other = await openForTest(target, { migrated: false });
    const products = Array.from({ length: 30 }, (_, index) => `cups-${index}`);
    const all = (amount: number, observedAt: number) =>
      products.map((product) => cups({ product, amount, observedAt }));
    await saveOffers(one, all(100, NOW), NOW);
    await Promise.all(
      products.flatMap((_, index) => [
        saveOffers(one, all(200, NOW + 1).slice(index, index + 1), NOW + 1),
        saveOffers(other, all(100, NOW + 2).slice(index, index + 1), NOW + 1),
      ]),
    );
    // There and back again is two changes, and none where the way back was first.
    const later = await readChanges(one, NOW + 1);
    const counts = products.map((product) => later.filter((row) => row.subject === product).length);
    expect(counts.filter((count) => count !== 0 && count !== 2)).toEqual([]);
    const found = await readOffers(one, products, NOW + 2);
    expect(found.map(({ amount }) => amount)).toEqual(products.map(() => 100));
  });

  test('a change row is committed with the price, or neither is', async () => {
    const database = await open();
    await database.query.schema.dropTable('changes').execute();
    await expect(saveOffers(database, [cups()], NOW)).rejects.toThrow(/changes/);
    expect(await readOffers(database, ['some-cups'], NOW)).toEqual([]);
  });

  test.each<[string, Partial<Observation>, boolean]>([
    ['another price', { amount: 8_888 }, true],
    ['another stock', { availability: 'out_of_stock' }, true],
    ['another cost of delivery', { deliveryAmount: 500 }, true],
    ['a list price', { listPrice: { amount: 20_000, label: null } }, true],
    ['a coupon', { deal: { kind: 'Coupon', endsAt: null, membersOnly: false, coupon: 'X' } }, true],
    ['an end that comes sooner', { validUntil: NOW + 3 * HOUR }, true],
    ['the same at a later time', {}, false],
    ['the same from another feed', { feed: 'other' }, false],
  ])('readers are told of %s where they see something else', async (_, more, isTold) => {
    const database = await open();
    await saveOffers(database, [cups()], NOW);
    const later = NOW + HOUR;
    const report = await saveOffers(database, [cups({ observedAt: later, ...more })], later);
    expect(report).toEqual({ saved: 1, changed: isTold ? ['some-cups'] : [] });
  });

  test('the same price is news where the last one has ended, or is about to', async () => {
    const database = await open();
    await saveOffers(database, [cups()], NOW);
    const last = NOW + DAY - 4 * MINUTE;
    const report = await saveOffers(database, [cups({ observedAt: last })], last);
    expect(report.changed).toEqual(['some-cups']);
    const long = last + 2 * DAY;
    expect((await saveOffers(database, [cups({ observedAt: long })], long)).changed).toEqual([
      'some-cups',
    ]);
  });

  test('what may be kept no longer is not kept at all', async () => {
    const database = await open();
    const stale = offer(AMAZON);
    expect((await saveOffers(database, [stale], NOW + DAY)).saved).toBe(0);
    expect((await saveOffers(database, [stale], NOW + DAY - 1)).saved).toBe(1);
  });

  test('five thousand are saved, found and deleted in one call each', async () => {
    const database = await open();
    const offers = Array.from({ length: 5_000 }, (_, index) =>
      offer(AMAZON, { product: `product-${index}`, amount: 1 + index }),
    );
    const products = offers.map(({ product }) => product);
    const report = await saveOffers(database, offers, NOW);
    expect(report.saved).toBe(5_000);
    expect(report.changed).toHaveLength(5_000);
    expect(await readChanges(database, NOW)).toHaveLength(5_000);
    expect(await readOffers(database, products, NOW)).toHaveLength(5_000);
    expect(await deleteEnded(database, NOW + DAY)).toBe(5_000);
    expect(await readOffers(database, products, NOW)).toEqual([]);
  });

  test('ended ones are not found, though their rows are still there', async () => {
    const database = await open();
    await saveOffers(database, [offer(AMAZON)], NOW);
    expect(await readOffers(database, ['some-cups'], NOW + HOUR - 1)).toHaveLength(1);
    expect(await readOffers(database, ['some-cups'], NOW + HOUR)).toEqual([]);
  });

  test('savings, deals and coupons are found, and nothing else', async () => {
    const database = await open();
    const deal = { kind: 'Deal', endsAt: null, membersOnly: false, coupon: null };
    await saveOffers(
      database,
      [
        cups({ product: 'list', listPrice: { amount: 20_000, label: null } }),
        cups({ product: 'saving', savingPercent: 10 }),
        cups({ product: 'deal', deal }),
        cups({ product: 'coupon', deal: { ...deal, coupon: 'SAVE5' } }),
        cups({ product: 'none' }),
      ],
      NOW,
    );
    const found = (await readDiscounted(database, NOW)).map(({ product }) => product).sort();
    expect(found).toEqual(['coupon', 'deal', 'list', 'saving']);
    expect(await readDiscounted(database, NOW + 2 * DAY)).toEqual([]);
  });
});
