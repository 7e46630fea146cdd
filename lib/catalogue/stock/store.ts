import type { Access } from '@/lib/db/existing-tables';

/** Pieces of one stock number. */
export interface Pieces {
  readonly sku: string;
  readonly quantity: number;
}

/** Always in the same order, so that two buyers of the same things never wait for each other in a ring. */
const inOrder = (pieces: readonly Pieces[]) =>
  [...pieces].sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));

/**
 * Enters what a good has in stock when it is first sold. What is entered already stays: from then
 * on orders and deliveries count, and the content does not.
 */
export async function enterStock(
  { query }: Access,
  opening: readonly Pieces[],
  now: number,
): Promise<void> {
  const rows = inOrder(opening).map(({ sku, quantity }) => ({
    sku,
    available: quantity,
    changed_at: now,
  }));
  if (rows.length === 0) return;
  await query
    .insertInto('stock')
    .values(rows)
    .onConflict((conflict) => conflict.column('sku').doNothing())
    .execute();
}

/** What is left to sell, by stock number; a number that was never entered is absent. */
export async function readStock(
  { query }: Access,
  skus: readonly string[] | null = null,
): Promise<ReadonlyMap<string, number>> {
  if (skus?.length === 0) return new Map();
  const rows = query.selectFrom('stock').select(['sku', 'available']).orderBy('sku');
  const found = await (skus ? rows.where('sku', 'in', skus) : rows).execute();
  return new Map(found.map(({ sku, available }) => [sku, available]));
}

/**
 * Takes pieces off, each number as a whole or not at all, within the transaction of `access`.
 * @returns the stock numbers of which there are too few; of those nothing was taken.
 */
export async function takeStock(
  { query }: Access,
  pieces: readonly Pieces[],
  now: number,
): Promise<string[]> {
  const short: string[] = [];
  for (const { sku, quantity } of inOrder(pieces)) {
    const { numUpdatedRows } = await query
      .updateTable('stock')
      .set(({ eb }) => ({ available: eb('available', '-', quantity), changed_at: now }))
      .where('sku', '=', sku)
      .where('available', '>=', quantity)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) short.push(sku);
  }
  return short;
}

/** Gives pieces back, or adds those of a delivery, within the transaction of `access`. */
export async function addStock(
  { query }: Access,
  pieces: readonly Pieces[],
  now: number,
): Promise<void> {
  for (const { sku, quantity } of inOrder(pieces)) {
    await query
      .insertInto('stock')
      .values({ sku, available: quantity, changed_at: now })
      .onConflict((conflict) =>
        conflict.column('sku').doUpdateSet(({ eb }) => ({
          available: eb('stock.available', '+', quantity),
          changed_at: now,
        })),
      )
      .execute();
  }
}
