import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildDocument } from '@/lib/api/openapi/build-document';
import { allProducts, getSite } from '@/lib/content/library';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { createAnswerCheck } from '@/tests/support/api/check-answer';
import { temporaryFolder } from '@/tests/support/databases';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { startServer } from '@/tests/support/server';

const PRODUCT = 'sony-wh-1000xm4';
const PRICED = `/api/v1/products/${PRODUCT}`;
const HOUR = 3_600_000;
const preload = path.join(import.meta.dirname, '../../support/shifted-clock.mjs');
const check = createAnswerCheck(buildDocument(getSite()) as never);

async function openSite(options: { plainNext?: boolean; env?: Record<string, string> } = {}) {
  const dataDir = temporaryFolder();
  const shiftFile = path.join(temporaryFolder(), 'shift');
  const database = await openDatabase(embeddedTarget(dataDir, 'topshelf.db'));
  await migrate(database, null);
  onTestFinished(() => database.close().catch(() => undefined));
  const { plainNext } = options;
  const clock = { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: shiftFile };
  const server = await startServer({ dataDir, plainNext, env: { ...clock, ...options.env } });
  onTestFinished(async () => void (await server.stop()));
  const shift = (milliseconds: number) => writeFileSync(shiftFile, String(milliseconds));
  const ask = (target: string, init?: RequestInit) => fetch(server.url + target, init);
  return { dataDir, database, shift, ask };
}

async function priceOf(answer: Response) {
  const { data, meta } = await answer.json();
  return { price: data.offers[0]?.price ?? null, meta };
}

