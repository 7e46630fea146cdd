import type { Access } from '@/lib/db/existing-tables';

/** The products of which a price may be shown at `now`. */
export async function readPricedProducts({ query }: Access, now: number): Promise<string[]> {
  const rows = await query
    .selectFrom('offers')
    .select('product')
    .distinct()
    .where('show_until', '>', now)
    .execute();
  return rows.map(({ product }) => product);
}
