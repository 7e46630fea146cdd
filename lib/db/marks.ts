import type { Access } from './existing-tables';

/** How far something has come, as it was noted last; null before that. */
export async function readMark({ query }: Access, name: string): Promise<string | null> {
  const row = await query
    .selectFrom('marks')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Notes how far something has come. */
export async function writeMark({ query }: Access, name: string, value: string): Promise<void> {
  await query
    .insertInto('marks')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
