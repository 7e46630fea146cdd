import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  CompiledQuery,
  DatabaseConnection,
  Dialect,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely';
import { Kysely } from 'kysely';
import Stripe from 'stripe';
import type { Database, DatabaseTarget } from '@/lib/db/open-database';
import { createPostgresDialect } from '@/lib/db/postgres-pool';
import type { Tables } from '@/lib/db/schema/tables';
import { createSqliteDialect } from '@/lib/db/sqlite-driver';

/** What a process that is no more throws, whatever it tries. */
class Killed extends Error {
  constructor() {
    super('The process was killed.');
  }
}

interface Process {
  /** Steps it may still take: statements, commits and requests. */
  left: number;
  /** Whether it tried to take one more. */
  isDead: boolean;
}

const processes = new AsyncLocalStorage<Process>();

/** One more statement, commit or request of the process that we are in; nothing outside of one. */
function takeStep(): void {
  const process = processes.getStore();
  if (!process) return;
  if (process.left <= 0) {
    process.isDead = true;
    throw new Killed();
  }
  process.left -= 1;
}

/**
 * Runs `work` as a process of its own that is killed before its step number `life` (from 0): from then
 * on nothing of it reaches the database or Stripe, and open transactions are rolled back.
 * @returns what came of it, an error as itself; `killed` where it came so far.
 */
export async function runProcess<T>(
  life: number | null,
  work: () => Promise<T>,
): Promise<T | Error | 'killed'> {
  const process: Process = { left: life ?? Number.POSITIVE_INFINITY, isDead: false };
  try {
    const result = await processes.run(process, work);
    return process.isDead ? 'killed' : result;
  } catch (error) {
    if (process.isDead) return 'killed';
    return error instanceof Error ? error : new Error(String(error));
  }
}

class MortalConnection implements DatabaseConnection {
  constructor(readonly inner: DatabaseConnection) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    takeStep();
    return this.inner.executeQuery<R>(query);
  }

  streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    takeStep();
    return this.inner.streamQuery<R>(query);
  }
}

const innerOf = (connection: DatabaseConnection) =>
  connection instanceof MortalConnection ? connection.inner : connection;

/** A driver whose every statement, begin and commit is a step. A rollback is none: a kill brings it. */
class MortalDriver implements Driver {
  constructor(readonly inner: Driver) {}

  init = () => this.inner.init();
  destroy = () => this.inner.destroy();
  acquireConnection = async () => new MortalConnection(await this.inner.acquireConnection());
  releaseConnection = (connection: DatabaseConnection) =>
    this.inner.releaseConnection(innerOf(connection));
  rollbackTransaction = (connection: DatabaseConnection) =>
    this.inner.rollbackTransaction(innerOf(connection));

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    takeStep();
    await this.inner.beginTransaction(innerOf(connection), settings);
  }

  async commitTransaction(connection: DatabaseConnection) {
    takeStep();
    await this.inner.commitTransaction(innerOf(connection));
  }
}

function dialectOf(target: DatabaseTarget): Dialect {
  const { where } = target;
  if (target.engine === 'postgres') {
    return createPostgresDialect({ url: target.url, where, queryTimeoutMs: 30_000 });
  }
  return createSqliteDialect({ file: target.file, lockWaitMs: 10_000 }, where);
}

/** A database whose statements are steps of the process that they are made in. */
export function openMortal(target: DatabaseTarget): Database {
  const dialect = dialectOf(target);
  const query = new Kysely<Tables>({
    dialect: {
      createDriver: () => new MortalDriver(dialect.createDriver()),
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
    },
  });
  return {
    engine: target.engine,
    query,
    isInPlace: () => true,
    close: () => query.destroy(),
  };
}

type MakeRequest = InstanceType<typeof Stripe.HttpClient>['makeRequest'];

/** What sends the requests of the SDK: each is a step of the process that it is made in. */
export function mortalClient(): InstanceType<typeof Stripe.HttpClient> {
  const client = Stripe.createNodeHttpClient();
  const send = client.makeRequest.bind(client);
  const makeRequest: MakeRequest = async (...given) => {
    takeStep();
    return send(...given);
  };
  return Object.assign(client, { makeRequest });
}
