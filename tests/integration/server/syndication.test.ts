import { expect, onTestFinished, test } from 'vitest';
import { startIndexNow } from '@/demo/index-now/start-index-now';
import { getProductOrThrow } from '@/lib/content/library';
import { migrate } from '@/lib/db/migrate';
import { type Database, embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { readTold } from '@/lib/index-now/store';
import { temporaryFolder } from '@/tests/support/databases';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer } from '@/tests/support/server';
import { atomFaults } from '@/tests/support/syndication/atom-rules';

const KEY = '0123456789abcdef';
const PATH = '/reviews/sony-wh-1000xm4';
const PATIENCE = { timeout: 20_000, interval: 100 };

async function prepare(): Promise<{ dataDir: string; database: Database }> {
  const dataDir = temporaryFolder();
  const database = await openDatabase(embeddedTarget(dataDir, 'topshelf.db'));
  onTestFinished(() => database.close());
  await migrate(database, null);
  return { dataDir, database };
}

test('a server that publishes something new tells of it, and proves with its key that it may', async () => {
  const { dataDir, database } = await prepare();
  const sites: Record<string, string> = {};
  const engine = await startIndexNow({ sites });
  onTestFinished(() => engine.stop());
  const env = {
    SITE_URL: 'https://shelf.example',
    INDEXNOW_KEY: KEY,
    INDEXNOW_URL: engine.endpoint,
  };
  const first = await startServer({ dataDir, env });
  onTestFinished(async () => void (await first.stop()));
  await expect.poll(async () => (await readTold(database)).size, PATIENCE).toBeGreaterThan(10);
  const key = await fetch(`${first.url}/${KEY}.txt`);
  expect([key.status, key.headers.get('content-type'), await key.text()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    KEY,
  ]);
  expect((await fetch(`${first.url}/${KEY}0.txt`)).status).toBe(404);
  expect(engine.submissions).toEqual([]);
  await first.stop();

  // As if the page had said something else before.
  await database.query
    .updateTable('index_now')
    .set({ digest: 'another' })
    .where('path', '=', PATH)
    .execute();
  const { port } = first;
  sites['shelf.example'] = `http://127.0.0.1:${port}`;
  const second = await startServer({ dataDir, env: { ...env, PORT: String(port) } });
  onTestFinished(async () => void (await second.stop()));
  await expect.poll(() => engine.submissions.length, PATIENCE).toBeGreaterThan(0);
  expect(engine.submissions).toEqual([
    { host: 'shelf.example', status: 200, urls: [`https://shelf.example${PATH}`] },
  ]);
});

test('the feed of the deals names a deal of Amazon’s without its price', async () => {
  const { dataDir, database } = await prepare();
  const { name, asins } = getProductOrThrow('sony-wh-1000xm4');
  await seedAmazonPrice(database, 'sony-wh-1000xm4', 24_800, Date.now(), {
    url: `https://www.amazon.com/dp/${asins.US}?tag=topshelf-20`,
    listPrice: { amount: 34_999, label: 'List Price' },
  });
  const server = await startServer({ dataDir });
  onTestFinished(async () => void (await server.stop()));
  const page = await (await fetch(`${server.url}/deals`)).text();
  expect(page).toContain('$248.00');
  const answer = await fetch(`${server.url}/deals/atom.xml`);
  const xml = await answer.text();
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+, must-revalidate$/);
  expect(atomFaults(xml)).toEqual([]);
  expect(xml).toContain(`${name}: a deal at Amazon`);
  expect(xml).toContain(`${PATH}"`);
  expect(xml).not.toMatch(/248|349|29 ?%|amazon\.com/);
});
