import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { FeedReport } from '@/lib/offers/sources/feed/feed-report';
import { contentFolder } from '@/tests/support/content';
import { temporaryFolder } from '@/tests/support/databases';
import { childEnv } from '@/tests/support/settings';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

const FEED = `id\tlink\tprice\tavailability\tbrand\tmpn
1\thttps://lampshop.example/alpha\t49.00 USD\tin_stock\tACME\talpha
2\thttps://lampshop.example/beta\t1.299 USD\tin_stock\tACME\tbeta
3\thttps://lampshop.example/gamma\t9.00 USD\tin_stock\tAcme\tGamma
`;

async function setUp(feeds = '  - { name: main, file: lamps.tsv }\n') {
  const { root, read, write } = await contentFolder();
  await write(
    'merchants/lampshop.yaml',
    `${await read('merchants/lampshop.yaml')}feeds:\n${feeds}`,
  );
  const dataDir = temporaryFolder();
  const feed = path.join(dataDir, 'feeds', 'lamps.tsv');
  mkdirSync(path.dirname(feed));
  writeFileSync(feed, FEED);
  const shelf = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...args], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: childEnv({ DATA_DIR: dataDir }),
    });
  return { feed, shelf, feeds: (...args: string[]) => shelf('feeds', ...args, '--root', root) };
}

test('feeds check tells what a feed holds, and keeps nothing', async () => {
  const { feeds } = await setUp();
  const { status, stdout, stderr } = feeds('check');
  expect(stderr).toBe('');
  expect(stdout.replace(/made .* UTC/, 'made …')).toBe(`lampshop, feed main: google, 3 rows, made …
            1  products have an offer
            1  rows of products that are not yours
            1  rows that cannot be read

Cannot be read
  line 3: beta: price "1.299 USD" can be read in two ways

Not yours
  line 4: has no GTIN, and nothing else fits (id 3)
`);
  expect(status).toBe(0);
});

test('feeds import keeps offers, once, and says the same as JSON', async () => {
  const { feeds, shelf } = await setUp();
  shelf('migrate');
  const first = feeds('import');
  expect(first.stdout).toContain('1  offers are newer than what was kept');
  const [report] = JSON.parse(feeds('import', 'lampshop', '--json').stdout) as FeedReport[];
  expect(report).toMatchObject({ merchant: 'lampshop', offers: 1, saved: 0, malformed: 1 });
  expect(feeds('import').stdout).toContain('Nothing has changed.');
});

test('a feed that cannot be read keeps no other from being read, and ends with exit code 1', async () => {
  const { feeds } = await setUp(
    '  - { name: gone, file: gone.tsv }\n  - { name: main, file: lamps.tsv }\n',
  );
  const { status, stdout, stderr } = feeds('check');
  expect(stderr).toMatch(
    /^merchants\/lampshop\.yaml, feed gone: There is no file .*gone\.tsv\n {4}→ Put/,
  );
  expect(stdout).toContain('lampshop, feed main: google, 3 rows');
  expect(status).toBe(1);
});

test('a file can stand for a feed, wherever it lies', async () => {
  const { feeds, feed } = await setUp('  - { name: main, url: "https://192.0.2.1/never-asked" }\n');
  expect(feeds('check', 'lampshop', '--file', feed).stdout).toContain('3 rows');
});

test('slips of the hand are answered with what was meant', async () => {
  const { feeds, shelf } = await setUp();
  expect(feeds('check', 'lampshp').stderr).toContain('Did you mean lampshop?');
  expect(feeds('check', '--feed', 'man').stderr).toContain('Did you mean main?');
  expect(feeds('check', '--file', 'x').stderr).toContain('feeds check <merchant> --file x');
  const { status, stderr } = shelf('feeds', 'chek');
  expect(stderr).toContain('Say what to do: check or import');
  expect(status).toBe(2);
});
