import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { log } from '@/lib/platform/log';
import { toDatabaseError } from './database-error';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT = 5_000;
const IDLE_TIMEOUT = 30_000;

interface PostgresOptions {
  readonly url: string;
  /** For people, in errors. */
  readonly where: string;
  /** After this many milliseconds without an answer a query counts as lost; 0 waits for ever. */
  readonly queryTimeoutMs: number;
}

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError(`The database returned ${text}, which a number cannot hold exactly`);
  }
  return value;
}

const NUMERIC_TYPES: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** Counts, sums and bigint columns come as numbers, as they do from SQLite. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    NUMERIC_TYPES.includes(oid) && format !== 'binary'
      ? toSafeNumber
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** False for what the server said about a query, after which the connection goes on. */
function endsConnection(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
}

/**
 * A client as Kysely uses it, that survives the loss of its connection: the loss is reported once,
 * by the query that met it, the rollback after it succeeds (the server has rolled back already), and
 * a connection in doubt never goes back into the pool.
 */
function guardClient(client: pg.PoolClient, where: string): PostgresPoolClient {
  let lost = false;
  const onError = () => {
    lost = true;
  };
  // Without a listener, a connection that dies between two queries would end the process.
  client.on('error', onError);
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (lost && text === 'rollback') return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    try {
      return await client.query(text, [...parameters]);
    } catch (error) {
      lost ||= endsConnection(error);
      throw toDatabaseError(error, where);
    }
  };
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release() {
      client.off('error', onError);
      client.release(lost);
    },
  };
}

/** Kysely's PostgreSQL dialect over a pool that reconnects by itself after a lost connection. */
export function createPostgresDialect(options: PostgresOptions): Dialect {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: 'topshelf',
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: IDLE_TIMEOUT,
    keepAlive: true,
    query_timeout: options.queryTimeoutMs || undefined,
    types,
  });
  pool.on('error', (error) => {
    if (!pool.ending) log.warn('An idle database connection was lost', { error });
  });
  const connect = async () => {
    try {
      return guardClient(await pool.connect(), options.where);
    } catch (error) {
      throw toDatabaseError(error, options.where);
    }
  };
  return new PostgresDialect({ pool: { connect, end: () => pool.end() } });
}
