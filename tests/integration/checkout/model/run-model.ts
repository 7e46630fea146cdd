import fc from 'fast-check';
import { expect, onTestFinished } from 'vitest';
import { type ReconcileReport, reconcile } from '@/lib/checkout/reconcile.server';
import { HOUR } from '@/lib/core/duration';
import { migrate } from '@/lib/db/migrate';
import type { Database, Engine } from '@/lib/db/open-database';
import { freshTarget } from '@/tests/support/databases';
import { auditBooks, auditPaid, auditRest, auditStock } from '../audit';
import { openMortal } from '../mortal';
import { catchLog } from '../open-scene';
import { newCart, openScene, type Scene } from '../scene';
import { type Step, stepsOf, type Theme } from './steps';
import { takeStep, tryAtStripe, type World } from './take-step';

/** One step of a run; afterwards no piece may be gone or sold that is not there, and no order paid that is not. */
class Command implements fc.AsyncCommand<object, World> {
  constructor(readonly step: Step) {}

  check = () => true;

  async run(_model: object, world: World): Promise<void> {
    await takeStep(world, this.step);
    const { scene } = world;
    expect(await auditStock(scene), `after ${this.toString()}`).toEqual([]);
    expect(await auditPaid(scene, scene.api), `after ${this.toString()}`).toEqual([]);
  }

  toString = () => JSON.stringify(this.step);
}

async function prepare({ desk }: Scene): Promise<void> {
  const { stripe } = desk.access;
  for (const [code, percent] of [
    ['TENTH', 10],
    ['GIFT', 100],
  ] as const) {
    const coupon = await stripe.coupons.create({ percent_off: percent, duration: 'once' });
    const promotion = { type: 'coupon' as const, coupon: coupon.id };
    await stripe.promotionCodes.create({ code, promotion });
  }
}

/** As often as the faults that a run can have ordered keep a repair from its end, and more. */
const MOST_REPAIRS = 60;

/**
 * Everything that is under way comes to its end: payments, events, sessions and repairs.
 * @param isKept whether the money that was promised comes.
 */
async function drain({ scene }: World, isKept: boolean): Promise<void> {
  const { api, desk } = scene;
  const { signal } = new AbortController();
  api.deliveries.behave({ duplicate: 0, reorder: 0, drop: 0 });
  const complete = api.sessions().filter(({ status }) => status === 'complete');
  for (const { id } of complete) {
    const end = isKept ? api.settle : api.fail;
    // Most wait for no money.
    tryAtStripe(() => end(id));
  }
  await api.deliveries.flush();
  scene.wait(2 * HOUR);
  api.expireDue();
  await api.deliveries.flush();
  let report: ReconcileReport | null = null;
  for (let repairs = 0; repairs < MOST_REPAIRS; repairs += 1) {
    report = await reconcile(desk, signal).catch(() => null);
    if (report && report.events + report.orders + report.failed === 0) return;
  }
  expect(report, 'the last repair finds nothing to do').toEqual({
    events: 0,
    orders: 0,
    failed: 0,
  });
}

/** The tables of the shop, each before the ones that it refers to. */
const SHOP_TABLES = [
  'outbox',
  'downloads',
  'stripe_events',
  'disputes',
  'refunds',
  'order_events',
  'order_lines',
  'orders',
  'cart_lines',
  'carts',
  'stock',
  'marks',
] as const;

async function empty({ query }: Database): Promise<void> {
  for (const table of SHOP_TABLES) await query.deleteFrom(table).execute();
}

/**
 * Takes random steps of a theme, run after run, and looks into the books after each.
 * @param runs how many; with a `seed` always the same.
 */
export async function runModel(
  engine: Engine,
  theme: Theme,
  { runs, seed }: { readonly runs: number; readonly seed?: number },
): Promise<void> {
  catchLog();
  const database = openMortal(await freshTarget(engine));
  onTestFinished(() => database.close());
  await migrate(database, null);
  const done = new Map<string, number>();
  const commands = stepsOf(theme).map((steps) => steps.map((step) => new Command(step)));
  const property = fc.asyncProperty(
    commands,
    fc.string(),
    fc.boolean(),
    async (steps, chance, isKept) => {
      await empty(database);
      const scene = await openScene(database, { seed: `chance ${chance}` });
      try {
        await prepare(scene);
        const world: World = { scene, carts: [newCart(), newCart(), newCart()], done };
        await fc.asyncModelRun(() => ({ model: {}, real: world }), steps);
        await drain(world, isKept);
        expect(await auditBooks(scene, scene.api)).toEqual([]);
        expect(await auditRest(scene)).toEqual([]);
      } finally {
        await scene.stop();
      }
    },
  );
  await fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  expect(done.get('buy'), 'there were checkouts').toBeGreaterThan(runs);
  expect(done.get('pay'), 'there were payments').toBeGreaterThan(runs);
}
