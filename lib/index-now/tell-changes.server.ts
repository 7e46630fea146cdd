import { z } from 'zod';
import { chunks } from '@/lib/core/chunks';
import { readMark, writeMark } from '@/lib/db/marks';
import type { Database } from '@/lib/db/open-database';
import { comparePages, type PageState } from './page-state';
import type { IndexNowAccess } from './resolve-access';
import { MOST_URLS, type Sent, sendUrls } from './send-urls';
import { forgetAll, forgetPages, noteTold, readTold } from './store';

const MARK = 'index-now';

/** Which content was told last, of which site, and since when, epoch milliseconds. */
const MarkSchema = z.object({ origin: z.string(), version: z.string(), at: z.number() });

/** What is published now, and by whom. */
export interface Publication {
  readonly pages: readonly PageState[];
  /** Tells the content from that of any other build. */
  readonly version: string;
  /** When this process began, epoch milliseconds. */
  readonly startedAt: number;
}

export type Told =
  /** Another server publishes newer content: this one is about to be replaced. */
  | { readonly kind: 'outdated' }
  /** All pages were noted, and none told: there was nothing to compare them with. */
  | { readonly kind: 'begun'; readonly pages: number }
  | { readonly kind: 'told'; readonly pages: number }
  | {
      readonly kind: 'stopped';
      readonly pages: number;
      readonly by: Exclude<Sent, { kind: 'taken' }>;
    };

async function readPublished(database: Database): Promise<z.infer<typeof MarkSchema> | null> {
  const text = await readMark(database, MARK);
  return text === null ? null : MarkSchema.parse(JSON.parse(text));
}

async function begin(
  database: Database,
  pages: readonly PageState[],
  mark: z.infer<typeof MarkSchema>,
): Promise<Told> {
  await database.query.transaction().execute(async (transaction) => {
    const access = { engine: database.engine, query: transaction };
    await forgetAll(access);
    await noteTold(access, pages);
    await writeMark(access, MARK, JSON.stringify(mark));
  });
  return { kind: 'begun', pages: pages.length };
}

interface Telling {
  readonly database: Database;
  readonly access: IndexNowAccess;
  readonly signal: AbortSignal;
}

/** What is told is noted at once, so that a run that breaks off tells nothing twice. */
async function tellAll(
  { database, access, signal }: Telling,
  { pages }: Publication,
  told: ReadonlyMap<string, string>,
): Promise<Told> {
  const { changed, gone } = comparePages(told, pages);
  const now = new Map(changed.map((page) => [page.path, page]));
  let count = 0;
  for (const paths of chunks([...now.keys(), ...gone], MOST_URLS)) {
    const sent = await sendUrls(access, paths, signal);
    if (sent.kind !== 'taken') return { kind: 'stopped', pages: count, by: sent };
    await noteTold(
      database,
      paths.flatMap((path) => now.get(path) ?? []),
    );
    await forgetPages(
      database,
      paths.filter((path) => !now.has(path)),
    );
    count += paths.length;
  }
  return { kind: 'told', pages: count };
}

/**
 * Tells search engines of the pages that changed, came or went since they were told last; of none the
 * first time, when they find all pages in the sitemap. While servers are replaced one by one, those
 * with the older content keep quiet.
 */
export async function tellChanges(
  telling: Telling,
  publication: Publication,
  now: number,
): Promise<Told> {
  const { database, access } = telling;
  const { version, startedAt, pages } = publication;
  const [last, told] = await Promise.all([readPublished(database), readTold(database)]);
  const mark = { origin: access.origin, version, at: now };
  if (last?.origin !== access.origin || told.size === 0) return begin(database, pages, mark);
  if (last.version !== version) {
    if (startedAt < last.at) return { kind: 'outdated' };
    await writeMark(database, MARK, JSON.stringify(mark));
  }
  return tellAll(telling, publication, told);
}
