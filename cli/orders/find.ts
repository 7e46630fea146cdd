import { AppError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import type { Database } from '@/lib/db/open-database';
import type { Order } from '@/lib/orders/order';
import { findOrder } from '@/lib/orders/store';

/** The order with a number or an id. @throws AppError `not_found`, `bad_request` where none is given. */
export async function orderOrThrow(database: Database, handle: string | undefined): Promise<Order> {
  if (!handle) {
    throw new AppError('bad_request', 'Say which order: its number, or its id', {
      remedy: 'npm run shelf -- orders list',
    });
  }
  const order = isId('ord', handle)
    ? await findOrder(database, 'id', handle)
    : await findOrder(database, 'number', handle.toUpperCase());
  if (order) return order;
  throw new AppError('not_found', `There is no order ${handle}`, {
    remedy: 'Run "npm run shelf -- orders list" for the last ones.',
  });
}
