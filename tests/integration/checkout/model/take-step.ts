import { fulfil } from '@/lib/checkout/fulfil.server';
import { reconcile } from '@/lib/checkout/reconcile.server';
import { refundOrder } from '@/lib/checkout/refund-order.server';
import { startCheckout } from '@/lib/checkout/start-checkout.server';
import { AppError } from '@/lib/core/errors';
import { fulfilOrder, restockOrder } from '@/lib/orders/fulfil-order.server';
import type { Order } from '@/lib/orders/order';
import { listOrders } from '@/lib/orders/store';
import { runProcess } from '../mortal';
import { checkOut, inputOf, type Scene } from '../scene';
import type { Step } from './steps';

/** The world that steps are taken in. */
export interface World {
  readonly scene: Scene;
  readonly carts: readonly string[];
  /** How often each kind of step did something, for a run that would prove nothing. */
  readonly done: Map<string, number>;
}

const pick = <T>(things: readonly T[], which: number): T | undefined =>
  things[which % Math.max(1, things.length)];

/** What the shop says when it cannot; anything else that it throws is a fault of the shop. */
function isSaid(error: Error): boolean {
  return error instanceof AppError && (error.code === 'unavailable' || error.code === 'conflict');
}

async function inProcess(life: number | null, work: () => Promise<unknown>): Promise<boolean> {
  const result = await runProcess(life, work);
  if (result instanceof Error && !isSaid(result)) throw result;
  return !(result instanceof Error) && result !== 'killed';
}

