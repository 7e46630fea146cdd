import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { policyOf } from '@/lib/affiliate/policy';
import { readChanges } from '@/lib/changes/store';
import { DAY, HOUR } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { deleteEnded, saveOffers } from '@/lib/offers/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { amazon, NOW, offer, shop } from '@/tests/support/offers';

const AMAZON = amazon();
const SHOP = shop();

const changedIn = async (database: Database) =>
  (await readChanges(database, 0)).map(({ subject }) => subject).sort();

describeOnEachEngine('offers that have ended', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));
  const countRows = async ({ query }: Database) =>
    (await query.selectFrom('offers').select('product').execute()).length;

  test('are deleted the moment they may be kept no longer, and reported', async () => {
    const database = await open();
    await saveOffers(database, [offer(AMAZON), offer(SHOP)], NOW);
    expect(await deleteEnded(database, NOW + DAY - 1)).toBe(0);
    expect(await deleteEnded(database, NOW + DAY)).toBe(1);
    expect(await countRows(database)).toBe(1);
    expect(await deleteEnded(database, NOW + 7 * DAY)).toBe(1);
    expect(await countRows(database)).toBe(0);
  });

  test('change nothing that readers see when they are deleted', async () => {
    const database = await open();
    await saveOffers(database, [offer(AMAZON)], NOW);
    await deleteEnded(database, NOW + DAY);
    expect(await changedIn(database)).toEqual(['some-cups']);
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['allows as much as before', {}, 0],
    ['shows no prices any more', { price: false }, 1],
    ['takes none from feeds any more', { sources: ['manual'] }, 1],
    ['keeps them for a shorter time', { showFor: '1 h', keepFor: '1 h' }, 1],
  ])('are those that a policy does not allow any more: one that %s', async (_, policy, gone) => {
    const database = await open();
    await saveOffers(database, [offer(SHOP)], NOW);
    const policies = [shop('shop', policy), AMAZON].map(policyOf);
    expect(await deleteEnded(database, NOW + HOUR, policies)).toBe(gone);
    expect(await changedIn(database)).toHaveLength(1 + gone);
  });

  test('are those of a merchant that is gone from the content', async () => {
    const database = await open();
    await saveOffers(database, [offer(SHOP), offer(AMAZON)], NOW);
    expect(await deleteEnded(database, NOW, [policyOf(AMAZON)])).toBe(1);
    expect(await deleteEnded(database, NOW, [])).toBe(1);
    expect(await countRows(database)).toBe(0);
  });
});

describeOnEachEngine('the database itself', (engine) => {
  const columns = sql.raw(
    'product, merchant, marketplace, amount, currency, list_amount, availability, condition, url, source, feed, observed_at, show_until, keep_until',
  );
  const insert = async (more: {
    source?: string;
    amount?: number | null;
    list?: number | null;
    shownFor?: number;
    keptFor?: number;
  }) => {
    const { source = 'api', amount = 100, list = null, shownFor = HOUR, keptFor = DAY } = more;
    const { query } = await openForTest(await freshTarget(engine));
    await sql`insert into offers (${columns}) values
      ('some-cups', 'amazon', 'US', ${amount}, 'USD', ${list}, 'in_stock', 'new',
      'https://www.amazon.com/dp/B0863TXGM3', ${source}, '', ${NOW}, ${NOW + shownFor},
      ${NOW + keptFor})`.execute(query);
  };

  test('refuses to keep what an API gave for more than 24 hours', async () => {
    await insert({});
    await insert({ source: 'feed', keptFor: 2 * DAY });
    await expect(insert({ keptFor: DAY + 1 })).rejects.toThrow(/offers_api_a_day/);
  });

  test('refuses to show what it does not keep', async () => {
    await expect(insert({ shownFor: DAY + 1 })).rejects.toThrow(/offers_shown_while_kept/);
  });

  test('refuses a price of nothing, and a list price that is not above the price', async () => {
    await insert({ amount: null });
    await expect(insert({ amount: 0 })).rejects.toThrow(/offers_amounts/);
    await expect(insert({ list: 100 })).rejects.toThrow(/offers_amounts/);
    await insert({ list: 101 });
  });
});
