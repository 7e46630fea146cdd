import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, type TestServer } from '@/tests/support/server';
import { buildSite, CONSTANT, FOLDER, seedDeals } from './deals-site';
import { measure, read, report, runInTurns } from './paired-runs';

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

const runs = (many: TestServer, few: TestServer) => {
  const of = (server: TestServer, address: () => string) => () =>
    measure(server, address, milliseconds);
  return {
    page: of(many, same(`/deals?${FILTER}`)),
    constantPage: of(many, same(`/bench-constant?${FILTER}`)),
    data: of(many, same(`/api/deals?${FILTER}`)),
    constantData: of(many, same('/api/bench-constant')),
    pageOfFew: of(few, same(`/deals?${FILTER}`)),
    dataOfFew: of(few, same(`/api/deals?${FILTER}`)),
    anyPage: of(many, another('/deals')),
    anyPageOfFew: of(few, another('/deals')),
    anyData: of(many, another('/api/deals')),
    anyDataOfFew: of(few, another('/api/deals')),
  };
};

async function bench(folder: string): Promise<boolean> {
  const many = await serve(10_000, mkdtempSync(path.join(folder, 'many-')));
  const few = await serve(1_000, mkdtempSync(path.join(folder, 'few-')));
  try {
    writeFileSync(CONSTANT, await read(`${many.url}/api/deals?${FILTER}`));
    const samples = await runInTurns(runs(many, few), pairs);
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
