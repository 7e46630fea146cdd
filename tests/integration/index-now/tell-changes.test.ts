import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Fault } from '@/demo/index-now/options';
import { startIndexNow } from '@/demo/index-now/start-index-now';
import { HOUR } from '@/lib/core/duration';
import type { Database } from '@/lib/db/open-database';
import { indexNow, type PublishedSite } from '@/lib/jobs/index-now.server';
import { runJob } from '@/lib/jobs/run-job.server';
import { type Env, parseEnv } from '@/lib/platform/env';
import type { ListedPage } from '@/lib/syndication/list-pages';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));

afterEach(() => vi.restoreAllMocks());

const KEY = 'a1b2-c3d4-e5f6';
const ORIGIN = 'https://shelf.example';

const page = (path: string, says = 'first'): ListedPage => ({
  ...{ group: 'site', path, says },
  pictures: [],
});
const PAGES = ['/', '/reviews/one', '/categories/cups?a=b&c=d'].map((path) => page(path));

/** A site that serves the file of a key, and nothing else. */
async function serveKey(key: string): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === `/${key}.txt`) response.end(key);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Scene {
  readonly served?: string;
  readonly fault?: Fault;
}

/** A search engine, a site with its key, and what that publishes. */
async function openScene(database: Database, { served = KEY, fault }: Scene = {}) {
  const engine = await startIndexNow({
    sites: { 'shelf.example': await serveKey(served) },
    ...(fault ? { fault } : {}),
  });
  onTestFinished(() => engine.stop());
  holder.env = parseEnv({ INDEXNOW_KEY: KEY, INDEXNOW_URL: engine.endpoint });
  let site: PublishedSite = { origin: ORIGIN, pages: PAGES, version: '1', startedAt: Date.now() };
  const job = indexNow(async () => site);
  return {
    engine,
    /** Runs the job on a server that publishes these pages. */
    run(more: Partial<PublishedSite> = {}) {
      const isNew = more.version !== undefined;
      site = { ...site, ...(isNew ? { startedAt: Date.now() } : {}), ...more };
      return runJob(database, job, { trigger: 'person', isForced: true });
    },
  };
}

describeOnEachEngine('IndexNow', (engineName) => {
  const fresh = async () => openForTest(await freshTarget(engineName));

  test('tells nothing at first, and then the pages that changed, came or went alone', async () => {
    const { engine, run } = await openScene(await fresh());
    expect(await run()).toMatchObject({
      kind: 'done',
      message: expect.stringContaining('Pages noted: 3.'),
    });
    expect(await run()).toMatchObject({ message: 'No page has changed.' });
    expect(engine.submissions).toEqual([]);
    const next = [page('/', 'second'), page('/reviews/one'), page('/reviews/new')];
    expect(await run({ pages: next, version: '2' })).toMatchObject({
      kind: 'done',
      message: 'Pages told of: 3.',
    });
    expect(engine.submissions).toEqual([
      {
        host: 'shelf.example',
        status: 200,
        urls: [`${ORIGIN}/`, `${ORIGIN}/reviews/new`, `${ORIGIN}/categories/cups?a=b&c=d`],
      },
    ]);
    expect(await run()).toMatchObject({ message: 'No page has changed.' });
    expect(engine.submissions).toHaveLength(1);
  });

  test('splits more than ten thousand pages', async () => {
    const { engine, run } = await openScene(await fresh());
    await run();
    const pages = Array.from({ length: 10_001 }, (_, at) => page(`/reviews/p${at}`));
    // Those that were there before are gone.
    expect(await run({ pages: [...PAGES, ...pages] })).toMatchObject({
      message: 'Pages told of: 10001.',
    });
    expect(engine.submissions.map(({ urls }) => urls.length)).toEqual([10_000, 1]);
    expect(engine.submissions.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('goes on where it was when a request was put off', async () => {
    const { engine, run } = await openScene(await fresh());
    await run();
    engine.fail({ status: 503, times: 1 });
    const changed = { pages: PAGES.map(({ path }) => page(path, 'second')), version: '2' };
    const failed = await run(changed);
    expect(failed).toMatchObject({ kind: 'failed', message: expect.stringContaining('503') });
    expect(await run()).toMatchObject({ kind: 'done', message: 'Pages told of: 3.' });
    expect(engine.submissions.map(({ status }) => status)).toEqual([503, 200]);
  });

  test('waits longer after each failure, and as long as it is asked to', async () => {
    const { engine, run } = await openScene(await fresh());
    await run();
    vi.spyOn(Math, 'random').mockReturnValue(0);
    engine.fail({ status: 500, times: 2 });
    const waits: number[] = [];
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const before = Date.now();
      const report = await run({ pages: [page('/new')] });
      if (report.kind !== 'failed') throw new Error(`It ${report.kind}.`);
      waits.push(report.nextAt - before);
    }
    expect(waits[1]).toBeGreaterThan(1.5 * (waits[0] ?? 0));
    engine.fail({ status: 429, times: 1, retryAfter: '1200' });
    const asked = Date.now();
    const report = await run();
    if (report.kind !== 'failed') throw new Error(`It ${report.kind}.`);
    expect(report.message).toContain('429');
    expect(report.nextAt - asked).toBeGreaterThanOrEqual(1_200_000);
    expect(report.nextAt - asked).toBeLessThan(1_260_000);
  });

  test('explains a key that is not served, and tries again an hour later', async () => {
    const { engine, run } = await openScene(await fresh(), { served: 'another-key' });
    await run();
    const before = Date.now();
    const report = await run({ pages: [page('/new')] });
    expect(report).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining(`${ORIGIN}/${KEY}.txt must answer with the key alone`),
    });
    if (report.kind === 'failed') expect(report.nextAt).toBeGreaterThanOrEqual(before + HOUR);
    expect(engine.submissions.map(({ status }) => status)).toEqual([403]);
  });

  test('begins anew when the site moves to another address', async () => {
    const { engine, run } = await openScene(await fresh());
    await run();
    const moved = { origin: 'https://moved.example', pages: [page('/', 'second')] };
    expect(await run(moved)).toMatchObject({ message: expect.stringContaining('Pages noted: 1.') });
    expect(engine.submissions).toEqual([]);
  });

  test('keeps quiet on a server with older content than has been told', async () => {
    const { engine, run } = await openScene(await fresh());
    const startedAt = Date.now() - 1_000;
    await run();
    await run({ version: '2', pages: [...PAGES, page('/new')] });
    const old = { version: '1', pages: PAGES };
    expect(await run({ ...old, startedAt })).toMatchObject({
      kind: 'done',
      message: expect.stringContaining('Another server publishes newer content'),
    });
    expect(engine.submissions).toHaveLength(1);
    // One that begins later goes back on purpose.
    expect(await run({ ...old, startedAt: Date.now() + 1_000 })).toMatchObject({
      message: 'Pages told of: 1.',
    });
  });

  test('is off without a key, and says so', async () => {
    const { engine, run } = await openScene(await fresh());
    holder.env = parseEnv({ INDEXNOW_URL: engine.endpoint });
    expect(await run()).toMatchObject({
      kind: 'done',
      message: 'IndexNow is off: INDEXNOW_KEY is not set.',
    });
  });

  test('waits for a search engine that is away', async () => {
    const { engine, run } = await openScene(await fresh());
    await run();
    await engine.stop();
    expect(await run({ pages: [page('/new')] })).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});
