/**
 * One connection to an embedded database, in a thread of its own: SQLite waits for the disk and for
 * locks by standing still, which must not stop the server. This file is loaded as it stands, outside
 * of any bundle, so it imports packages and types only.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import type { WorkerAnswer, WorkerOptions, WorkerQuery } from './sqlite-connection';

const MAX_STATEMENTS = 100;
const RETRY_MILLISECONDS = 10;

/**
 * Every commit is on the disk before it is acknowledged (`synchronous`, `fullfsync` for macOS), and
 * what is deleted is overwritten (`secure_delete`), since a deleted salt must be gone.
 */
const SETTINGS = [
  'synchronous = FULL',
  'fullfsync = ON',
  'foreign_keys = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
  'journal_size_limit = 67108864',
];

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The change to write-ahead logging does not use SQLite's busy timeout, so this waits in its place. */
function switchToWriteAheadLog(database: Database, lockWaitMs: number): void {
  const deadline = Date.now() + lockWaitMs;
  for (;;) {
    try {
      const mode = database.pragma('journal_mode = WAL', { simple: true });
      if (mode === 'wal') return;
      throw Object.assign(new Error(`journal mode ${mode}`), { code: 'NO_WRITE_AHEAD_LOG' });
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS);
    }
  }
}

function open({ file, lockWaitMs }: WorkerOptions): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Sqlite(file, { timeout: lockWaitMs });
  switchToWriteAheadLog(database, lockWaitMs);
  for (const setting of SETTINGS) database.pragma(setting);
  return database;
}

const statements = new Map<string, Statement>();

function prepare(database: Database, sql: string): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const statement = database.prepare(sql);
  const [oldest] = statements.keys();
  if (statements.size >= MAX_STATEMENTS && oldest) statements.delete(oldest);
  statements.set(sql, statement);
  return statement;
}

function run(database: Database, { sql, parameters }: WorkerQuery): WorkerAnswer {
  // A full disk rolls a transaction back by itself.
  if (sql === 'rollback' && !database.inTransaction) return { rows: [] };
  const statement = prepare(database, sql);
  if (statement.reader) return { rows: statement.all(...parameters) };
  return { rows: [], changes: statement.run(...parameters).changes };
}

function attempt(work: () => WorkerAnswer): void {
  let answer: WorkerAnswer;
  try {
    answer = work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer = { rows: [], error: { message, code: codeOf(error) } };
  }
  parentPort?.postMessage(JSON.stringify(answer));
}

let database: Database | undefined;

attempt(() => {
  database = open(workerData as WorkerOptions);
  return { rows: [] };
});

parentPort?.on('message', (query: string | null) => {
  if (query !== null && database) {
    const opened = database;
    attempt(() => run(opened, JSON.parse(query) as WorkerQuery));
  } else {
    database?.close();
    parentPort?.close();
  }
});
