import { AppError } from '@/lib/core/errors';
import type { Database } from '@/lib/db/open-database';
import { commitTogether } from '@/lib/db/transactions';
import { addStock, readStock, takeStock } from './store';

/**
 * Adds the pieces of a delivery, or takes off what was lost (a negative count).
 * @returns how many are left to sell now.
 * @throws AppError `conflict` where more would be taken off than is there: the rest is held or sold.
 */
export async function changeStock(
  database: Database,
  sku: string,
  change: number,
  now: number,
): Promise<number> {
  return commitTogether(database, async (access) => {
    if (change >= 0) await addStock(access, [{ sku, quantity: change }], now);
    else {
      const short = await takeStock(access, [{ sku, quantity: -change }], now);
      if (short.length > 0) {
        throw new AppError('conflict', `There are fewer than ${-change} of ${sku} left`, {
          remedy: 'What is held for an open checkout, or sold, cannot be taken off.',
        });
      }
    }
    return (await readStock(access, [sku])).get(sku) ?? 0;
  });
}
