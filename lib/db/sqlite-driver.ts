import {
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { SqliteConnection, type WorkerOptions } from './sqlite-connection';

/** Readers go on while a writer waits for its lock, or while a backup holds its snapshot. */
const MAX_CONNECTIONS = 4;

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

  constructor(
    private readonly options: WorkerOptions,
    private readonly where: string,
  ) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SqliteConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open >= MAX_CONNECTIONS) {
      return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    }
    this.#open += 1;
    try {
      return await SqliteConnection.open(this.options, this.where);
    } catch (error) {
      this.#open -= 1;
      for (const { reject } of this.#waiting.splice(0)) reject(error);
      throw error;
    }
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    if (!connection.isUsable) {
      this.#open -= 1;
      const next = this.#waiting.shift();
      if (next) this.acquireConnection().then(next.resolve, next.reject);
      return;
    }
    const next = this.#waiting.shift();
    if (next) next.resolve(connection);
    else if (this.#ended) await connection.close();
    else this.#idle.push(connection);
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings) {
    if (settings.accessMode !== 'read only') {
      await connection.run('begin immediate');
      return;
    }
    await connection.run('begin');
    // The snapshot is taken by the first read, not by "begin".
    await connection.run('select 1 from sqlite_schema limit 1').catch(async (error: unknown) => {
      await connection.run('rollback');
      throw error;
    });
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.run('commit');
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    if (connection.isUsable) await connection.run('rollback');
  }

  async destroy(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()));
  }
}

/** Kysely's SQLite dialect with our driver, which keeps SQLite off the server's own thread. */
export function createSqliteDialect(options: WorkerOptions, where: string): Dialect {
  return {
    createDriver: () => new SqliteDriver(options, where),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
