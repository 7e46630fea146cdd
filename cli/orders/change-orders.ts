import { parseArgs } from 'node:util';
import { openDesk } from '@/lib/checkout/open-desk.server';
import { refundOrder } from '@/lib/checkout/refund-order.server';
import { resolveMismatch } from '@/lib/checkout/resolve-mismatch.server';
import { AppError } from '@/lib/core/errors';
import { formatMoney, parseMoney } from '@/lib/core/money';
import { eraseDeleted } from '@/lib/db/erase-deleted';
import { withDatabase } from '@/lib/db/with-database';
import { eraseOrder, fulfilOrder, restockOrder } from '@/lib/orders/fulfil-order.server';
import type { Order } from '@/lib/orders/order';
import type { Resolution } from '@/lib/orders/settle-order.server';
import { joinDemoShop } from '../join-demo';
import { orderOrThrow } from './find';

const done = (text: string) => {
  process.stdout.write(`${text}\n`);
  return 0;
};

/** Notes that an order was sent. */
export async function fulfil(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { carrier: { type: 'string' }, tracking: { type: 'string' } },
  });
  return withDatabase({ current: true }, async (database) => {
    const { id, number } = await orderOrThrow(database, positionals[0]);
    const { carrier = null, tracking = null } = values;
    const change = await fulfilOrder(database, id, { carrier, tracking }, Date.now());
    return done(
      change === 'changed'
        ? `Order ${number} is fulfilled; the buyer gets a notice.`
        : `Order ${number} was fulfilled before.`,
    );
  });
}

function amountOf(text: string | undefined, { currency }: Order): number | null {
  if (text === undefined) return null;
  const money = parseMoney(text);
  if (money.currency === currency) return money.amount;
  throw new AppError('bad_request', `The order was paid in ${currency}, not ${money.currency}`, {
    where: '--amount',
  });
}

/** Ends an order of which something else was paid than was ordered. */
async function resolve(handle: string | undefined, resolution: Resolution): Promise<number> {
  return withDatabase({ current: true }, async (database) => {
    const order = await orderOrThrow(database, handle);
    await joinDemoShop();
    await resolveMismatch(openDesk(database), order, resolution);
    const how = resolution === 'refunded' ? 'all that was paid is given back' : 'it is settled';
    return done(`Order ${order.number}: ${how}, and its pieces are in stock again.`);
  });
}

/** Notes that a person has settled what was paid otherwise than ordered. */
export function settle(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  return resolve(positionals[0], 'settled');
}

/** Gives money back, all of it unless told. */
export async function refund(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      amount: { type: 'string' },
      restock: { type: 'boolean', default: false },
      mismatched: { type: 'boolean', default: false },
    },
  });
  if (values.mismatched) {
    if (values.amount === undefined && !values.restock) return resolve(positionals[0], 'refunded');
    throw new AppError('bad_request', 'All of it is given back, and its pieces are put back', {
      where: '--mismatched',
      remedy: 'Leave --amount and --restock out.',
    });
  }
  return withDatabase({ current: true }, async (database) => {
    const order = await orderOrThrow(database, positionals[0]);
    await joinDemoShop();
    const desk = openDesk(database);
    const after = await refundOrder(desk, order, amountOf(values.amount, order));
    if (values.restock) await restockOrder(database, order.id, Date.now());
    const sum = formatMoney({ amount: after.refunded, currency: after.currency }, 'en');
    return done(`Order ${order.number}: ${sum} refunded in all; it is ${after.state}.`);
  });
}

/** Erases the personal data of an order. */
export async function erase(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  return withDatabase({ current: true }, async (database) => {
    const { id, number } = await orderOrThrow(database, positionals[0]);
    const change = await eraseOrder(database, id, Date.now());
    if (change === 'changed') await eraseDeleted(database, 'orders');
    return done(
      change === 'changed'
        ? `The personal data of order ${number} is erased here, and its links are closed. Stripe keeps its own.`
        : `Order ${number} was erased before.`,
    );
  });
}
