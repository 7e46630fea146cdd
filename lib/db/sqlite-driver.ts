import type { Database as SqliteHandle, Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { toDatabaseError } from './database-error';
import { retryBusy } from './retry-busy';
import { openSqliteFile } from './sqlite-file';

/** Readers go on while a writer waits for its lock, or while a backup holds its snapshot. */
const MAX_CONNECTIONS = 4;
const MAX_STATEMENTS = 100;

interface SqliteOptions {
  readonly file: string;
  /** For people, in errors. */
  readonly where: string;
  /** How long to wait for a lock that another process holds, in milliseconds. */
  readonly lockWaitMs: number;
}

class SqliteConnection implements DatabaseConnection {
  readonly #statements = new Map<string, Statement>();

  constructor(
    readonly sqlite: SqliteHandle,
    private readonly options: SqliteOptions,
  ) {}

  /** A statement that failed for a lock has changed nothing, so outside a transaction it may be repeated. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.attempt(() => this.#run<R>(query), !this.sqlite.inTransaction);
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed here: read them by pages of the primary key');
  }

  async attempt<T>(step: () => T, mayRepeat: boolean): Promise<T> {
    try {
      return mayRepeat ? await retryBusy(step, this.options.lockWaitMs) : step();
    } catch (error) {
      throw toDatabaseError(error, this.options.where);
    }
  }

  #run<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#prepare(query.sql);
    if (statement.reader) return { rows: statement.all(query.parameters) as R[] };
    const { changes } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.sqlite.prepare(sql);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= MAX_STATEMENTS && oldest) this.#statements.delete(oldest);
    this.#statements.set(sql, statement);
    return statement;
  }
}

interface Waiter {
  readonly resolve: (connection: SqliteConnection) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A few connections to one file. A transaction takes the write lock when it begins, since one that
 * first reads and then wants to write cannot wait; one that is `read only` keeps one snapshot.
 */
class SqliteDriver implements Driver {
  readonly #idle: SqliteConnection[] = [];
  readonly #waiting: Waiter[] = [];
  #open = 0;
  #ended = false;

  constructor(private readonly options: SqliteOptions) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open >= MAX_CONNECTIONS) {
      return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    }
    this.#open += 1;
    try {
      const sqlite = await retryBusy(
        () => openSqliteFile(this.options.file),
        this.options.lockWaitMs,
      );
      return new SqliteConnection(sqlite, this.options);
    } catch (error) {
      this.#open -= 1;
      const failure = toDatabaseError(error, this.options.where);
      for (const { reject } of this.#waiting.splice(0)) reject(failure);
      throw failure;
    }
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next.resolve(connection);
    else if (this.#ended) connection.sqlite.close();
    else this.#idle.push(connection);
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings) {
    const { sqlite } = connection;
    const begin = () => {
      if (settings.accessMode !== 'read only') return sqlite.exec('begin immediate');
      sqlite.exec('begin');
      try {
        // The snapshot is taken by the first read, not by "begin".
        return sqlite.exec('select 1 from sqlite_schema limit 1');
      } catch (error) {
        sqlite.exec('rollback');
        throw error;
      }
    };
    await connection.attempt(begin, true);
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.attempt(() => connection.sqlite.exec('commit'), false);
  }

  async rollbackTransaction({ sqlite }: SqliteConnection): Promise<void> {
    // A full disk has already rolled it back.
    if (sqlite.inTransaction) sqlite.exec('rollback');
  }

  async destroy(): Promise<void> {
    this.#ended = true;
    for (const { sqlite } of this.#idle.splice(0)) sqlite.close();
  }
}

/** Kysely's SQLite dialect with our driver: it waits for locks without stopping the event loop. */
export function createSqliteDialect(options: SqliteOptions): Dialect {
  return {
    createDriver: () => new SqliteDriver(options),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
