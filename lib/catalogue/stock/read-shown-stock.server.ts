import { log } from '@/lib/platform/log';
import type { Catalogue } from '../catalogue';
import { stockOf } from './opening-stock.server';

/** What is left by stock number; null while nobody can tell. */
export type ShownStock = ReadonlyMap<string, number> | null;

/**
 * The stock as a page shows it. Never throws: while the database is away it is unknown, which is not
 * the same as sold out.
 * @param skus those that the page is about; all unless given.
 */
export async function readShownStock(
  catalogue: Catalogue,
  now: number,
  skus: readonly string[] | null = null,
): Promise<ShownStock> {
  try {
    const { getDb } = await import('@/lib/db/client');
    return await stockOf(await getDb(), catalogue, now, skus);
  } catch (error) {
    log.warn('The stock could not be read: pages say so', { error });
    return null;
  }
}
