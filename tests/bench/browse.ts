import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, type TestServer } from '@/tests/support/server';
import { type BenchSite, buildBenchSite, seedPrices } from './browse-site';
import { measure, read, report, runInTurns } from './paired-runs';

/**
 * A filtered category page of 2,946 products beside the same markup from a constant, and beside a
 * site with 300; the growth also with another filter for each request, which no answer of before helps
 * with. It builds two copies of the site with invented products, or with content that is given.
 *
 *   npm run bench:browse -- [--pairs 9] [--seconds 2] [--no-build]
 *     [--few <folder> --many <folder> --category <slug> --filter <search>]
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '2' },
    'no-build': { type: 'boolean', default: false },
    few: { type: 'string' },
    many: { type: 'string' },
    category: { type: 'string', default: 'bench' },
    filter: { type: 'string', default: 'form=over&wireless=yes&weight_to=300' },
  },
});
const pairs = Number(values.pairs);
const milliseconds = Number(values.seconds) * 1_000;
const { category, filter } = values;
const COUNTS = { few: 300, many: 2_946 };
const LEAST = 0.6;
const MOST_GROWTH = 0.3;
const MOST_MEMORY = 400;

let asked = 0;
/** An address that nobody has asked for before. */
const another = () => {
  asked += 1;
  return `/categories/${category}?price_from=${(asked / 100).toFixed(2)}`;
};
const same = (address: string) => () => address;

/** Resident memory of a server, in MB; NaN but on Linux. */
function memoryOf({ pid }: TestServer): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1_024;
  } catch {
    return Number.NaN;
  }
}

/** A server with a price of each product, once it has read them. */
async function serve(site: BenchSite, dataDir: string): Promise<TestServer> {
  await seedPrices(site, dataDir);
  const server = await startServer({ root: site.folder, dataDir });
  for (let attempt = 0; ; attempt += 1) {
    const html = await read(`${server.url}/categories/${category}`);
    if (html.includes('data-until=')) return server;
    if (attempt === 50) throw new Error('The page shows no price.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const runs = (many: TestServer, few: TestServer) => {
  const of = (server: TestServer, address: () => string) => () =>
    measure(server, address, milliseconds);
  return {
    page: of(many, same(`/categories/${category}?${filter}`)),
    constant: of(many, same(`/bench-constant?${filter}`)),
    pageOfFew: of(few, same(`/categories/${category}?${filter}`)),
    anyPage: of(many, another),
    anyPageOfFew: of(few, another),
  };
};

function judge(samples: Awaited<ReturnType<typeof runInTurns<keyof ReturnType<typeof runs>>>>) {
  const share = report(samples, 'page beside its markup from a constant', 'page', 'constant');
  const grown = [
    report(samples, '2,946 products beside 300', 'page', 'pageOfFew'),
    report(samples, 'another filter each time', 'anyPage', 'anyPageOfFew'),
  ];
  return share >= LEAST && grown.every((rate) => rate > 1 / (1 + MOST_GROWTH));
}

async function bench(folder: string, sites: Readonly<Record<'few' | 'many', BenchSite>>) {
  const dataDir = () => mkdtempSync(path.join(folder, 'data-'));
  const many = await serve(sites.many, dataDir());
  const few = await serve(sites.few, dataDir());
  try {
    writeFileSync(sites.many.view, await read(`${many.url}/api/bench-view?${filter}`));
    const isFast = judge(await runInTurns(runs(many, few), pairs));
    const memory = memoryOf(many);
    process.stdout.write(
      `memory of the server with 2,946 products: ${memory.toFixed(0)} MB
asked for: ${LEAST} of the constant, more than ${(1 / (1 + MOST_GROWTH)).toFixed(3)} of 300 products, ${MOST_MEMORY} MB at most\n`,
    );
    return isFast && !(memory > MOST_MEMORY);
  } finally {
    await Promise.all([many.stop(), few.stop()]);
  }
}

async function prepare(name: 'few' | 'many'): Promise<BenchSite> {
  if (!values['no-build'])
    process.stdout.write(`building a copy of the site: ${COUNTS[name]} products\n`);
  return buildBenchSite(COUNTS[name], {
    category,
    content: values[name],
    isBuilt: values['no-build'],
  });
}

const few = await prepare('few');
const many = await prepare('many');
const folder = mkdtempSync(path.join(tmpdir(), 'topshelf-bench-browse-'));
try {
  process.exitCode = (await bench(folder, { few, many })) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
