import { expect, onTestFinished, test } from 'vitest';
import type { CreatorsApiOptions } from '@/demo/creators-api/options';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { collect, sourceFor, wants } from '@/tests/support/amazon';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';

const PRODUCTS = settings.isLong ? 5_000 : 1_500;
const PATIENT_PRODUCTS = settings.isLong ? 2_000 : 400;
const ACCOUNT = 'demo-na';
/** A tenth of the requests is refused, a twentieth breaks down, and no token lasts. */
const STORM: CreatorsApiOptions = {
  seed: 'storm',
  throttles: 0.1,
  faults: 0.05,
  latency: 300,
  tokenLife: { seconds: 5, requests: 70 },
  // Other tests run on the same machine: a request may be held up for so long on its way.
  travel: 200,
};

const productsOf = (wanted: readonly Wanted[]) => wanted.map(({ product }) => product).sort();
const wantedOf = (outcomes: readonly Outcome[]) => outcomes.map(({ wanted }) => wanted);

describeOnEachEngine(
  'a storm of 429s, 500s and dying tokens at ten requests a second',
  (engine) => {
    test('leaves at most one permitted slot in twenty unused, and exceeds no quota', {
      timeout: 400_000,
    }, async () => {
      const api = await startCreatorsApi(STORM);
      onTestFinished(() => api.stop());
      const { source } = sourceFor(api, await openForTest(await freshTarget(engine)));
      const wanted = wants(PRODUCTS);
      const outcomes: Outcome[] = [];
      const marks: { readonly requests: number; readonly at: number }[] = [];
      for await (const some of source.refresh(wanted, new AbortController().signal)) {
        outcomes.push(...some);
        const { requests, lastAt } = api.tally(ACCOUNT);
        // At the end answers alone are waited for: slots go by though there is nothing to ask.
        const isInFull = outcomes.length > 0.1 * PRODUCTS && outcomes.length < 0.9 * PRODUCTS;
        if (isInFull) marks.push({ requests, at: lastAt });
      }
      const [first, last] = [marks[0], marks.at(-1)];
      const used = (last?.requests ?? 0) - (first?.requests ?? 0);
      const permitted = (((last?.at ?? 0) - (first?.at ?? 0)) * 10) / 1000;
      expect(productsOf(wantedOf(outcomes))).toEqual(productsOf(wanted));
      expect(api.tally(ACCOUNT)).toMatchObject({ overQuota: 0 });
      expect(api.report().tokens).toBeGreaterThan(3);
      // Another's work on the machine takes slots away: the share is judged where the full counts run.
      const share = process.env.TEST_LONG === '1' ? 0.95 : 0.5;
      expect(used / permitted, `${used} of ${Math.round(permitted)}`).toBeGreaterThanOrEqual(share);
    });

    test('keeps still through every pause that it is asked for', { timeout: 400_000 }, async () => {
      const api = await startCreatorsApi({ ...STORM, throttlePause: 1 });
      onTestFinished(() => api.stop());
      const source = sourceFor(api, await openForTest(await freshTarget(engine)));
      const wanted = wants(PATIENT_PRODUCTS);
      const outcomes = await collect(source, wanted);
      expect(productsOf(wantedOf(outcomes))).toEqual(productsOf(wanted));
      const tally = api.tally(ACCOUNT);
      expect(tally.rested).toBeGreaterThan(1_000);
      expect(tally).toMatchObject({ overQuota: 0, impatient: 0 });
    });
  },
);
