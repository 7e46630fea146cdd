import { randomBytes } from 'node:crypto';
import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';

/** What can change under a page: the prices of a product. */
export type ChangeKind = 'offer';

export interface Change {
  readonly id: string;
  /** Epoch milliseconds, by the clock of whoever wrote it. */
  readonly at: number;
  readonly kind: string;
  /** Slug of the product. */
  readonly subject: string;
}

/** Notes changes, within the transaction of `access` that makes them. */
export async function insertChanges(
  { query }: Access,
  kind: ChangeKind,
  subjects: readonly string[],
  now: number,
): Promise<void> {
  for (const some of chunks(subjects)) {
    const rows = some.map((subject) => ({
      id: `chg_${randomBytes(16).toString('base64url')}`,
      at: now,
      kind,
      subject,
    }));
    await query.insertInto('changes').values(rows).execute();
  }
}

/** Changes that were committed at or after an instant, by their writers' clocks. */
export async function readChanges({ query }: Access, since: number): Promise<Change[]> {
  return query.selectFrom('changes').selectAll().where('at', '>=', since).execute();
}

/** Deletes changes before an instant. @returns how many there were. */
export async function deleteChanges({ query }: Access, before: number): Promise<number> {
  const result = await query.deleteFrom('changes').where('at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}
