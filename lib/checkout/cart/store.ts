import type { Access } from '@/lib/db/existing-tables';
import type { Database } from '@/lib/db/open-database';
import type { CartLinesTable } from '@/lib/db/schema/shop';
import { commitTogether } from '@/lib/db/transactions';

export interface StoredCart {
  readonly id: string;
  readonly currency: string;
  readonly country: string | null;
  readonly lines: readonly CartLinesTable[];
}

/** A cart with its lines, the first added first; null where there is none. */
export async function readCart({ query }: Access, id: string): Promise<StoredCart | null> {
  const row = await query.selectFrom('carts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const lines = await query
    .selectFrom('cart_lines')
    .selectAll()
    .where('cart', '=', id)
    .orderBy('added_at')
    .orderBy('sku')
    .execute();
  return { id, currency: row.currency, country: row.country, lines };
}

/** What a change makes of a cart; a line that is absent is taken out. */
export interface CartContents {
  readonly currency: string;
  readonly country: string | null;
  readonly lines: readonly Omit<CartLinesTable, 'cart'>[];
}

/**
 * Changes a cart alone, in one commit: two windows that change it at once do so one after the other.
 * @param decide is given null for a cart that is not there yet.
 */
export async function changeCart(
  database: Database,
  id: string,
  now: number,
  decide: (cart: StoredCart | null) => CartContents,
): Promise<void> {
  await commitTogether(database, async (access) => {
    const { query } = access;
    // Locks the row on PostgreSQL, one that is not there yet by making it.
    const made = await query
      .insertInto('carts')
      .values({ id, currency: '', country: null, created_at: now, changed_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ changed_at: now }))
      .returning('currency')
      .executeTakeFirstOrThrow();
    const isKnown = made.currency !== '';
    const { lines, currency, country } = decide(isKnown ? await readCart(access, id) : null);
    await query.updateTable('carts').set({ currency, country }).where('id', '=', id).execute();
    await query.deleteFrom('cart_lines').where('cart', '=', id).execute();
    if (lines.length === 0) return;
    await query
      .insertInto('cart_lines')
      .values(lines.map((line) => ({ ...line, cart: id })))
      .execute();
  });
}

/** Forgets carts that nobody touched since an instant. @returns how many there were. */
export async function deleteCarts({ query }: Access, before: number): Promise<number> {
  const result = await query
    .deleteFrom('carts')
    .where('changed_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
