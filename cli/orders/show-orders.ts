import { parseArgs } from 'node:util';
import { AppError } from '@/lib/core/errors';
import { formatMoney } from '@/lib/core/money';
import { withDatabase } from '@/lib/db/with-database';
import type { Order, OrderEvent } from '@/lib/orders/order';
import { ORDER_STATES, type OrderState } from '@/lib/orders/order-state';
import { listOrders, readDownloads, readEvents, readRefunds } from '@/lib/orders/store';
import { minute } from '../minute';
import { orderOrThrow } from './find';

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const money = (amount: number, { currency }: Order) => formatMoney({ amount, currency }, 'en');

function lineOf(order: Order): string {
  const sum = money(order.payment?.total ?? order.subtotal, order);
  const goods = order.lines.map(({ quantity, sku }) => `${quantity}×${sku}`).join(' ');
  const state = order.isAwaiting ? 'awaiting' : order.state;
  return `${minute(iso(order.createdAt), '–')}  ${order.number}  ${state.padEnd(13)} ${sum.padStart(12)}  ${goods}`;
}

const isState = (text: string): text is OrderState => ORDER_STATES.some((state) => state === text);

/** Lists orders, the newest first. */
export async function showOrders(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      state: { type: 'string', multiple: true },
      limit: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
    },
  });
  const wrong = values.state?.find((state) => !isState(state));
  if (wrong !== undefined) {
    throw new AppError('bad_request', `There is no state "${wrong}"`, {
      where: '--state',
      remedy: `Write one of ${ORDER_STATES.join(', ')}.`,
    });
  }
  const limit = Number(values.limit);
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > 10_000) {
    throw new AppError('bad_request', '--limit takes a number from 1 to 10,000');
  }
  const states = values.state?.filter(isState);
  const orders = await withDatabase({ current: true }, (database) =>
    listOrders(database, { limit, ...(states && { states }) }),
  );
  if (values.json) process.stdout.write(`${JSON.stringify(orders.map(publicPart), null, 2)}\n`);
  else if (orders.length === 0) process.stdout.write('There are no such orders yet.\n');
  else for (const order of orders) process.stdout.write(`${lineOf(order)}\n`);
  return 0;
}

/** What is told of an order: all but what Stripe was asked for. */
function publicPart({ request, contents, ...order }: Order) {
  return order;
}

const eventLine = ({ at, kind, state, detail }: OrderEvent) =>
  `  ${minute(iso(at), '–')}  ${kind} → ${state}${detail ? ` ${JSON.stringify(detail)}` : ''}`;

/** Shows one order with all that happened to it. */
export async function showOrder(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  return withDatabase({ current: true }, async (database) => {
    const order = await orderOrThrow(database, positionals[0]);
    const events = await readEvents(database, order.id);
    const refunds = await readRefunds(database, order.id);
    const downloads = await readDownloads(database, order.id);
    if (values.json) {
      const all = { ...publicPart(order), events, refunds, downloads };
      process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
      return 0;
    }
    const { buyer, payment, lines } = order;
    const address = Object.values(buyer.address ?? {}).filter(Boolean);
    const out = [
      `Order ${order.number} (${order.id}): ${order.isAwaiting ? 'pending, money on its way' : order.state}`,
      ...lines.map(
        ({ quantity, sku, name, unitAmount, hold }) =>
          `  ${quantity} × ${sku}  ${name}, ${money(unitAmount, order)} each${hold === 'owed' ? ' (OWED)' : ''}`,
      ),
      payment
        ? `Paid ${money(payment.total, order)}: goods ${money(order.subtotal, order)}, discount ${money(payment.discount, order)}, delivery ${money(payment.shipping, order)}, tax ${money(payment.tax, order)}`
        : `To pay: ${money(order.subtotal, order)} and delivery`,
      ...(order.refunded > 0 ? [`Refunded: ${money(order.refunded, order)}`] : []),
      order.erasedAt === null
        ? `Buyer: ${[buyer.name, buyer.email, ...address].filter(Boolean).join(', ') || 'not known yet'}`
        : `Erased ${minute(iso(order.erasedAt), '–')}`,
      `Session ${order.session ?? 'none'}, payment ${order.paymentIntent ?? 'none'}${order.isLive ? '' : ' (test)'}`,
      ...downloads.map(({ sku, used, most, ends_at }) => {
        return `Download ${sku}: ${used} of ${most}, until ${minute(iso(ends_at), '–')}`;
      }),
      ...events.map(eventLine),
    ];
    process.stdout.write(`${out.join('\n')}\n`);
    return 0;
  });
}
