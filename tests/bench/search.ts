import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildDocuments } from '@/lib/search/build-documents';
import { createSiteSearch } from '@/lib/search/open-search.server';
import { buildTextIndex } from '@/lib/search/text-index';
import { importProducts } from '@/tests/support/import/import-products';
import { readImported } from '@/tests/support/import/read-imported';
import { JUDGED_QUERIES } from '@/tests/support/judged-queries';
import { startServer, type TestServer } from '@/tests/support/server';
import { quantile } from './paired-runs';
import { buildImportedSite, readData } from './search-site';

/**
 * What a search costs beyond the call of the library on the same index, for the queries that the
 * search is judged by; and what ten times the products cost a request of the built site, and its
 * memory. Measured in turns, so that whatever else the machine does meets all alike.
 *
 *   npm run bench:search -- [--pairs 9] [--no-site]
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '9' },
    'no-site': { type: 'boolean', default: false },
  },
});
const pairs = Number(values.pairs);
const [FEW, MANY] = [300, 2_946];
const QUERIES = JUDGED_QUERIES.map(({ query }) => query);
const MOST = { library: 3, growth: 0.3, memory: 400 };

const median = (figures: readonly number[]) => quantile(figures, 0.5);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds for a query, of the library alone and of the whole search. */
function measureSearch(): boolean {
  const content = readImported(importProducts(readData(), { category: 'Headphones' }));
  const library = buildTextIndex(buildDocuments(content));
  const index = createSiteSearch(content);
  const bare = () => QUERIES.forEach((query) => void library.search(query));
  const whole = () => QUERIES.forEach((query) => void index.search(query));
  bare();
  whole();
  const measured = Array.from({ length: pairs }, () => [timed(bare), timed(whole)] as const);
  const ratio = median(measured.map(([one, other]) => other / one));
  const each = (place: 0 | 1) =>
    (median(measured.map((pair) => pair[place])) / QUERIES.length).toFixed(2);
  console.log(
    `Library ${each(0)} ms a query, search ${each(1)} ms: ${ratio.toFixed(2)} times (at most ${MOST.library})`,
  );
  return ratio <= MOST.library;
}

const memoryOf = (pid: number) => {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
};

let asked = 0;
/** Milliseconds for a request of each path; of searches, none is asked for a second time. */
async function ask({ url }: TestServer, path: string): Promise<number> {
  asked += 1;
  const start = performance.now();
  const response = await fetch(url + path.replace('*', String(asked)));
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - start;
}

/** Of searches those that fill a page, or find the same, in both sites: more results cost more to write, not to find. */
const PATHS = [
  '/search?q=over-ear&n=*',
  '/search?q=wireless+headphones+under+%24100&n=*',
  '/search?q=senheiser+hd+600&n=*',
  '/api/v1/suggestions?q=arctis+*',
];

async function measureSite(): Promise<boolean> {
  const env = { API_PER_MINUTE: '1000000' };
  const few = await startServer({ root: await buildImportedSite(FEW), env });
  const many = await startServer({ root: await buildImportedSite(MANY), env });
  let isGood = true;
  for (const path of PATHS) {
    for (let warm = 0; warm < 20; warm++) await Promise.all([ask(few, path), ask(many, path)]);
    const growth: number[] = [];
    const times: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const rounds = { few: [] as number[], many: [] as number[] };
      for (let round = 0; round < 15; round++) {
        rounds.few.push(await ask(few, path));
        rounds.many.push(await ask(many, path));
      }
      growth.push(median(rounds.many) / median(rounds.few) - 1);
      times.push(median(rounds.many));
    }
    isGood &&= median(growth) < MOST.growth;
    console.log(
      `${path}: ${median(times).toFixed(1)} ms with ${MANY} products, ${(median(growth) * 100).toFixed(0)} % more than with ${FEW}`,
    );
  }
  const memory = memoryOf(many.pid);
  console.log(`Memory ${memory.toFixed(0)} MB (at most ${MOST.memory})`);
  await Promise.all([few.stop(), many.stop()]);
  return isGood && !(memory > MOST.memory);
}

const results = [measureSearch(), values['no-site'] ? true : await measureSite()];
process.exitCode = results.every(Boolean) ? 0 : 1;
