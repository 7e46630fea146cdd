import { randomBytes } from 'node:crypto';
import type { Access } from '@/lib/db/existing-tables';

/** What keys sign: each its own, so that what one signed is worth nothing elsewhere. */
export type KeyName = 'cart' | 'order' | 'download' | 'shop';

const BYTES = 32;

/**
 * The key of a name, made and kept at its first use; every server of the site has the same.
 * @throws AppError `unavailable` while the database is away.
 */
export async function readKey({ query }: Access, name: KeyName, now: number): Promise<string> {
  const find = query.selectFrom('secrets').select('value').where('name', '=', name);
  const known = await find.executeTakeFirst();
  if (known) return known.value;
  await query
    .insertInto('secrets')
    .values({ name, value: randomBytes(BYTES).toString('base64url'), created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await find.executeTakeFirstOrThrow()).value;
}
