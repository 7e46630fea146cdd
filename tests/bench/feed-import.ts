import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { FeedReport } from '@/lib/offers/sources/feed/feed-report';
import { writeSampleFeed } from './feed-sample';

/**
 * Rows a second of importing a feed of Awin's, beside csv-parse that reads the same file and does
 * nothing with it. Both are measured in turns, each run in a process of its own, so that whatever
 * else the machine does meets both alike. The import matches, licenses and saves into a database.
 *
 *   npm run bench:feeds -- [--rows 1000000] [--pairs 7] [--products 5000]
 */
const LEAST_SHARE = 0.4;
const MOST_MEGABYTES = 300;
const CHILD = path.join(import.meta.dirname, 'children', 'feed-run.ts');

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    pairs: { type: 'string', default: '7' },
    products: { type: 'string', default: '5000' },
  },
});
const [rows, pairs] = [Number(values.rows), Number(values.pairs)];
/** Two rows each, one in a hundred of the feed: a small feed has room for fewer products. */
const products = Math.min(Number(values.products), Math.floor(rows / 200));

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly memory: number;
  readonly report?: FeedReport;
  readonly again?: FeedReport;
}

function run(kind: 'parse' | 'import' | 'twice', file: string): Run {
  const args = ['--import', 'tsx', CHILD, kind, file, String(products)];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(printed) as Run;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function describeSpread(numbers: readonly number[]): string {
  const parts = [0.25, 0.75, 0, 1].map((share) => quantile(numbers, share).toFixed(2));
  return `quartiles ${parts[0]} to ${parts[1]}, all ${parts[2]} to ${parts[3]}`;
}

const whole = (number: number) => Math.round(number).toLocaleString('en');
const rate = (one: Run) => rows / one.seconds;
const megabytes = (one: Run) => one.memory / 1_000_000;

/** What must be so of every import, or its speed is worth nothing. */
function findFaults({ report, again }: Run, broken: number): string[] {
  const faults: string[] = [];
  const expect = (what: string, found: number | undefined, expected: number) => {
    if (found !== expected) faults.push(`${what}: ${found}, expected ${expected}`);
  };
  expect('rows', report?.rows, rows);
  expect('offers', report?.offers, products);
  expect('saved', report?.saved, products);
  expect('malformed', report?.malformed, broken);
  if (again) expect('saved by a second import', again.saved + again.ended.length, 0);
  return faults;
}

function measurePairs(file: string): { parses: Run[]; imports: Run[] } {
  const [parses, imports]: Run[][] = [[], []];
  for (let pair = 0; pair < pairs; pair += 1) {
    // Each second pair in the other order: a machine that slows down then favours neither.
    if (pair % 2 === 1) imports?.push(run('import', file));
    parses?.push(run('parse', file));
    if (pair % 2 === 0) imports?.push(run('import', file));
  }
  return { parses: parses ?? [], imports: imports ?? [] };
}

const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-feed-'));
try {
  const file = path.join(folder, 'feed.csv');
  const broken = await writeSampleFeed(file, rows, products);
  const size = whole(statSync(file).size / 1_000_000);
  process.stdout.write(
    `${whole(rows)} rows, ${size} MB, ${broken} of them broken, ${products} products\n`,
  );
  run('parse', file);
  const faults = findFaults(run('twice', file), broken);
  const { parses, imports } = measurePairs(file);
  faults.push(...imports.flatMap((one) => findFaults(one, broken)));
  const shares = imports.map((one, pair) => rate(one) / rate(parses[pair] ?? one));
  const [share, memory] = [quantile(shares, 0.5), Math.max(...imports.map(megabytes))];
  const [ours, theirs] = [imports, parses].map((runs) => whole(quantile(runs.map(rate), 0.5)));
  process.stdout.write(`import: ${ours} rows/s beside ${theirs} rows/s of csv-parse alone
  ratio ${share.toFixed(2)}, median of ${pairs} pairs (${describeSpread(shares)}); asked for ${LEAST_SHARE}
  memory above idle: ${whole(memory)} MB at most; asked for ${MOST_MEGABYTES} (csv-parse: ${whole(Math.max(...parses.map(megabytes)))} MB)
${faults.map((fault) => `  ✗ ${fault}\n`).join('')}`);
  process.exitCode =
    faults.length === 0 && share >= LEAST_SHARE && memory <= MOST_MEGABYTES ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
