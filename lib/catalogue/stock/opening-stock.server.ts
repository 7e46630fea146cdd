import type { Access } from '@/lib/db/existing-tables';
import type { Catalogue } from '../catalogue';
import { enterStock, readStock } from './store';

/**
 * What is left of some stock numbers, or of all. A number that is sold for the first time is entered
 * with what the content says; from then on the database counts.
 * @throws AppError `unavailable` while the database is away.
 */
export async function stockOf(
  access: Access,
  catalogue: Catalogue,
  now: number,
  skus: readonly string[] | null = null,
): Promise<ReadonlyMap<string, number>> {
  const stock = await readStock(access, skus);
  const opening = catalogue.goods
    .flatMap(({ variants }) => variants)
    .flatMap(({ sku, stock: quantity }) => (quantity === null ? [] : [{ sku, quantity }]))
    .filter(({ sku }) => !stock.has(sku) && (skus === null || skus.includes(sku)));
  if (opening.length === 0) return stock;
  await enterStock(access, opening, now);
  return readStock(access, skus);
}
