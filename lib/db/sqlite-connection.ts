import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { toDatabaseError } from './database-error';

export interface WorkerOptions {
  readonly file: string;
  /** How long to wait for a lock that another process holds, in milliseconds. */
  readonly lockWaitMs: number;
}

/**
 * Queries and answers cross between the threads as JSON, many times faster than as objects: all that
 * our columns hold is text, numbers and null.
 */
export interface WorkerQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface WorkerAnswer {
  readonly rows: unknown[];
  readonly changes?: number;
  readonly error?: { readonly message: string; readonly code: string };
}

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: unknown) => void;
}

/** A connection to an embedded database. It answers in the order in which it is asked. */
export class SqliteConnection implements DatabaseConnection {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #where: string;
  #lost: Error | undefined;

  private constructor(options: WorkerOptions, where: string) {
    this.#where = where;
    // Without our own flags: a loader of the parent would only slow the thread down.
    const workerOptions = { workerData: options, execArgv: [] };
    this.#worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), workerOptions);
    this.#worker.on('message', (answer: string) => this.#settle(JSON.parse(answer)));
    this.#worker.on('error', (error) => this.#lose(error));
    this.#worker.on('exit', () => this.#lose(new Error('The thread of the database has ended')));
  }

  /**
   * Opens, and if need be creates, a database file.
   * @param where names it for people, in errors.
   * @throws AppError `unavailable`.
   */
  static async open(options: WorkerOptions, where: string): Promise<SqliteConnection> {
    const connection = new SqliteConnection(options, where);
    try {
      await connection.#nextAnswer();
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** False once its thread has ended: it cannot be used again. */
  get isUsable(): boolean {
    return this.#lost === undefined;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.run(query.sql, query.parameters);
    const result = { rows: rows as R[] };
    return changes === undefined ? result : { ...result, numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Rows are not streamed here: read them by pages of the primary key');
  }

  /** @throws AppError `unavailable` where the database is at fault, else what SQLite threw. */
  async run(sql: string, parameters: readonly unknown[] = []): Promise<WorkerAnswer> {
    if (this.#lost) throw toDatabaseError(this.#lost, this.#where);
    this.#worker.postMessage(JSON.stringify({ sql, parameters } satisfies WorkerQuery));
    return this.#nextAnswer();
  }

  /** Closes the file once all that was asked is answered. */
  async close(): Promise<void> {
    if (this.#lost) return;
    const ended = once(this.#worker, 'exit');
    this.#worker.ref();
    this.#worker.postMessage(null);
    await ended;
  }

  /** The process may end while nothing is asked, but not while something is. */
  #nextAnswer(): Promise<WorkerAnswer> {
    if (this.#waiting.length === 0) this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #settle(answer: WorkerAnswer): void {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (answer.error === undefined) {
      waiting?.resolve(answer);
      return;
    }
    const { message, code } = answer.error;
    const error = Object.assign(new Error(message), { name: 'SqliteError', code });
    waiting?.reject(toDatabaseError(error, this.#where));
  }

  #lose(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.splice(0)) {
      reject(toDatabaseError(this.#lost, this.#where));
    }
  }
}
