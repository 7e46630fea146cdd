import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { StripeStandIn } from '@/demo/stripe/options';
import { startStripe } from '@/demo/stripe/start-stripe';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { DEMO_KEY } from '@/lib/checkout/stripe/demo-key';
import { HOUR } from '@/lib/core/duration';
import { startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { lampCatalogue } from '@/tests/support/shop-catalogue';
import { auditBooks, auditRest, auditStock } from './audit';
import { actAtRandom, PIECES } from './kill-scene';
import { catchLog } from './open-scene';
import { openWebhook } from './open-webhook';
import { allOrders } from './read-books';
import { accessTo, ORIGIN, SECRET } from './scene';
import { statusOf } from './send-event';

const CHILD = 'tests/integration/checkout/children/shop-child.ts';
const KILLS = settings.isLong ? 50 : 5;
/** How many requests a process sends to Stripe at most before it is killed. */
const LONGEST_LIFE = 120;

const requestsTo = (api: StripeStandIn) =>
  Object.values(api.report().requests).reduce((sum, count) => sum + count, 0);

describeOnEachEngine(`a shop that is killed ${KILLS} times at random`, (engine) => {
  test('amid checkouts and webhooks loses nothing and doubles nothing', {
    timeout: 1_800_000,
  }, async () => {
    catchLog();
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    let shift = 0;
    const clock = () => Date.now() + shift;
    const api = await startStripe({ secretKey: DEMO_KEY, clock });
    onTestFinished(() => api.stop());
    api.deliveries.behave({ duplicate: 0.1, retries: Array(500).fill(20) });
    const access = accessTo(api.url);
    const desk = { database, access, catalogue: lampCatalogue({}, PIECES), origin: ORIGIN, clock };
    let isUnderWay = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startScript(CHILD, [api.url], settingsFor(target));
      await child.untilOutput('\n');
      api.listen({ url: child.output().trim().split(' ')[1] ?? '', secret: SECRET });
      const end = requestsTo(api) + LONGEST_LIFE * Math.random();
      while (requestsTo(api) < end) {
        // Checkouts go on beside the events, and are not held up by them.
        if (api.deliveries.pending().length < 4) actAtRandom(api);
        await sleep(5 * Math.random());
      }
      await child.kill('SIGKILL');
      expect(await auditStock({ desk }), `after kill ${kill + 1}`).toEqual([]);
      const orders = await allOrders(desk);
      const isCutOff = orders.some(({ state, session }) => state === 'pending' && session === null);
      if (isCutOff || api.deliveries.pending().length > 0) isUnderWay += 1;
    }
    const { url, close } = await openWebhook((body, signature) =>
      statusOf({ desk }, body, signature),
    );
    onTestFinished(close);
    api.listen({ url, secret: SECRET });
    for (const { id } of api.sessions()) {
      try {
        api.settle(id);
      } catch {
        // It waits for no money.
      }
    }
    while ((await api.deliveries.flush()) > 0);
    shift = 2 * HOUR;
    api.expireDue();
    while ((await api.deliveries.flush()) > 0);
    const { signal } = new AbortController();
    await reconcile(desk, signal);
    expect(await reconcile(desk, signal)).toEqual({ events: 0, orders: 0, failed: 0 });
    expect(await auditBooks({ desk }, api)).toEqual([]);
    expect(await auditRest({ desk })).toEqual([]);
    expect((await allOrders(desk)).length, 'there was something to kill').toBeGreaterThan(KILLS);
    expect(isUnderWay, 'kills hit something that was under way').toBeGreaterThan(KILLS / 5);
  });
});
