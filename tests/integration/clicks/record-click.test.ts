import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { purgeExpiredSalts } from '@/lib/clicks/daily-salt.server';
import { recordClick } from '@/lib/clicks/record-click.server';
import type { ClickBody } from '@/lib/clicks/schema';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { createId } from '@/lib/core/ids';
import { closeDb, getDb } from '@/lib/db/client';
import type { DatabaseTarget } from '@/lib/db/open-database';
import type { ClicksTable } from '@/lib/db/schema/clicks';
import { type Env, parseEnv } from '@/lib/platform/env';
import { describeOnEachEngine, freshTarget, settingsFor } from '@/tests/support/databases';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const NOON = Date.UTC(2026, 0, 15, 12);
const DAY = 86_400_000;

function body(more: Partial<ClickBody> = {}): ClickBody {
  return {
    id: createId('clk'),
    page: '/best/headphones',
    product: 'sony-wh-1000xm4',
    merchant: 'amazon',
    placement: 'pick',
    ...more,
  };
}

interface Sent {
  readonly body?: ClickBody;
  readonly headers?: Record<string, string>;
  readonly address?: string;
  readonly now?: number;
}

function send({ body: sent = body(), headers = {}, address = '192.0.2.7', now = NOON }: Sent) {
  return recordClick({
    body: sent,
    headers: new Headers({ 'User-Agent': FIREFOX, ...headers }),
    address,
    now,
  });
}

async function rows(): Promise<ClicksTable[]> {
  return (await getDb()).query.selectFrom('clicks').selectAll().orderBy('at').execute();
}

async function saltDays(): Promise<string[]> {
  const found = await (await getDb()).query.selectFrom('click_salts').select('day').execute();
  return found.map(({ day }) => day).sort();
}

describeOnEachEngine('a click', (engine) => {
  let target: DatabaseTarget;

  beforeEach(async () => {
    target = await freshTarget(engine);
    holder.env = parseEnv(settingsFor(target));
    Reflect.deleteProperty(globalThis, Symbol.for('topshelf.daily-salt'));
    return closeDb;
  });
  afterEach(closeDb);

  test('of a reader is kept with all that was sent, and nothing about the reader', async () => {
    const sent = body({ list: 'headphones', position: 2, marketplace: 'DE' });
    expect(await send({ body: sent })).toBe('recorded');
    const kept = await rows();
    expect(kept).toEqual([
      { ...sent, at: NOON, day: '2026-01-15', visitor: expect.stringMatching(/^[\w-]{22}$/) },
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2\.7|Firefox|Mozilla/);
  });

  test('without a list, rank and marketplace is kept without them', async () => {
    await send({});
    expect(await rows()).toMatchObject([{ list: null, position: null, marketplace: null }]);
  });

  test('that is delivered again counts once, even at the same time', async () => {
    const sent = body();
    const outcomes = await Promise.all([send({ body: sent }), send({ body: sent })]);
    expect(outcomes.sort()).toEqual(['duplicate', 'recorded']);
    expect(await send({ body: sent })).toBe('duplicate');
    expect(await rows()).toHaveLength(1);
  });

  test('of a bot or of a browser that fetches ahead is not kept', async () => {
    expect(await send({ headers: { 'User-Agent': 'curl/8.5.0' } })).toBe('bot');
    expect(await send({ headers: { 'Sec-Purpose': 'prefetch' } })).toBe('prefetch');
    expect(await rows()).toEqual([]);
  });

  test('of a reader who objects (Sec-GPC), or cannot be told apart, has no visitor', async () => {
    await send({ headers: { 'Sec-GPC': '1' } });
    await send({ address: 'unknown' });
    expect((await rows()).map(({ visitor }) => visitor)).toEqual([null, null]);
    expect(await saltDays()).toEqual([]);
  });

  test('of the same reader has the same visitor until the UTC day ends', async () => {
    const midnight = Date.UTC(2026, 0, 16);
    await send({ now: NOON });
    await send({ now: midnight - 1 });
    await send({ now: midnight });
    const visitors = (await rows()).map(({ visitor }) => visitor);
    expect(visitors[0]).toBe(visitors[1]);
    expect(visitors[2]).not.toBe(visitors[0]);
  });

  test('shares its salt with the other processes of the day', async () => {
    await send({});
    Reflect.deleteProperty(globalThis, Symbol.for('topshelf.daily-salt'));
    await send({ now: NOON + 1 });
    const [first, second] = await rows();
    expect(first?.visitor).toBe(second?.visitor);
  });

  test('of a new day, or the hourly purge, deletes the salt of the day before', async () => {
    await send({});
    expect(await saltDays()).toEqual(['2026-01-15']);
    await purgeExpiredSalts(NOON + 1_000);
    expect(await saltDays()).toEqual(['2026-01-15']);
    await send({ now: NOON + DAY });
    expect(await saltDays()).toEqual(['2026-01-16']);
    await purgeExpiredSalts(NOON + 2 * DAY);
    expect(await saltDays()).toEqual([]);
  });

  test('is in the totals by day, product, list and rank, placement and merchant', async () => {
    const inList = { list: 'headphones', position: 1 } as const;
    await send({ body: body(inList) });
    await send({ body: body({ ...inList, position: 2, product: 'bowers-wilkins-px7' }) });
    await send({ body: body({ ...inList, list: 'a-list' }), address: '192.0.2.8' });
    await send({ body: body({ placement: 'hero', merchant: 'bhphoto' }), now: NOON + DAY });
    const database = await getDb();
    expect(await totalClicks(database, { from: null, to: null })).toEqual({
      from: null,
      to: null,
      total: 4,
      visitors: 3,
      byDay: [
        { day: '2026-01-15', clicks: 3 },
        { day: '2026-01-16', clicks: 1 },
      ],
      byProduct: [
        { product: 'sony-wh-1000xm4', clicks: 3 },
        { product: 'bowers-wilkins-px7', clicks: 1 },
      ],
      byPosition: [
        { list: 'a-list', position: 1, clicks: 1 },
        { list: 'headphones', position: 1, clicks: 1 },
        { list: 'headphones', position: 2, clicks: 1 },
      ],
      byPlacement: [
        { placement: 'pick', clicks: 3 },
        { placement: 'hero', clicks: 1 },
      ],
      byMerchant: [
        { merchant: 'amazon', clicks: 3 },
        { merchant: 'bhphoto', clicks: 1 },
      ],
    });
    const one = await totalClicks(database, { from: '2026-01-16', to: '2026-01-16' });
    expect(one).toMatchObject({ total: 1, visitors: 1, byPosition: [] });
    expect((await totalClicks(database, { from: '2026-01-17', to: null })).total).toBe(0);
    expect((await totalClicks(database, { from: null, to: '2026-01-15' })).total).toBe(3);
  });

  // A server's files are out of reach; there the table is vacuumed.
  if (engine === 'postgres') return;

  test('leaves no trace of a deleted salt in the files', async () => {
    await send({});
    const { query } = await getDb();
    const { salt } = await query.selectFrom('click_salts').select('salt').executeTakeFirstOrThrow();
    const file = target.engine === 'sqlite' ? target.file : '';
    const inFiles = () => [file, `${file}-wal`].some((name) => readFileSync(name).includes(salt));
    expect(inFiles()).toBe(true);
    await purgeExpiredSalts(NOON + DAY);
    expect(inFiles()).toBe(false);
  });
});