/** What the stand-in refuses is nothing that could happen. */
export function tryAtStripe(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const part = (whole: number, share: number) => Math.max(1, Math.floor((whole * share) / 100));

async function paidOrders({ scene }: World): Promise<Order[]> {
  const orders = await listOrders(scene.desk.database, { limit: 1000 });
  return orders.filter(({ paidAt }) => paidAt !== null);
}

type Of<Does extends Step['does']> = Extract<Step, { does: Does }>;

async function buy({ scene, carts }: World, { cart, lines, currency, life }: Of<'buy'>) {
  const id = carts[cart] ?? '';
  const country = currency === 'USD' ? 'GB' : 'DE';
  return inProcess(life, () => checkOut(scene.desk, id, lines, { currency, country }));
}

async function click({ scene, carts }: World, { cart, life }: Of<'click'>) {
  const { desk } = scene;
  return inProcess(life, async () => startCheckout(desk, await inputOf(desk, carts[cart] ?? '')));
}

async function comeBack({ scene }: World, { which, life }: Of<'return'>) {
  const session = pick(scene.api.sessions(), which);
  return session ? inProcess(life, () => fulfil(scene.desk, session.id)) : false;
}

function pay({ api }: Scene, { which, by, code }: Of<'pay'>): boolean {
  const open = api.sessions().filter(({ status }) => status === 'open');
  const session = pick(open, which);
  if (!session) return false;
  const act = { card: api.pay, bank: api.payLater, declined: api.decline }[by];
  return tryAtStripe(() => act(session.id, { promotionCode: code }));
}

function endPayment({ api }: Scene, { does, which }: Of<'settle' | 'fail'>): boolean {
  const waiting = api
    .sessions()
    .filter(({ status, payment_status: paid }) => status === 'complete' && paid === 'unpaid');
  const session = pick(waiting, which);
  return session !== undefined && tryAtStripe(() => api[does](session.id));
}

async function refund(world: World, { which, share, life }: Of<'refund'>) {
  const { desk } = world.scene;
  const order = pick(await paidOrders(world), which);
  if (!order) return false;
  const amount = share === 100 ? null : part(order.payment?.total ?? 0, share);
  return inProcess(life, () => refundOrder(desk, order, amount));
}

function refundAtStripe({ api }: Scene, { which, share }: Of<'refund at Stripe'>): boolean {
  const charge = pick(api.charges(), which);
  if (!charge) return false;
  const left = charge.amount - charge.amount_refunded;
  return tryAtStripe(() =>
    api.refundFromDashboard(String(charge.payment_intent), { amount: part(left, share) }),
  );
}

function endRefund({ api }: Scene, { does, which }: Of<'take refund' | 'fail refund'>): boolean {
  const given = pick(api.refunds(), which);
  const end = does === 'take refund' ? api.settleRefund : api.failRefund;
  return given !== undefined && tryAtStripe(() => end(given.id));
}

function dispute({ api }: Scene, { which }: Of<'dispute'>): boolean {
  const charge = pick(api.charges(), which);
  return charge !== undefined && tryAtStripe(() => api.dispute(String(charge.payment_intent)));
}

function decide({ api }: Scene, { which, outcome }: Of<'decide dispute'>): boolean {
  const open = pick(api.disputes(), which);
  return open !== undefined && tryAtStripe(() => api.closeDispute(open.id, outcome));
}

async function handle(world: World, { does, which, life }: Of<'ship' | 'restock'>) {
  const { database, clock } = world.scene.desk;
  const order = pick(await paidOrders(world), which);
  if (!order) return false;
  const parcel = { carrier: 'Post', tracking: null };
  return inProcess(life, () =>
    does === 'ship'
      ? fulfilOrder(database, order.id, parcel, clock())
      : restockOrder(database, order.id, clock()),
  );
}

async function bring({ api, killHearers }: Scene, step: Of<'bring events'>) {
  const { duplicate, reorder, lives } = step;
  if (api.deliveries.pending().length === 0) return false;
  killHearers(...lives.map((life) => life ?? Number.POSITIVE_INFINITY));
  api.deliveries.behave({ duplicate, reorder });
  await api.deliveries.flush();
  return true;
}

async function repeat({ api, desk, killHearers }: Scene, { which, life }: Of<'repeat event'>) {
  // The list may be what was broken: then nothing comes again.
  const listed = await desk.access.stripe.events.list({ limit: 100 }).catch(() => null);
  const event = pick(listed?.data ?? [], which);
  if (!event) return false;
  if (life !== null) killHearers(life);
  await api.deliveries.resend(event.id);
  return true;
}

function breakRoute({ api }: Scene, { route, how, times }: Of<'break'>): boolean {
  if (how === 'lost') api.dropConnectionBefore(route, times);
  else if (how === 'answer lost') api.dropConnectionAfterCommit(route, times);
  else api.fail500Next(route, { times, isCarriedOut: how === 'carried out' });
  return true;
}

async function act(world: World, step: Step): Promise<boolean> {
  const { scene } = world;
  switch (step.does) {
    case 'buy':
      return buy(world, step);
    case 'click':
      return click(world, step);
    case 'return':
      return comeBack(world, step);
    case 'pay':
      return pay(scene, step);
    case 'settle':
    case 'fail':
      return endPayment(scene, step);
    case 'wait':
      scene.wait(step.for);
      scene.api.expireDue();
      return true;
    case 'refund':
      return refund(world, step);
    case 'refund at Stripe':
      return refundAtStripe(scene, step);
    case 'take refund':
    case 'fail refund':
      return endRefund(scene, step);
    case 'dispute':
      return dispute(scene, step);
    case 'decide dispute':
      return decide(scene, step);
    case 'ship':
    case 'restock':
      return handle(world, step);
    case 'bring events':
      return bring(scene, step);
    case 'repeat event':
      return repeat(scene, step);
    case 'lose events':
      scene.api.deliveries.behave({ drop: step.share });
      return true;
    case 'break':
      return breakRoute(scene, step);
    case 'repair':
      return inProcess(step.life, () => reconcile(scene.desk, new AbortController().signal));
    case 'at once':
      await Promise.all(step.steps.map((each) => takeStep(world, each)));
      return true;
  }
}

/** Takes a step, as far as there is anything to take it with. */
export async function takeStep(world: World, step: Step): Promise<void> {
  if (await act(world, step)) world.done.set(step.does, (world.done.get(step.does) ?? 0) + 1);
}
