import { expect, test } from 'vitest';
import { type HistoryLicence, historyLicence } from '@/lib/affiliate/policy';
import { DAY, HOUR } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { appendHistory, deleteHistory, readHistory } from '@/lib/offers/history/store';
import type { Observation } from '@/lib/offers/observation';
import { saveOffers } from '@/lib/offers/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { amazon, NOW, offer, shop } from '@/tests/support/offers';

const TRACKED = shop('tracked', { history: true });
const OTHER = shop('other', { history: true });
const SILENT = shop('silent');

function licenceOf(merchant: typeof TRACKED): HistoryLicence {
  const licence = historyLicence(merchant, [TRACKED, OTHER, SILENT]);
  if (!licence) throw new Error(`${merchant.slug} has no licence`);
  return licence;
}

const LICENCES = new Map([TRACKED, OTHER].map((one) => [one.slug, licenceOf(one)]));

const merchantsIn = async ({ query }: Database) =>
  (await query.selectFrom('price_history').select('merchant').execute())
    .map(({ merchant }) => merchant)
    .sort();

describeOnEachEngine('past prices', (engine) => {
  const open = async () => openForTest(await freshTarget(engine));

  test('are kept of merchants with a licence alone, whatever else is saved', async () => {
    const database = await open();
    const offers = [offer(TRACKED), offer(SILENT), offer(amazon())];
    await saveOffers(database, offers, NOW, LICENCES);
    expect(await merchantsIn(database)).toEqual(['tracked']);
  });

  test('are kept of nobody without licences, as on a site with Amazon and no agreement', async () => {
    const database = await open();
    await saveOffers(database, [offer(TRACKED)], NOW);
    expect(historyLicence(TRACKED, [TRACKED, amazon()])).toBeNull();
    expect(await merchantsIn(database)).toEqual([]);
  });

  test('are not kept under the licence of another merchant', async () => {
    const database = await open();
    const mixed = new Map([['amazon', licenceOf(TRACKED)]]);
    await saveOffers(database, [offer(amazon())], NOW, mixed);
    expect(await merchantsIn(database)).toEqual([]);
  });

  test('are read by licence: of that merchant, that product and that time', async () => {
    const database = await open();
    const at = (observedAt: number, more: Partial<Observation> = {}) =>
      offer(TRACKED, { observedAt, ...more });
    for (const day of [3, 2, 1, 0]) {
      const observedAt = NOW - day * DAY;
      const offers = [at(observedAt, { amount: 100 + day }), offer(OTHER, { observedAt })];
      const elsewhere = at(observedAt, { product: 'other-cups' });
      await saveOffers(database, [...offers, elsewhere], observedAt, LICENCES);
    }
    const found = await readHistory(database, licenceOf(TRACKED), 'some-cups', NOW - 2 * DAY);
    expect(found).toEqual(
      [102, 101, 100].map((amount, index) => ({
        observedAt: NOW - (2 - index) * DAY,
        amount,
        currency: 'USD',
        marketplace: '',
      })),
    );
  });

  test('hold what everyone pays for a new one, and no price that is not known', async () => {
    const database = await open();
    const deal = { kind: 'Members', endsAt: null, membersOnly: true, coupon: null };
    const offers = [
      offer(TRACKED, { product: 'used', condition: 'used' }),
      offer(TRACKED, { product: 'members', deal }),
      offer(TRACKED, { product: 'unknown', amount: null }),
      offer(TRACKED, { product: 'new' }),
    ];
    await saveOffers(database, offers, NOW, LICENCES);
    const rows = await database.query.selectFrom('price_history').select('product').execute();
    expect(rows).toEqual([{ product: 'new' }]);
  });

  test('hold the price of one instant once', async () => {
    const database = await open();
    const price = {
      product: 'some-cups',
      merchant: 'tracked',
      marketplace: '',
      observed_at: NOW,
      amount: 5,
      currency: 'USD',
    };
    await appendHistory(database, [price, price], LICENCES);
    await appendHistory(database, [price], LICENCES);
    expect(await merchantsIn(database)).toEqual(['tracked']);
  });

  test('are deleted when they are too old, and when their merchant has lost its licence', async () => {
    const database = await open();
    for (const observedAt of [NOW - 9 * DAY, NOW]) {
      const offers = [offer(TRACKED, { observedAt }), offer(OTHER, { observedAt })];
      await saveOffers(database, offers, observedAt, LICENCES);
    }
    const licences = [licenceOf(TRACKED), licenceOf(OTHER)];
    expect(await deleteHistory(database, licences, NOW - DAY)).toBe(2);
    expect(await merchantsIn(database)).toEqual(['other', 'tracked']);
    expect(await deleteHistory(database, [licenceOf(OTHER)], NOW - HOUR)).toBe(1);
    expect(await merchantsIn(database)).toEqual(['other']);
    expect(await deleteHistory(database, [], 0)).toBe(1);
    expect(await merchantsIn(database)).toEqual([]);
  });
});
