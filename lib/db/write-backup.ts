import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { AppError } from '@/lib/core/errors';
import type { BackupCounts } from './backup-format';
import { type Access, existingTables } from './existing-tables';
import { appliedMigrations } from './ledger';
import { BACKED_UP_TABLES, keyOf, type TableName } from './schema/tables';

const PAGE_ROWS = 1_000;

export interface BackupOptions {
  /** Stops the work, which then leaves nothing behind. */
  readonly signal?: AbortSignal;
  /** Called now and then with the rows done so far. */
  readonly onProgress?: (table: TableName, rows: number) => void;
}

export interface BackupReport {
  readonly file: string;
  readonly counts: BackupCounts;
  /** Size of the file. */
  readonly bytes: number;
}

/** A file name that sorts by time: `topshelf-20260131T120000123Z.ndjson.gz`, with a label if given. */
export function backupName(label?: string, now = new Date()): string {
  const time = now.toISOString().replaceAll(/[-:.]/g, '');
  return ['topshelf', time, label].filter(Boolean).join('-').concat('.ndjson.gz');
}

type Row = Record<string, unknown>;

/** The rows of a table by pages of its primary key, so that a large one needs no more memory. */
async function* readRows({ query }: Access, table: TableName): AsyncGenerator<Row[]> {
  const key = keyOf(table);
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let last: Row | undefined; ; ) {
    const values = sql.join(key.map((column) => last?.[column]));
    const after = last ? sql`where (${columns}) > (${values})` : sql``;
    const { rows } = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${sql.lit(PAGE_ROWS)}`.execute(query);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE_ROWS) return;
    last = rows.at(-1);
  }
}

async function* writeLines(
  access: Access,
  counts: BackupCounts,
  { signal, onProgress }: BackupOptions,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const hashed = (text: string) => {
    hash.update(text);
    return text;
  };
  const existing = await existingTables(access);
  const tables = BACKED_UP_TABLES.filter((table) => existing.has(table));
  const { engine } = access;
  const migrations = await appliedMigrations(access);
  const createdAt = new Date().toISOString();
  const header = { topshelf: 'backup', format: 1, createdAt, engine, migrations, tables };
  yield hashed(`${JSON.stringify(header)}\n`);
  for (const table of tables) {
    counts[table] = 0;
    for await (const rows of readRows(access, table)) {
      signal?.throwIfAborted();
      counts[table] += rows.length;
      yield hashed(rows.map((row) => `${JSON.stringify({ t: table, r: row })}\n`).join(''));
      onProgress?.(table, counts[table]);
    }
  }
  yield `${JSON.stringify({ counts, sha256: hash.digest('hex') })}\n`;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a backup of what `access` sees, which should be one snapshot. The file appears under its
 * name only when it is whole and on the disk. It holds no secret of a day's visitor hashes.
 * @throws AppError `conflict` where the file exists, `unavailable` where it cannot be written.
 */
export async function writeBackup(
  access: Access,
  file: string,
  options: BackupOptions = {},
): Promise<BackupReport> {
  if (existsSync(file)) throw new AppError('conflict', `${file} exists; it is not overwritten`);
  const partial = `${file}.${process.pid}.partial`;
  const counts: BackupCounts = {};
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await pipeline(
      writeLines(access, counts, options),
      createGzip(),
      createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    return { file, counts, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw toFileError(error, file);
  }
}

function toFileError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  return new AppError('unavailable', `The backup cannot be written: ${error.message}`, {
    where: file,
    remedy: 'Free some space on the disk, or name another folder.',
    cause: error,
  });
}
