import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type HistoryLicence, historyLicence } from '@/lib/affiliate/policy';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { closeDb, getDb } from '@/lib/db/client';
import type { DatabaseTarget } from '@/lib/db/open-database';
import type { DealContent } from '@/lib/deals/build-deals';
import { NO_FILTER, PAGE_SIZE } from '@/lib/deals/deal-filter';
import { findDeals, topDeals } from '@/lib/deals/find-deals.server';
import { medianKey, medianOf } from '@/lib/deals/median';
import { readMedians } from '@/lib/deals/store';
import { appendHistory } from '@/lib/offers/history/store';
import { dropHeldOffers } from '@/lib/offers/hold-facts.server';
import type { Offer } from '@/lib/offers/license-observation';
import { saveOffers } from '@/lib/offers/store';
import { type Env, parseEnv } from '@/lib/platform/env';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';
import { dealProduct } from '@/tests/unit/deals/scenes';

const holder = vi.hoisted(() => ({
  env: undefined as Env | undefined,
  warnings: 0,
  isThere: true,
}));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));
vi.mock(import('@/lib/platform/log'), async (importOriginal) => {
  const { log } = await importOriginal();
  const warn = () => {
    holder.warnings += 1;
  };
  return { log: { ...log, warn } };
});

const SHOP = shop();
const AMAZON = amazon();
const LISTED = { amount: 12_000, label: null };
const SLUGS = Array.from({ length: 60 }, (_, index) => `cups-${String(index).padStart(2, '0')}`);

function content(more: Partial<DealContent> = {}): DealContent {
  return {
    products: SLUGS.map((slug) => dealProduct({ slug, asins: { US: ASIN } })),
    merchants: [AMAZON, SHOP],
    manual: [],
    place: { marketplace: 'US', currency: 'USD' },
    ...more,
  };
}

const reduced = (slug: string, more: Parameters<typeof offer>[1] = {}) =>
  offer(SHOP, { product: slug, amount: 9_000, listPrice: LISTED, ...more });

const save = async (offers: readonly Offer[], now = NOW) => saveOffers(await getDb(), offers, now);

async function find(now = NOW, more: Partial<DealContent> = {}, after?: string) {
  const ask = () => findDeals({ filter: NO_FILTER, after }, content(more), now);
  // A machine that is busy with other tests may keep an answer waiting for longer than it waits.
  const { answer, isAway } = holder.isThere
    ? await vi.waitFor(
        async () => {
          const found = await ask();
          expect(found.isAway).toBe(false);
          return found;
        },
        { timeout: 20_000 },
      )
    : await ask();
  return { ids: answer.deals.map(({ id }) => id), total: answer.total, next: answer.next, isAway };
}

