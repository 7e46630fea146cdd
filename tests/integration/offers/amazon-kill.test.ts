import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { DAY, MINUTE } from '@/lib/core/duration';
import { readStanding } from '@/lib/offers/quota/store';
import type { Wanted } from '@/lib/offers/sources/source';
import { wants } from '@/tests/support/amazon';
import { type Child, startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';

const KILLS = 10;
const PRODUCTS = settings.isLong ? 5_000 : 900;
/** Fewer requests than the products need: what cannot be refreshed must be named. */
const BUDGET = Math.floor(PRODUCTS / 12);
const LONGEST_LIFE = settings.isLong ? 2_500 : 700;

/** What a child has settled, by product. A line that was cut off by the kill does not count. */
function settledBy(child: Child): [product: string, kind: string][] {
  const lines = child.output().split('\n').slice(0, -1);
  return lines
    .filter((line) => line.startsWith('product-'))
    .map((line) => line.split(' ') as [string, string]);
}

/** The budget is one of a UTC day: none may end during the test. */
async function untilWellBeforeMidnight(): Promise<void> {
  const left = DAY - (Date.now() % DAY);
  if (left < 3 * MINUTE) await sleep(left + 2_000);
}

describeOnEachEngine('a refresh killed ten times at random', (engine) => {
  test('never exceeds the quota, and every product is refreshed or named', {
    timeout: 600_000,
  }, async () => {
    await untilWellBeforeMidnight();
    const quota = { perSecond: 10, perDay: BUDGET };
    // Other tests run on the same machine: a request may be held up for so long on its way.
    const api = await startCreatorsApi({
      quota,
      travel: 200,
      throttles: 0.1,
      faults: 0.05,
      latency: 200,
      seed: 'kill',
    });
    onTestFinished(() => api.stop());
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const env = {
      ...settingsFor(target),
      AMAZON_API_URL: api.url,
      AMAZON_REQUESTS_PER_SECOND: String(quota.perSecond),
      AMAZON_REQUESTS_PER_DAY: String(quota.perDay),
    };
    const settled = new Map<string, string>();
    const open = (): Wanted[] => wants(PRODUCTS).filter(({ product }) => !settled.has(product));
    const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-kill-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const list = path.join(folder, 'wanted.json');
    const start = () => {
      writeFileSync(list, JSON.stringify(open()));
      return startScript('tests/integration/offers/children/refresh-child.ts', [list], env);
    };
    const note = (child: Child) => {
      for (const [product, kind] of settledBy(child)) {
        if (kind !== 'over_budget') settled.set(product, kind);
      }
    };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = start();
      await child.untilOutput('ready');
      await sleep(LONGEST_LIFE * Math.random());
      await child.kill('SIGKILL');
      note(child);
    }
    const last = start();
    expect(await last.finished()).toMatchObject({ code: 0 });
    const named = new Map(settledBy(last));
    note(last);

    const { requests, overQuota } = api.tally('demo-na');
    const used = (await readStanding(database, 'amazon-demo:NA'))?.used ?? 0;
    expect(overQuota).toBe(0);
    expect(used).toBe(BUDGET);
    expect(requests).toBeLessThanOrEqual(used);
    // A kill costs the slot that was reserved for the next request, and no more.
    expect(used - requests).toBeLessThanOrEqual(KILLS);
    const kinds = wants(PRODUCTS).map(({ product }) => settled.get(product) ?? named.get(product));
    expect(kinds.filter((kind) => kind === undefined)).toEqual([]);
    expect(kinds.filter((kind) => kind === 'ok').length).toBeGreaterThan(PRODUCTS / 3);
    expect(kinds).toContain('over_budget');
  });
});