describe.each([
  { name: 'the server entry', plainNext: false },
  { name: 'plain next start', plainNext: true },
])('behind $name', ({ plainNext }) => {
  it('every address answers as the document says, with a tag that says when nothing changed', async () => {
    const { ask } = await openSite({ plainNext });
    const search = {
      '/search': '?q=headphones',
      '/suggestions': '?q=headphones',
      '/compare': `?items=${PRODUCT},bowers-wilkins-px7`,
    };
    const slugs: Record<string, string> = {
      products: PRODUCT,
      lists: 'headphones',
      guides: 'headphones-vs-headsets',
      categories: 'headphones',
      authors: 'jude',
    };
    for (const { path: described } of check.operations) {
      const [, collection = ''] = described.split('/');
      const address = described.replace('{slug}', slugs[collection] ?? '');
      const target = `/api/v1${address}${search[described as '/search'] ?? ''}`;
      const answer = await ask(target);
      const body = await answer.text();
      expect(answer.status, target).toBe(200);
      expect(check.faultsOf(described, answer, body), target).toEqual([]);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-language');
      const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
      for (const method of ['GET', 'HEAD']) {
        const again = await ask(target, { method, headers });
        expect([again.status, await again.text()], target).toEqual([304, '']);
        expect(check.faultsOf(described, again, ''), target).toEqual([]);
        expect(again.headers.get('etag')).toBe(answer.headers.get('etag'));
      }
      const head = await ask(target, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
  });

  it('what is wrong with a request is told, and how to mend it', async () => {
    const { ask } = await openSite({ plainNext });
    const cases = [
      [`/api/v1/products?limt=5`, 400, 'limit'],
      [`/api/v1/products?limit=500`, 400, '100'],
      [`/api/v1/products?fields=nam`, 400, 'name'],
      [`/api/v1/products?marketplace=XX`, 400, 'US'],
      [`/api/v1/products?cursor=abc`, 400, 'first page'],
      [`/api/v1/products?sort=name&sort=score`, 400, 'once'],
      ['/api/v1/products/sony-wh-1000xm5', 404, PRODUCT],
      ['/api/v1/lists/headphone', 404, 'headphones'],
      ['/api/v1/compare?items=one', 400, 'item'],
      ['/api/v1/nothing', 404, 'openapi.json'],
    ] as const;
    for (const [target, status, hint] of cases) {
      const answer = await ask(target);
      expect(answer.status, target).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const problem = await answer.json();
      expect(problem).toMatchObject({ status, instance: target });
      expect(JSON.stringify(problem), target).toContain(hint);
    }
  });

  it('nothing but reading is done, for pages of any origin', async () => {
    const { ask } = await openSite({ plainNext });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await ask(PRICED, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    const preflight = await ask(PRICED, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
    expect((await ask(PRICED, { headers: { accept: 'text/html' } })).status).toBe(406);
  });

  it('a price stands in it while its licence lasts, and no cache may keep it longer', async () => {
    const { ask, database, shift } = await openSite({ plainNext });
    const seenAt = Date.now() - HOUR / 2;
    await seedAmazonPrice(database, PRODUCT, 27_800, seenAt);
    const answer = await ask(PRICED);
    const maxAge = Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1]);
    const { price, meta } = await priceOf(answer);
    expect(price).toMatchObject({
      amount: { amount: 27_800, currency: 'USD', display: '$278.00' },
    });
    expect(price.asOf).toBe(new Date(seenAt).toISOString());
    expect(price.notices.join(' ')).toContain('accurate as of the date/time indicated');
    expect(meta.validUntil).toBe(price.expiresAt);
    expect(maxAge).toBeGreaterThan(0);
    const shifted = async (left: number) => {
      shift(Date.parse(price.expiresAt) - Date.now() - left);
      const soon = await ask(PRICED);
      return {
        soon,
        age: Number(/max-age=(\d+)/.exec(soon.headers.get('cache-control') ?? '')?.[1]),
      };
    };
    const { soon, age } = await shifted(20_000);
    expect((await priceOf(soon)).price).not.toBeNull();
    expect(age).toBeLessThanOrEqual(20);
    shift(HOUR);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    const gone = await ask(PRICED, { headers });
    expect(gone.status).toBe(200);
    expect((await priceOf(gone)).price).toBeNull();
  });

  it('without its database it answers all but the prices', async () => {
    const { ask, database, dataDir, shift } = await openSite({ plainNext });
    await seedAmazonPrice(database, PRODUCT, 27_800, Date.now());
    expect((await priceOf(await ask(PRICED))).price).not.toBeNull();
    await database.close();
    for (const ending of ['', '-wal', '-shm']) {
      rmSync(path.join(dataDir, `topshelf.db${ending}`), { force: true });
    }
    shift(HOUR + 1_000);
    const answer = await ask(PRICED);
    expect(answer.status).toBe(200);
    expect((await priceOf(answer)).price).toBeNull();
    expect((await ask('/api/v1/products/none')).status).toBe(404);
    expect((await ask('/api/v1/deals')).status).toBe(200);
  });
});

it('a new price gives the answer another tag within seconds', async () => {
  const { ask, database } = await openSite();
  await seedAmazonPrice(database, PRODUCT, 27_800, Date.now() - 60_000);
  const etag = (await ask(PRICED)).headers.get('etag') ?? '';
  expect((await ask(PRICED, { headers: { 'if-none-match': etag } })).status).toBe(304);
  await seedAmazonPrice(database, PRODUCT, 26_499, Date.now());
  const deadline = Date.now() + 8_000;
  let answer = await ask(PRICED, { headers: { 'if-none-match': etag } });
  while (answer.status === 304 && Date.now() < deadline) {
    await sleep(100);
    answer = await ask(PRICED, { headers: { 'if-none-match': etag } });
  }
  expect((await priceOf(answer)).price.amount.amount).toBe(26_499);
});

describe('a collection', () => {
  let ask: Awaited<ReturnType<typeof openSite>>['ask'];
  beforeAll(async () => {
    const server = await startServer();
    ask = (target, init) => fetch(server.url + target, init);
    return async () => void (await server.stop());
  });

  it('is walked from page to page, each resource once', async () => {
    for (const sort of ['newest', 'score', 'name']) {
      const ids: string[] = [];
      let cursor = '';
      do {
        const answer = await ask(`/api/v1/products?limit=2&sort=${sort}&fields=name${cursor}`);
        const { data, page, links } = await answer.json();
        ids.push(...data.map(({ id }: { id: string }) => id));
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
        expect(page.total).toBe(allProducts().length);
        expect(links.next === null).toBe(page.next === null);
      } while (cursor !== '');
      const all = allProducts().map(({ slug }) => `product:${slug}`);
      expect(ids.toSorted()).toEqual(all.toSorted());
    }
  });

  it('refuses the cursor of another question', async () => {
    const { page } = await (await ask('/api/v1/products?limit=2')).json();
    expect((await ask(`/api/v1/products?limit=3&cursor=${page.next}`)).status).toBe(200);
    expect((await ask(`/api/v1/products?sort=name&cursor=${page.next}`)).status).toBe(400);
    expect((await ask(`/api/v1/lists?cursor=${page.next}`)).status).toBe(400);
  });

  it('holds no more than the fields that were asked for', async () => {
    const { data } = await (await ask('/api/v1/products?fields=name,score')).json();
    for (const each of data)
      expect(Object.keys(each).toSorted()).toEqual(['id', 'name', 'score', 'type']);
  });

  it('speaks the language that is asked for, where it adds words', async () => {
    const headers = { 'accept-language': 'fr, de;q=0.8, en;q=0.2' };
    const german = await ask(PRICED, { headers });
    expect(german.headers.get('content-language')).toBe('de');
    const { data } = await german.json();
    expect(data.offers[0].link.label).not.toBe(
      (await (await ask(PRICED)).json()).data.offers[0].link.label,
    );
  });

  it('leads to the marketplace that is asked for', async () => {
    const { data, meta } = await (await ask(`${PRICED}?marketplace=DE`)).json();
    expect(meta.marketplace).toBe('DE');
    expect(data.offers[0].link.href).toContain('https://www.amazon.de/');
    expect(data.offers[0].marketplace).toBe('DE');
  });
});

it('an address that asks too often is told how long to wait', async () => {
  const { ask } = await openSite({ env: { API_PER_MINUTE: '5' } });
  const answers: Response[] = [];
  for (let count = 0; count < 7; count += 1) answers.push(await ask('/api/v1/site'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const [first, ...others] = answers;
  expect(first?.headers.get('ratelimit-policy')).toBe('"default";q=5;w=60');
  expect(first?.headers.get('ratelimit')).toBe('"default";r=4;t=12');
  const refused = others.at(-1);
  expect(refused?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  expect(check.faultsOf('/site', refused as Response, (await refused?.text()) ?? '')).toEqual([]);
});
