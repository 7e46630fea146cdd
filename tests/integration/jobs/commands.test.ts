import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { CreatorsApiOptions } from '@/demo/creators-api/options';
import { type CreatorsApi, startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { allProducts, getMerchants } from '@/lib/content/library';
import type { JobStatus } from '@/lib/jobs/list-jobs.server';
import type { PricesStatus } from '@/lib/jobs/price-status.server';
import { listWanted } from '@/lib/offers/list-wanted';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
  temporaryFolder,
} from '@/tests/support/databases';

const WANTED = listWanted(allProducts(), getMerchants());

const shelf = (args: readonly string[], env: Record<string, string>) =>
  startScript('cli/main.ts', args, env);

async function standIn(options: CreatorsApiOptions = {}): Promise<CreatorsApi> {
  const api = await startCreatorsApi(options);
  onTestFinished(() => api.stop());
  return api;
}

async function statusOf(env: Record<string, string>): Promise<PricesStatus> {
  const { code, output } = await shelf(['prices', 'status', '--json'], env).finished();
  expect(code).toBe(0);
  return JSON.parse(output);
}

describeOnEachEngine('the commands for prices', (engine) => {
  test('refresh them, show how they stand, and name what is missing', async () => {
    const target = await freshTarget(engine);
    await openForTest(target);
    const api = await standIn();
    const env = { ...settingsFor(target), AMAZON_API_URL: api.url };

    const before = await statusOf(env);
    expect(before.prices).toHaveLength(WANTED.length);
    expect(before.prices.every(({ outcome }) => outcome === 'not_asked_yet')).toBe(true);

    const refreshed = await shelf(['prices', 'refresh'], env).finished();
    const sum = `${WANTED.length} of ${WANTED.length}`;
    expect(refreshed).toMatchObject({ code: 0, output: `${sum} prices refreshed.\n` });
    expect(refreshed.errors).toMatch(new RegExp(`^${sum}$`, 'm'));

    const after = await statusOf(env);
    expect(after.accounts[0]).toMatchObject({
      account: 'amazon-demo:NA',
      state: 'ready',
      usedToday: 1,
      leftToday: 8_639,
    });
    for (const price of after.prices) {
      expect(price).toMatchObject({ outcome: 'ok', reason: null, source: 'api' });
      const shownFor = Date.parse(price.shownUntil ?? '') - Date.parse(price.asOf ?? '');
      expect(shownFor).toBeGreaterThan(0);
      expect(shownFor).toBeLessThanOrEqual(3_600_000);
    }

    const again = await shelf(['prices', 'refresh'], env).finished();
    expect(again.output).toBe('No price was due.\n');
    await sleep(5);
    const all = await shelf(['prices', 'refresh', '--all'], env).finished();
    expect(all.output).toBe(`${sum} prices refreshed.\n`);

    const jobs = await shelf(['jobs', '--json'], env).finished();
    expect(JSON.parse(jobs.output) as JobStatus[]).toMatchObject([
      { name: 'prices-refresh', state: 'waiting', outcome: 'done', failures: 0 },
      { name: 'feeds-import', state: 'never ran', nextAt: null },
      { name: 'purge', state: 'never ran' },
      { name: 'mail', state: 'never ran' },
      { name: 'checkout-repair', state: 'never ran' },
      { name: 'index-now', state: 'never ran' },
      { name: 'orders-retention', state: 'never ran' },
    ]);
    expect((await shelf(['jobs'], env).finished()).output).toContain('prices-refresh   waiting');
  }, 180_000);

  test('tell the operator that the account has lost its access, and that the site goes on', async () => {
    const target = await freshTarget(engine);
    await openForTest(target);
    const api = await standIn({ refusal: 'AssociateNotEligible' });
    const env = { ...settingsFor(target), AMAZON_API_URL: api.url };
    const refreshed = await shelf(['prices', 'refresh'], env).finished();
    expect(refreshed.code).toBe(0);
    expect(refreshed.output).toContain(`${WANTED[0]?.product}`);
    expect(refreshed.output).toContain('the account has no access');
    const { accounts, prices } = await statusOf(env);
    expect(accounts[0]).toMatchObject({ state: 'ineligible', since: expect.any(String) });
    expect(prices.every(({ outcome }) => outcome === 'ineligible')).toBe(true);
    const missing = await shelf(['prices', 'status', '--missing'], env).finished();
    expect(missing.output).toContain('amazon-demo:NA: ineligible since');
    expect(missing.output).toContain(`0 of ${WANTED.length} shown`);
  }, 60_000);

  test('stop at Ctrl-C, say so, and go on from there at the next call', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const api = await standIn({ latency: 60_000 });
    const env = { ...settingsFor(target), AMAZON_API_URL: api.url };
    const refresh = shelf(['prices', 'refresh'], env);
    const owner = async () =>
      (await database.query.selectFrom('jobs').select('owner').executeTakeFirst())?.owner;
    while (!(await owner()) && refresh.process.exitCode === null) await sleep(20);
    refresh.process.kill('SIGINT');
    const { code, errors } = await refresh.finished();
    expect(code).toBe(1);
    expect(errors).toContain('goes on from there');
    expect(await owner(), 'the next call need not wait').toBeNull();
    api.behave({ latency: 0 });
    expect(await shelf(['prices', 'refresh'], env).finished()).toMatchObject({ code: 0 });
  }, 60_000);
});

test.each([
  [['prices'], {}, 2, 'refresh or status'],
  [['prices', 'refresh', '--everything'], {}, 2, 'everything'],
  [['prices', 'status'], {}, 1, 'There is no database'],
  [['jobs'], {}, 1, 'There is no database'],
])(
  'shelf %j with %j ends with %i and tells why',
  async (args, env, code, words) => {
    const result = await shelf(args, { DATA_DIR: temporaryFolder(), ...env }).finished();
    expect(result).toMatchObject({ code, output: '', errors: expect.stringContaining(words) });
  },
  30_000,
);

test('a setting that cannot be is named, and nothing is asked', async () => {
  const target = await freshTarget('sqlite');
  await openForTest(target);
  const env = { ...settingsFor(target), AMAZON_CREDENTIAL_ID: 'an-id' };
  const result = await shelf(['prices', 'refresh'], env).finished();
  expect(result.code).toBe(1);
  expect(result.errors).toContain('AMAZON_CREDENTIAL_SECRET');
}, 30_000);
