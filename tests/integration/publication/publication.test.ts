import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '@/tests/support/server';
import {
  buildVariedSite,
  DRAFT_GUIDE,
  DRAFT_TITLE,
  PLANNED_LIST,
  PLANNED_NAME,
  PLANNED_PRODUCT,
  PLANNED_TITLE,
  PUBLISHED_AT,
} from '@/tests/support/varied-site';

/** What writers are promised; it takes a second or two. */
const PATIENCE = 60_000;
const BUILD_TIME = 400_000;
const PLANNED_SLUGS = [PLANNED_LIST, PLANNED_PRODUCT].map((address) => address.split('/').at(-1));
const TITLES = [PLANNED_NAME, PLANNED_TITLE, DRAFT_TITLE];
const SECRET_WORDS = [...TITLES, ...PLANNED_SLUGS, 'drafted-guide'].map(String);
/** Where the planned product or list is to stand, beside their own pages. */
const LISTINGS = [
  '/',
  '/categories/headphones',
  '/search?q=vireo+planned',
  '/api/v1/suggestions?q=vireo',
  '/sitemaps/reviews.xml',
  '/feed.xml',
  '/feed.json',
  '/atom.xml',
  '/categories/headphones/feed.xml',
  '/index.md',
  '/categories/headphones.md',
  '/llms.txt',
  '/reviews/sony-wh-1000xm4',
  '/compare?items=sony-wh-1000xm4,planned-headphones',
];
const PLANNED_CARD = `/og${PLANNED_LIST}.png`;
const preload = path.join(import.meta.dirname, '../../support/shifted-clock.mjs');

let root: string;
beforeAll(async () => {
  root = await buildVariedSite();
}, BUILD_TIME);

describe.each([
  { name: 'the server entry', plainNext: false },
  { name: 'plain next start', plainNext: true },
])('behind $name', ({ plainNext }) => {
  let server: TestServer;
  let folder: string;
  let shiftFile: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'topshelf-clock-'));
    shiftFile = path.join(folder, 'shift');
    const env = { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: shiftFile };
    server = await startServer({ root, env, plainNext });
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (address: string) => fetch(server.url + address);
  const textOf = async (address: string) => (await get(address)).text();
  const statusOf = async (address: string) => (await get(address)).status;

  async function until(isSo: () => Promise<boolean>): Promise<boolean> {
    const deadline = performance.now() + PATIENCE;
    while (performance.now() < deadline) {
      if (await isSo()) return true;
      await sleep(200);
    }
    return false;
  }

  it('what is not published is not there, from the first request on', async () => {
    for (const address of [PLANNED_LIST, PLANNED_PRODUCT, DRAFT_GUIDE]) {
      const answer = await get(address);
      const html = await answer.text();
      expect(answer.status, address).toBe(404);
      for (const words of TITLES) expect(html.includes(words), words).toBe(false);
    }
    expect(await statusOf(PLANNED_CARD)).toBe(404);
  });

  it.each(LISTINGS)('nothing of it stands in %s', async (address) => {
    const text = (await textOf(address)).replaceAll(/items=[^"&<]*|vireo planned/g, '');
    const shown = address.startsWith('/compare') ? TITLES : SECRET_WORDS;
    for (const words of shown) expect(text.includes(words), words).toBe(false);
  });

  it('it appears everywhere when its time comes, without a restart, and drafts do not', async () => {
    for (const address of [PLANNED_LIST, PLANNED_PRODUCT, ...LISTINGS]) await get(address);
    writeFileSync(shiftFile, String(Date.parse(PUBLISHED_AT) - Date.now() + 1_000));
    const names = (text: string) =>
      [PLANNED_NAME, PLANNED_TITLE, ...PLANNED_SLUGS].some((words) => text.includes(String(words)));
    expect(await until(async () => (await statusOf(PLANNED_LIST)) === 200)).toBe(true);
    expect(await until(async () => (await statusOf(PLANNED_PRODUCT)) === 200)).toBe(true);
    expect(await until(async () => (await statusOf(PLANNED_CARD)) === 200)).toBe(true);
    for (const address of LISTINGS) {
      expect(await until(async () => names(await textOf(address))), address).toBe(true);
    }
    expect(await statusOf(DRAFT_GUIDE)).toBe(404);
    expect((await textOf('/')).includes(DRAFT_TITLE)).toBe(false);
  });

  it('a server that starts later shows it at once, though its pages were built before', async () => {
    const env = { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: shiftFile };
    const later = await startServer({ root, env, plainNext });
    try {
      const isThere = async () => (await fetch(later.url + PLANNED_LIST)).status === 200;
      expect(await until(isThere)).toBe(true);
      const home = async () => (await (await fetch(later.url)).text()).includes(PLANNED_TITLE);
      expect(await until(home)).toBe(true);
    } finally {
      await later.stop();
    }
  });
});
