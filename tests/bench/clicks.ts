import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { totalClicks } from '@/lib/clicks/total-clicks';
import { type DatabaseTarget, embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { connectTo } from '@/tests/bench/click-load';
import { processorTime } from '@/tests/bench/paired-runs';
import { findPostgresBinaries, startPostgres } from '@/tests/support/postgres-server';
import { startServer, type TestServer } from '@/tests/support/server';

/**
 * Durable clicks a second of `POST /api/clicks`, beside `POST /api/ping` of the same server, which
 * gets the same requests and does nothing. Both are measured in turns, so that whatever else the
 * machine does meets both alike. The server entry answers clicks itself and leaves pings to Next;
 * with --plain, there is no entry and Next answers both. Needs a build (`npm run build`).
 *
 *   npm run bench:clicks -- [--engine sqlite|postgres] [--plain] [--pairs 9] [--seconds 2]
 */
const CONNECTIONS = 32;
const TARGETS = { sqlite: 0.85, postgres: 0.7 } as const;
type BenchEngine = keyof typeof TARGETS;

const { values } = parseArgs({
  options: {
    engine: { type: 'string' },
    plain: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '2' },
  },
});
const pairs = Number(values.pairs);
const milliseconds = Number(values.seconds) * 1_000;

const LAST_CORE = String(cpus().length - 1);
const ALL_CORES = `0-${LAST_CORE}`;

/** Lets this process, and what it starts from then on, run on these cores only; Linux alone can. */
function keepToCores(cores: string): boolean {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      execFileSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)], { stdio: 'pipe' });
      return true;
    } catch {
      // A thread of the process ended just then, or there is no such program.
    }
  }
  return false;
}

interface Sample {
  readonly answers: number;
  /** Answers a second over all connections. */
  readonly rate: number;
  /** Processor time of the server for an answer, in microseconds. */
  readonly cost: number;
}

/** @throws Error for any answer but 204. */
async function measure(server: TestServer, path: string): Promise<Sample> {
  const connections = Array.from({ length: CONNECTIONS }, () => connectTo(new URL(server.url)));
  const spent = processorTime(server.pid);
  const start = performance.now();
  const end = start + milliseconds;
  let answers = 0;
  const drive = async ({ post }: ReturnType<typeof connectTo>) => {
    while (performance.now() < end) {
      await post(path);
      answers += 1;
    }
  };
  await Promise.all(connections.map(drive));
  const rate = (answers / (performance.now() - start)) * 1_000;
  const cost = (processorTime(server.pid) - spent) / answers;
  for (const { close } of connections) close();
  return { answers, rate, cost };
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

async function countKept(target: DatabaseTarget): Promise<number> {
  const database = await openDatabase(target, { create: false });
  const totals = await totalClicks(database, { from: null, to: null });
  await database.close();
  return totals.total;
}

interface Measured {
  readonly clicks: readonly Sample[];
  readonly pings: readonly Sample[];
  readonly acknowledged: number;
}

async function measurePairs(server: TestServer): Promise<Measured> {
  const clicks: Sample[] = [];
  const pings: Sample[] = [];
  let acknowledged = 0;
  const ping = () => measure(server, '/api/ping');
  const click = async () => {
    const sample = await measure(server, '/api/clicks');
    acknowledged += sample.answers;
    return sample;
  };
  for (let warmUp = 0; warmUp < 2; warmUp += 1) {
    await ping();
    await click();
  }
  for (let pair = 0; pair < pairs; pair += 1) {
    // Each second pair in the other order: a machine that slows down then favours neither.
    if (pair % 2 === 1) clicks.push(await click());
    pings.push(await ping());
    if (pair % 2 === 0) clicks.push(await click());
  }
  return { clicks, pings, acknowledged };
}

function describeSpread(numbers: readonly number[]): string {
  const [low, high] = [quantile(numbers, 0.25), quantile(numbers, 0.75)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const [a, b, c, d] = [low, high, least, most].map((number) => number.toFixed(3));
  return `quartiles ${a} to ${b}, all ${c} to ${d}`;
}

const whole = (number: number) => Math.round(number).toLocaleString('en');
const median = (samples: readonly Sample[], key: 'rate' | 'cost') =>
  quantile(
    samples.map((sample) => sample[key]),
    0.5,
  );

async function bench(engine: BenchEngine, env: Record<string, string>, target?: DatabaseTarget) {
  const server = await startServer({
    env: { ...env, CLICKS_PER_MINUTE: '1000000000' },
    plainNext: values.plain,
  });
  // The servers may use every core; the load keeps to one, so that it takes no turns with them.
  const isLoadPinned = keepToCores(LAST_CORE);
  try {
    const { clicks, pings, acknowledged } = await measurePairs(server);
    const kept = await countKept(target ?? embeddedTarget(server.dataDir, 'DATA_DIR'));
    const ratios = clicks.map(({ rate }, pair) => rate / (pings[pair]?.rate ?? Number.NaN));
    const ratio = quantile(ratios, 0.5);
    const rates = [median(clicks, 'rate'), median(pings, 'rate')].map(whole);
    const costs = [median(clicks, 'cost'), median(pings, 'cost')].map(whole);
    process.stdout.write(
      `${engine}: ${rates[0]} durable clicks/s beside ${rates[1]} pings/s
  ratio ${ratio.toFixed(3)}, median of ${pairs} pairs (${describeSpread(ratios)}); asked for ${TARGETS[engine]}
  processor time of the server: ${costs[0]} µs a click, ${costs[1]} µs a ping
  ${whole(acknowledged)} acknowledged, ${whole(kept)} in the database
  ${isLoadPinned ? `the load on one of ${cpus().length} cores` : 'the load on any core'}
`,
    );
    return ratio >= TARGETS[engine] && kept === acknowledged;
  } finally {
    keepToCores(ALL_CORES);
    await server.stop();
  }
}

async function benchPostgres(): Promise<boolean> {
  const binaries = findPostgresBinaries();
  if (binaries === null) {
    process.stdout.write('postgres: not measured, there is no local server\n');
    return true;
  }
  const postgres = await startPostgres(binaries, { isDurable: true });
  try {
    const target = { engine: 'postgres', url: postgres.url, where: 'DATABASE_URL' } as const;
    return await bench('postgres', { DATABASE_URL: postgres.url }, target);
  } finally {
    await postgres.remove();
  }
}

const isFineOnSqlite = values.engine === 'postgres' || (await bench('sqlite', {}));
const isFineOnPostgres = values.engine === 'sqlite' || (await benchPostgres());
process.exitCode = isFineOnSqlite && isFineOnPostgres ? 0 : 1;
