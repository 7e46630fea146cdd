import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer, type TestServer } from '@/tests/support/server';
import { buildBenchSite, seedPrices } from './browse-site';
import { type Manner, measure, quantile, read, report, runInTurns } from './paired-runs';

/**
 * Lists and details of the API with 3,000 products and a price of each, beside a route that answers
 * with the same bytes from a constant; and what it costs to be told that nothing changed.
 *
 *   npm run bench:api -- [--pairs 9] [--seconds 2] [--no-build]
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '2' },
    'no-build': { type: 'boolean', default: false },
  },
});
const milliseconds = Number(values.seconds) * 1_000;
const PRODUCTS = 2_993;
const LEAST = 0.5;
const MOST_COST = 0.2;
const LIST = '/api/v1/products?limit=20';
const detail = (number: number) => `/api/v1/products/bench-${number % PRODUCTS}`;

/** A route that answers with the content of a file, which it reads once. */
function writeConstant(folder: string): void {
  const target = path.join(folder, 'app/api/bench-constant/[name]/route.ts');
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(
    target,
    `import { readFileSync } from 'node:fs';
export const dynamic = 'force-dynamic';
const bodies = new Map<string, string>();
const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, max-age=60' };
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  if (!bodies.has(name)) bodies.set(name, readFileSync(${JSON.stringify(folder)} + '/' + name + '.json', 'utf8'));
  return new Response(bodies.get(name), { headers: HEADERS });
}
`,
  );
}

const tags = new Map<string, string>();

/** Learns the tag of every answer, so that each can be asked about. */
async function learnTags(server: TestServer): Promise<void> {
  for (const target of [LIST, ...Array.from({ length: PRODUCTS }, (_, number) => detail(number))]) {
    const answer = await fetch(server.url + target);
    await answer.arrayBuffer();
    tags.set(target, answer.headers.get('etag') ?? '');
  }
}

const unchanged = (target: string): Manner => ({
  headers: { 'if-none-match': tags.get(target) ?? '' },
  status: 304,
});

let asked = 0;
const anyDetail = () => {
  asked += 1;
  return detail(asked);
};

const runs = (server: TestServer) => {
  const of = (address: () => string, manner?: (target: string) => Manner) => () =>
    measure(server, address, milliseconds, manner);
  return {
    list: of(() => LIST),
    listConstant: of(() => '/api/bench-constant/list'),
    listUnchanged: of(() => LIST, unchanged),
    detail: of(anyDetail),
    detailConstant: of(() => '/api/bench-constant/detail'),
    detailUnchanged: of(anyDetail, unchanged),
  };
};

type Kind = keyof ReturnType<typeof runs>;

function judge(samples: Awaited<ReturnType<typeof runInTurns<Kind>>>): boolean {
  const cost = (kind: Kind) =>
    quantile(
      samples[kind].map((sample) => sample.cost),
      0.5,
    );
  const shares = [
    report(samples, 'a list beside a constant of its size', 'list', 'listConstant'),
    report(samples, 'a detail beside a constant of its size', 'detail', 'detailConstant'),
  ];
  const costs = (['list', 'detail'] as const).map((kind) => {
    const share = cost(`${kind}Unchanged`) / cost(kind);
    process.stdout.write(`an unchanged ${kind} costs ${share.toFixed(3)} of a full one\n`);
    return share;
  });
  process.stdout.write(`asked for: ${LEAST} of the constant, less than ${MOST_COST} of the cost\n`);
  return shares.every((share) => share >= LEAST) && costs.every((share) => share < MOST_COST);
}

async function bench(folder: string, dataDir: string): Promise<boolean> {
  const server = await startServer({
    root: folder,
    dataDir,
    env: { API_PER_MINUTE: '1000000000' },
  });
  try {
    await learnTags(server);
    for (const [name, target] of [
      ['list', LIST],
      ['detail', detail(0)],
    ] as const) {
      const body = await read(server.url + target);
      if (!body.includes('"asOf"')) throw new Error(`${target} shows no price.`);
      writeFileSync(path.join(folder, `${name}.json`), body);
      process.stdout.write(`${name}: ${Buffer.byteLength(body).toLocaleString('en')} bytes\n`);
    }
    return judge(await runInTurns(runs(server), Number(values.pairs)));
  } finally {
    await server.stop();
  }
}

if (!values['no-build']) process.stdout.write(`building a copy of the site: ${PRODUCTS} more\n`);
const site = await buildBenchSite(PRODUCTS, {
  category: 'bench',
  isBuilt: values['no-build'],
  prepare: writeConstant,
});
const dataDir = mkdtempSync(path.join(tmpdir(), 'topshelf-bench-api-'));
try {
  await seedPrices(site, dataDir);
  process.exitCode = (await bench(site.folder, dataDir)) ? 0 : 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
