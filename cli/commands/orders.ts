import { AppError } from '@/lib/core/errors';
import type { Command } from '../command';
import { erase, fulfil, refund, settle } from '../orders/change-orders';
import { exportOrders } from '../orders/export-orders';
import { showOrder, showOrders } from '../orders/show-orders';

const ACTIONS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  list: showOrders,
  show: showOrder,
  fulfil,
  refund,
  settle,
  export: exportOrders,
  erase,
};

export const ordersCommand: Command = {
  name: 'orders',
  summary: 'Show, send, refund, export and erase the orders of the shop',
  usage: `shelf -- orders list [--state <state>]… [--limit <count>] [--json]
  The newest first. States: pending, paid, fulfilled, backordered, part_refunded, refunded, disputed, expired.

shelf -- orders show <number> [--json]
  One order, with all that happened to it.

shelf -- orders fulfil <number> [--carrier <name>] [--tracking <code>]
  Notes that it was sent, and tells the buyer.

shelf -- orders refund <number> [--amount "12.50 USD"] [--restock]
  Gives back all that is left, or an amount. --restock puts its pieces into stock again.

shelf -- orders refund <number> --mismatched
  Gives back whatever was paid of an order that shows the event "mismatch", and ends it.

shelf -- orders settle <number>
  Ends such an order without a refund, because you settled it otherwise.

shelf -- orders export [--packing] [--out <file>]
  CSV of all orders for the books; with --packing what is to be sent, with names and addresses.

shelf -- orders erase <number>
  Erases its name, address and e-mail, and closes its links.`,
  async run(args) {
    const [what = '', ...rest] = args;
    const action = Object.hasOwn(ACTIONS, what) ? ACTIONS[what] : undefined;
    if (action) return action(rest);
    throw new AppError(
      'bad_request',
      `Say what to do with orders: ${Object.keys(ACTIONS).join(', ')}`,
      { remedy: 'npm run shelf -- orders list' },
    );
  },
};
