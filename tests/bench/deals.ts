import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, type TestServer } from '@/tests/support/server';
import { buildSite, CONSTANT, FOLDER, seedDeals } from './deals-site';

/**
 * A filtered page of 10,000 live deals beside the same markup from a constant, its data beside a route
 * that sends the same bytes, and both beside a site with 1,000 deals. Measured in turns, so that
 * whatever else the machine does meets all alike; the growth also with another filter for each
 * request, which no answer of before helps with. It builds a copy of the site with many shops.
 *
 *   npm run bench:deals -- [--pairs 9] [--seconds 2] [--no-build]
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '2' },
    'no-build': { type: 'boolean', default: false },
  },
});
const pairs = Number(values.pairs);
const milliseconds = Number(values.seconds) * 1_000;
const CONNECTIONS = 8;
const FILTER = 'category=headphones&saving=10&to=500';
const LEAST = { page: 0.6, data: 0.4 };
const MOST_GROWTH = 0.2;

let asked = 0;
/** An address that nobody has asked for before. */
const another = (address: string) => () => {
  asked += 1;
  return `${address}?category=headphones&from=${(asked / 100).toFixed(2)}`;
};
const same = (address: string) => () => address;

interface Sample {
  /** Answers a second. */
  readonly rate: number;
  /** Processor time of the server for an answer, in microseconds; NaN but on Linux. */
  readonly cost: number;
}

function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10_000;
  } catch {
    return Number.NaN;
  }
}

function read(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}

async function measure(server: TestServer, address: () => string): Promise<Sample> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const spent = processorTime(server.pid);
  const start = performance.now();
  const end = start + milliseconds;
  let answers = 0;
  const drive = async () => {
    while (performance.now() < end) {
      await read(server.url + address(), agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, drive));
  const rate = (answers / (performance.now() - start)) * 1_000;
  agent.destroy();
  return { rate, cost: (processorTime(server.pid) - spent) / answers };
}

/** A server with so many deals, once it has read them. */
async function serve(count: number, dataDir: string): Promise<TestServer> {
  await seedDeals(dataDir, count);
  const server = await startServer({ root: FOLDER, dataDir });
  const agent = new Agent();
  const wanted = new Intl.NumberFormat('en-US').format(count);
  for (let attempt = 0; ; attempt += 1) {
    const { status } = JSON.parse(await read(`${server.url}/api/deals`, agent));
    if (String(status).startsWith(wanted)) return server;
    if (attempt === 50) throw new Error(`The site has ${status} instead of ${wanted}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const whole = (number: number) => Math.round(number).toLocaleString('en');

type Kind = keyof ReturnType<typeof kinds>;

const kinds = (many: TestServer, few: TestServer) => ({
  page: () => measure(many, same(`/deals?${FILTER}`)),
  constantPage: () => measure(many, same(`/bench-constant?${FILTER}`)),
  data: () => measure(many, same(`/api/deals?${FILTER}`)),
  constantData: () => measure(many, same('/api/bench-constant')),
  pageOfFew: () => measure(few, same(`/deals?${FILTER}`)),
  dataOfFew: () => measure(few, same(`/api/deals?${FILTER}`)),
  anyPage: () => measure(many, another('/deals')),
  anyPageOfFew: () => measure(few, another('/deals')),
  anyData: () => measure(many, another('/api/deals')),
  anyDataOfFew: () => measure(few, another('/api/deals')),
});

async function measureAll(many: TestServer, few: TestServer): Promise<Record<Kind, Sample[]>> {
  const runs = kinds(many, few);
  const names = Object.keys(runs) as Kind[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Kind,
    Sample[]
  >;
  for (const name of names) await runs[name]();
  for (let pair = 0; pair < pairs; pair += 1) {
    // Each second time in the other order: a machine that slows down then favours none.
    for (const name of pair % 2 === 0 ? names : names.toReversed()) {
      samples[name].push(await runs[name]());
    }
    process.stdout.write(`pair ${pair + 1} of ${pairs}\n`);
  }
  return samples;
}

/** The share of `of` that `name` reaches, pair by pair: told, and given as its median. */
function report(samples: Record<Kind, Sample[]>, title: string, name: Kind, of: Kind): number {
  const ratios = samples[name].map(
    ({ rate }, pair) => rate / (samples[of][pair]?.rate ?? Number.NaN),
  );
  const [median, low, high] = [0.5, 0, 0.999].map((share) => quantile(ratios, share));
  const middle = (kind: Kind, key: keyof Sample) =>
    whole(
      quantile(
        samples[kind].map((sample) => sample[key]),
        0.5,
      ),
    );
  process.stdout.write(
    `${title}: ${median?.toFixed(3)}, median of ${pairs} pairs (${low?.toFixed(3)} to ${high?.toFixed(3)})
  ${middle(name, 'rate')} beside ${middle(of, 'rate')} answers/s; ${middle(name, 'cost')} beside ${middle(of, 'cost')} µs of processor time each
`,
  );
  return median ?? Number.NaN;
}

async function bench(folder: string): Promise<boolean> {
  const many = await serve(10_000, mkdtempSync(path.join(folder, 'many-')));
  const few = await serve(1_000, mkdtempSync(path.join(folder, 'few-')));
  try {
    writeFileSync(CONSTANT, await read(`${many.url}/api/deals?${FILTER}`, new Agent()));
    const samples = await measureAll(many, few);
    const isFast = [
      report(samples, 'page beside its markup from a constant', 'page', 'constantPage') >=
        LEAST.page,
      report(samples, 'data beside the same bytes', 'data', 'constantData') >= LEAST.data,
    ];
    const grown = [
      report(samples, 'page, 10,000 deals beside 1,000', 'page', 'pageOfFew'),
      report(samples, 'data, 10,000 deals beside 1,000', 'data', 'dataOfFew'),
      report(samples, 'page, another filter each time', 'anyPage', 'anyPageOfFew'),
      report(samples, 'data, another filter each time', 'anyData', 'anyDataOfFew'),
    ];
    process.stdout.write(
      `asked for: ${LEAST.page} of the page, ${LEAST.data} of the data, and more than ${1 / (1 + MOST_GROWTH)} of 1,000 deals\n`,
    );
    return isFast.every(Boolean) && grown.every((share) => share > 1 / (1 + MOST_GROWTH));
  } finally {
    await Promise.all([many.stop(), few.stop()]);
  }
}

if (!values['no-build']) {
  process.stdout.write('building a copy of the site with many shops\n');
  await buildSite();
}
const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-bench-deals-'));
try {
  process.exitCode = (await bench(folder)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
