import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { migrate } from '@/lib/db/migrate';
import {
  type Database,
  type DatabaseTarget,
  type Engine,
  embeddedTarget,
  openDatabase,
} from '@/lib/db/open-database';
import type { ClicksTable } from '@/lib/db/schema/clicks';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl') ?? undefined);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function freshPostgres(): Promise<DatabaseTarget> {
  const name = `topshelf_test_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  onTestFinished(() => administer(`drop database if exists ${name} with (force)`));
  const url = new URL(inject('postgresUrl') ?? '');
  url.pathname = `/${name}`;
  return { engine: 'postgres', url: url.href, where: 'DATABASE_URL' };
}

/** An empty database that is gone after the test. */
export async function freshTarget(engine: Engine): Promise<DatabaseTarget> {
  if (engine === 'postgres') return freshPostgres();
  return embeddedTarget(temporaryFolder(), 'topshelf.db in DATA_DIR');
}

/** Opens a database that is closed after the test, with the present schema unless told otherwise. */
export async function openForTest(
  target: DatabaseTarget,
  options: { migrated?: boolean; patience?: 'patient' | 'prompt' } = {},
): Promise<Database> {
  const database = await openDatabase(target, { patience: options.patience });
  onTestFinished(() => database.close());
  if (options.migrated ?? true) await migrate(database, null);
  return database;
}

/** The settings that lead the product, in a child process, to a database. */
export function settingsFor(target: DatabaseTarget): Record<string, string> {
  return target.engine === 'postgres'
    ? { DATABASE_URL: target.url }
    : { DATA_DIR: path.dirname(target.file) };
}

/** The tests in `body` for each engine; PostgreSQL's are skipped, with the reason, where there is none. */
export function describeOnEachEngine(name: string, body: (engine: Engine) => void): void {
  describe(`${name} (sqlite)`, () => body('sqlite'));
  const gap = inject('postgresUrl') === null ? `: skipped, ${inject('postgresGap')}` : '';
  describe.skipIf(gap !== '')(`${name} (postgres${gap})`, () => body('postgres'));
}

/** A valid row; `more` replaces what matters to the test. */
export function clickRow(id: string, more: Partial<ClicksTable> = {}): ClicksTable {
  return {
    id,
    at: Date.UTC(2026, 0, 15, 12),
    day: '2026-01-15',
    page: '/best/headphones',
    product: 'sony-wh-1000xm4',
    merchant: 'amazon',
    placement: 'pick',
    list: 'headphones',
    position: 1,
    marketplace: 'US',
    visitor: null,
    ...more,
  };
}
