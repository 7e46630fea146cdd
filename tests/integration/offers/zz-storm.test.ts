import { expect, onTestFinished, test } from 'vitest';
import type { CreatorsApiOptions } from '@/demo/creators-api/options';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { collect, countKinds, sourceFor, wants } from '@/tests/support/amazon';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';

const PRODUCTS = settings.isLong ? 5_000 : 1_200;
const SEED = 'storm';
const ACCOUNT = 'demo-na';
/** A tenth of the requests is refused, a twentieth breaks down, and no token lasts. */
const STORM: CreatorsApiOptions = {
  seed: SEED,
  throttles: 0.1,
  faults: 0.05,
  latency: 400,
  tokenLife: { seconds: 3, requests: 40 },
};

describeOnEachEngine(
  'a storm of 429s, 500s and dying tokens at ten requests a second',
  (engine) => {
    test.each([
      ['without a pause asked for', null],
      ['with a pause of a second asked for each time', 1],
    ])(
      '%s, leaves at most one permitted slot in twenty unused',
      { timeout: 400_000 },
      async (_, throttlePause) => {
        const api = await startCreatorsApi({ ...STORM, throttlePause });
        onTestFinished(() => api.stop());
        const source = sourceFor(api, await openForTest(await freshTarget(engine)));
        const wanted = wants(PRODUCTS);
        const sends: number[] = [];
        const orig = globalThis.fetch;
        globalThis.fetch = ((u: any, o: any) => {
          if (String(u).includes('catalog')) sends.push(Date.now());
          return orig(u, o);
        }) as any;
        const outcomes = await collect(source, wanted);
        const { requests, firstAt, lastAt, rested, ...tally } = api.tally(ACCOUNT);
        const permitted = ((lastAt - firstAt - rested) / 1000) * 10 + 1;
        globalThis.fetch = orig;
        const win = sends
          .slice(10)
          .map((t, i) => t - sends[i]!)
          .sort((a, b) => a - b)
          .slice(0, 5);
        const gaps = sends
          .slice(1)
          .map((t, i) => [t - sends[i]!, i])
          .filter(([g]) => g! > 250);
        console.log('SENDS', JSON.stringify(win), JSON.stringify(gaps));
        console.log(
          engine,
          throttlePause,
          JSON.stringify({
            requests,
            seconds: (lastAt - firstAt) / 1000,
            rested,
            share: requests / permitted,
            ...tally,
            recent: 0,
            ...api.report(),
            kinds: countKinds(outcomes),
          }),
        );
        expect(outcomes.map(({ wanted: { product } }) => product).sort()).toEqual(
          wanted.map(({ product }) => product).sort(),
        );
        expect(tally.overQuota).toBe(0);
        expect(tally.impatient).toBe(0);
        expect(requests / permitted).toBeGreaterThanOrEqual(0.95);
      },
    );
  },
);