/** Waits for what was begun without being waited for. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 300));

describeOnEachEngine('the deals', (engine) => {
  let target: DatabaseTarget;

  beforeEach(async () => {
    holder.isThere = true;
    target = await freshTarget(engine);
    holder.env = parseEnv(settingsFor(target));
    holder.warnings = 0;
    Reflect.deleteProperty(globalThis, Symbol.for('topshelf.offers'));
  });
  afterEach(closeDb);

  test('are what is kept with a saving, a page at a time, each once', async () => {
    await save([
      ...SLUGS.map((slug) => reduced(slug)),
      offer(AMAZON, { product: SLUGS[0], amount: 8_000, listPrice: LISTED }),
      offer(SHOP, { product: 'gone', amount: 8_000, listPrice: LISTED }),
    ]);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await find(NOW, {}, after);
      expect(page.total).toBe(61);
      seen.push(...page.ids);
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(61);
    expect(new Set(seen)).toEqual(
      new Set([`${SLUGS[0]}_amazon`, ...SLUGS.map((slug) => `${slug}_shop`)]),
    );
    expect(seen.slice(0, PAGE_SIZE)[0]).toBe(`${SLUGS[0]}_amazon`);
  });

  test('that ended are never given, however the clock goes on, and new ones are', async () => {
    await save([reduced('cups-00'), offer(AMAZON, { product: 'cups-01', listPrice: LISTED })]);
    expect((await find()).total).toBe(2);
    // Amazon's licence is an hour; the shop's a day.
    expect(await find(NOW + HOUR - 1)).toMatchObject({ total: 2 });
    expect(await find(NOW + HOUR)).toMatchObject({ ids: ['cups-00_shop'] });
    await save([reduced('cups-02', { observedAt: NOW + DAY })], NOW + DAY);
    // As the poll of changes does: a look that was begun before may still be on its way.
    dropHeldOffers();
    expect(await find(NOW + DAY)).toMatchObject({ ids: ['cups-02_shop'] });
  });

  test('are read anew when something is said to have changed, also while they are being read', async () => {
    await save([reduced('cups-00')]);
    expect((await find()).total).toBe(1);
    await save([reduced('cups-01')]);
    expect((await find()).total).toBe(1);
    dropHeldOffers();
    const reading = find();
    await save([reduced('cups-02')]);
    dropHeldOffers();
    expect((await find()).total).toBe(3);
    await reading;
    expect((await find()).total).toBe(3);
  });

  test('come up to date by themselves, without anybody waiting', async () => {
    await save([reduced('cups-00')]);
    expect((await find()).total).toBe(1);
    await save([reduced('cups-01')]);
    expect((await find(NOW + 16_000)).total).toBe(1);
    await settle();
    expect((await find(NOW + 16_000)).total).toBe(2);
  });

  test('at the top are the greatest savings, one a product, and none that ends too soon', async () => {
    await save([
      reduced('cups-00'),
      offer(AMAZON, { product: 'cups-00', amount: 5_000, listPrice: LISTED }),
      reduced('cups-01', { amount: 8_000 }),
      offer(SHOP, { product: 'cups-02', savingPercent: 90 }),
    ]);
    const top = await topDeals(5, content(), NOW);
    expect(top.deals.map(({ id }) => id)).toEqual(['cups-00_amazon', 'cups-01_shop']);
    expect(top.expiresAt).toBe(NOW + HOUR);
    const later = await topDeals(5, content(), NOW, NOW + HOUR);
    expect(later.deals.map(({ id }) => id)).toEqual(['cups-01_shop', 'cups-00_shop']);
  });

  test('below their median are found where past prices may be kept, though nothing else is saved', async () => {
    const tracked = shop('shop', { history: true });
    const merchants = [tracked];
    const licence = historyLicence(tracked, merchants) as HistoryLicence;
    const past = Array.from({ length: 20 }, (_, index) => ({
      product: 'cups-00',
      merchant: 'shop',
      marketplace: '',
      observed_at: NOW - (index + 20) * DAY,
      amount: 20_000 + index,
      currency: 'USD',
    }));
    await appendHistory(await getDb(), past, new Map([['shop', licence]]));
    await save([offer(tracked, { product: 'cups-00' })]);
    const { answer } = await findDeals({ filter: NO_FILTER }, content({ merchants }), NOW);
    expect(answer.deals).toMatchObject([{ belowMedian: { observations: 20 }, percent: null }]);

    dropHeldOffers();
    const withAmazon = await findDeals(
      { filter: NO_FILTER },
      content({ merchants: [tracked, AMAZON] }),
      NOW,
    );
    expect(withAmazon.answer.deals).toEqual([]);
  });

  test('the database’s median is that of the published formula', async () => {
    const tracked = shop('shop', { history: true });
    const licence = historyLicence(tracked, [tracked]) as HistoryLicence;
    const database = await getDb();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }),
        async (amounts) => {
          run += 1;
          const product = `product-${run}`;
          const row = { product, merchant: 'shop', marketplace: '', currency: 'USD' };
          const rows = [
            { observed_at: 0, amount: 7 },
            ...amounts.map((amount, at) => ({ observed_at: NOW + at, amount })),
          ];
          await appendHistory(
            database,
            rows.map((one) => ({ ...row, ...one })),
            new Map([['shop', licence]]),
          );
          const medians = await readMedians(database, [licence], NOW);
          expect(medians.get(medianKey({ ...row, marketplace: null }))).toEqual({
            median: medianOf(amounts),
            observations: amounts.length,
            since: NOW,
          });
        },
      ),
      { numRuns: 25 },
    );
    expect(await readMedians(database, [], NOW)).toEqual(new Map());
  });

  test('in a currency that is not the page’s are not among them', async () => {
    await save([reduced('cups-00', { currency: 'EUR' }), reduced('cups-01')]);
    expect((await find()).ids).toEqual(['cups-01_shop']);
  });
});

describeOnEachEngine('without a database', (engine) => {
  const coupon = {
    slug: 'bright',
    title: 'Ten off',
    merchant: 'shop',
    code: 'TEN',
    starts: NOW - DAY,
    ends: NOW + DAY,
    source: 'https://shop.example/news',
    url: 'https://shop.example/cups',
  };

  beforeEach(() => {
    holder.warnings = 0;
    holder.isThere = false;
    Reflect.deleteProperty(globalThis, Symbol.for('topshelf.offers'));
  });
  afterEach(closeDb);

  test('the answer says that prices are away; what needs none is there', async () => {
    holder.env = parseEnv({ DATABASE_URL: 'postgres://localhost:1/none', EPHEMERAL_DISK: '1' });
    expect(await find()).toMatchObject({ total: 0, isAway: true });
    expect(holder.warnings).toBe(1);
    const withCoupon = await find(NOW + 6_000, { manual: [coupon] });
    expect(withCoupon).toMatchObject({ isAway: true });
    await settle();
    expect(await find(NOW + 7_000, { manual: [coupon] })).toMatchObject({
      ids: ['_bright'],
      isAway: true,
    });
  });

  test('what was known before is shown while its licence lasts, and no longer', async () => {
    const target = await freshTarget(engine);
    holder.env = parseEnv(settingsFor(target));
    await saveOffers(await openForTest(target), [reduced('cups-00')], NOW);
    expect(await find()).toMatchObject({ total: 1, isAway: false });
    await closeDb();
    holder.env = parseEnv({ DATABASE_URL: 'postgres://localhost:1/none', EPHEMERAL_DISK: '1' });
    dropHeldOffers();
    expect(await find(NOW + 10 * MINUTE)).toMatchObject({ total: 1, isAway: true });
    expect(await find(NOW + DAY)).toMatchObject({ total: 0, isAway: true });
  });
});
