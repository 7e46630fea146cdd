import { chunks } from '@/lib/core/chunks';
import type { Access } from '@/lib/db/existing-tables';
import type { PageState } from './page-state';

/** What search engines know of pages: digest by path. */
export async function readTold({ query }: Access): Promise<ReadonlyMap<string, string>> {
  const rows = await query.selectFrom('index_now').selectAll().execute();
  return new Map(rows.map(({ path, digest }) => [path, digest]));
}

/** Notes what search engines know of some pages from now on. */
export async function noteTold({ query }: Access, pages: readonly PageState[]): Promise<void> {
  for (const some of chunks(pages)) {
    await query
      .insertInto('index_now')
      .values(some.map(({ path, digest }) => ({ path, digest })))
      .onConflict((conflict) =>
        conflict.column('path').doUpdateSet((is) => ({ digest: is.ref('excluded.digest') })),
      )
      .execute();
  }
}

/** Forgets pages that are gone. */
export async function forgetPages({ query }: Access, paths: readonly string[]): Promise<void> {
  for (const some of chunks(paths)) {
    await query.deleteFrom('index_now').where('path', 'in', some).execute();
  }
}

/** Forgets all pages. */
export async function forgetAll({ query }: Access): Promise<void> {
  await query.deleteFrom('index_now').execute();
}
