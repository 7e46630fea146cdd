import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DEMO_SHOP } from '@/lib/affiliate/demo-shop';
import { allProducts } from '@/lib/content/library';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import type { PricesStatus } from '@/lib/jobs/price-status.server';
import { startScript } from '@/tests/support/children';
import { readSitemap } from '@/tests/support/crawl';
import { temporaryFolder } from '@/tests/support/databases';
import { startServer, type TestServer } from '@/tests/support/server';

const LIST = '/best/headsets';
const PATIENCE = 30_000;
const DEMO_WORDS = 'Demo price, invented';

async function openSite() {
  const dataDir = temporaryFolder();
  const database = await openDatabase(embeddedTarget(dataDir, 'topshelf.db'));
  await migrate(database, null);
  onTestFinished(() => database.close());
  const start = async (env: Record<string, string>): Promise<TestServer> => {
    const server = await startServer({ dataDir, env });
    onTestFinished(async () => void (await server.stop()));
    return server;
  };
  const shelf = (args: readonly string[], env: Record<string, string> = {}) =>
    startScript('cli/main.ts', args, { DATA_DIR: dataDir, ...env }).finished();
  /** Rows of every kind that have to do with the demo shop. */
  const traces = async () => {
    const { query } = database;
    const of = (table: 'offers' | 'price_history' | 'clicks') =>
      query.selectFrom(table).select('product').where('merchant', '=', DEMO_SHOP).execute();
    return [...(await of('offers')), ...(await of('price_history')), ...(await of('clicks'))];
  };
  /** Waits until the feeds were looked for, and found to be none. */
  const untilImported = async () => {
    const done = () =>
      database.query
        .selectFrom('jobs')
        .select('message')
        .where('name', '=', 'feeds-import')
        .where('finished_at', 'is not', null)
        .executeTakeFirst();
    while (!(await done())) await sleep(50);
    expect((await done())?.message).toBe('No merchant has a feed.');
  };
  return { dataDir, start, shelf, traces, untilImported };
}

async function read(url: string): Promise<string> {
  return (await (await fetch(url)).text()).replaceAll('<!-- -->', '');
}

async function readUntil(url: string, isRight: (text: string) => boolean): Promise<string> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const text = await read(url);
    if (isRight(text) || Date.now() > deadline) return text;
    await sleep(200);
  }
}

const hasBoth = (text: string) =>
  [`${DEMO_WORDS} · Demo Shop`, `${DEMO_WORDS} · Amazon`].every((words) => text.includes(words));

async function click(url: string): Promise<number> {
  const body = {
    id: `clk_${'A'.repeat(22)}`,
    page: LIST,
    product: 'logitech-g-pro',
    merchant: DEMO_SHOP,
    placement: 'pick',
  };
  const headers = { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 Firefox/140' };
  const answer = await fetch(`${url}/api/clicks`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return answer.status;
}

const demoWord = ({ dataDir }: TestServer) => path.join(dataDir, 'demo.json');

/** Sends a form as a browser would from a page of the site. @returns where it leads. */
async function sendForm(url: string, fields: Readonly<Record<string, string>>, cookie = '') {
  const headers = { 'Sec-Fetch-Site': 'same-origin', cookie };
  const body = new URLSearchParams(fields);
  return (await fetch(url, { method: 'POST', redirect: 'manual', headers, body })).headers;
}

/** Buys a download by the payment page of the stand-in. @returns where that leads back to. */
async function buyGuide(url: string): Promise<string> {
  const added = await sendForm(`${url}/api/cart`, { action: 'add', sku: 'GUIDE-PDF' });
  const cookie = added.get('set-cookie')?.split(';')[0] ?? '';
  const cart = await (await fetch(`${url}/api/cart`, { headers: { cookie } })).json();
  const fields = { seen: String(cart.view.seen), waiver: 'on' };
  await sendForm(`${url}/api/checkout`, fields, cookie);
  const html = await (await fetch(`${url}/checkout/pay`, { headers: { cookie } })).text();
  const page = /http:\/\/127\.0\.0\.1:\d+\/c\/pay\/\w+/.exec(html)?.[0];
  if (!page) throw new Error('There is no payment page.');
  const payer = { email: 'reader@lamps.example', name: 'A Reader' };
  return (await sendForm(page, { ...payer, act: 'card' })).get('location') ?? '';
}

describe('in demo mode', () => {
  test('two merchants are compared at once, both marked, and neither outlasts the demo mode', async () => {
    const { start, traces } = await openSite();
    const server = await start({ DEMO: '1' });
    const list = await readUntil(server.url + LIST, hasBoth);
    expect(hasBoth(list), 'the list has both').toBe(true);
    // Whose turn it is to be sold out changes with the time of day.
    const lists = [list, await readUntil(`${server.url}/best/headphones`, hasBoth)];
    expect(lists.filter((text) => text.includes('Out of stock'))).not.toHaveLength(0);
    const anchors = list.match(/<a [^>]*demo-shop\.example[^>]*>/g) ?? [];
    expect(anchors.length).toBeGreaterThan(0);
    expect(anchors.filter((one) => !one.includes('rel="sponsored nofollow noopener"'))).toEqual([]);
    const deals = await read(`${server.url}/deals?merchant=${DEMO_SHOP}`);
    expect(deals).toContain('See it at Demo Shop');
    expect(deals).not.toContain('See it at Amazon');
    expect((await readSitemap(server.url)).filter((url) => url.includes('demo'))).toEqual([]);
    expect(await click(server.url)).toBe(204);
    expect((await traces()).length).toBeGreaterThan(allProducts().length);
    await server.stop();

    const plain = await start({ DEMO: '0' });
    const paths = ['/', '/deals', LIST, '/best/headphones', '/reviews/logitech-g-pro'];
    for (const at of paths) {
      const text = await readUntil(plain.url + at, (page) => !/demo.shop/i.test(page));
      expect(/demo.shop/i.test(text), at).toBe(false);
      expect(text.includes(DEMO_WORDS), at).toBe(false);
    }
    const deadline = Date.now() + PATIENCE;
    while ((await traces()).length > 0 && Date.now() < deadline) await sleep(100);
    expect(await traces()).toEqual([]);
  }, 120_000);

  test('commands beside the server ask its merchants, and say so where none runs', async () => {
    const { dataDir, start, shelf } = await openSite();
    const server = await start({ DEMO: '1' });
    await readUntil(server.url + LIST, hasBoth);
    expect(existsSync(path.join(dataDir, 'demo.json'))).toBe(true);
    expect(await shelf(['prices', 'refresh', '--all'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('prices refreshed.'),
    });
    const imported = await shelf(['feeds', 'import', '--json']);
    expect(JSON.parse(imported.output)).toMatchObject([
      { merchant: DEMO_SHOP, offers: allProducts().length, malformed: 0 },
    ]);
    const status: PricesStatus = JSON.parse((await shelf(['prices', 'status', '--json'])).output);
    expect(status.accounts.map(({ account }) => account)).toContain('amazon-demo:NA');
    const shown = status.prices.filter(({ asOf }) => asOf !== null);
    expect(new Set(shown.map(({ merchant }) => merchant))).toEqual(new Set(['amazon', DEMO_SHOP]));
    expect(shown.every(({ isDemo }) => isDemo)).toBe(true);
    expect((await shelf(['feeds', 'check'], { DEMO: '0' })).errors).toContain('No merchant names');
    await server.stop();

    expect(existsSync(path.join(dataDir, 'demo.json'))).toBe(false);
    const absent = 'The demo merchants run with the server only';
    for (const args of [
      ['prices', 'refresh'],
      ['feeds', 'import'],
    ]) {
      expect(await shelf(args), args.join(' ')).toMatchObject({
        code: 1,
        output: '',
        errors: expect.stringMatching(`^${absent}[^]*npm start`),
      });
    }
    const after = await shelf(['prices', 'status', '--json']);
    expect(after.errors).toContain(absent);
    const { prices }: PricesStatus = JSON.parse(after.output);
    expect(prices.filter(({ asOf }) => asOf !== null)).toEqual([]);
  }, 120_000);

  test('commands beside the server reach its stand-in for Stripe, and say so where none runs', async () => {
    const { start, shelf } = await openSite();
    const server = await start({ DEMO: '1' });
    const done = await buyGuide(server.url);
    expect(done).toMatch(`${server.url}/checkout/done?session_id=`);
    expect(await read(done)).toContain('Your order is paid');
    const [order] = JSON.parse((await shelf(['orders', 'list', '--json'])).output);
    expect(order).toMatchObject({ state: 'fulfilled' });
    const refund = ['orders', 'refund', order.number];
    expect(await shelf([...refund, '--amount', '2 USD'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('$2.00 refunded in all; it is part_refunded.'),
    });
    expect((await shelf(refund)).output).toContain('it is refunded.');
    expect((await shelf(['stripe', 'sync', '--apply'])).output).toContain('create price');
    expect((await shelf(['stripe', 'sync'])).output).toBe(
      'Stripe (stand-in) has the catalogue already.\n',
    );
    const real = { STRIPE_SECRET_KEY: 'sk_test_of_an_account' };
    const secret = { STRIPE_WEBHOOK_SECRET: 'whsec_of_an_account' };
    const { stripe } = JSON.parse(await readFile(demoWord(server), 'utf8'));
    const refused = await shelf(['stripe', 'sync'], { ...real, ...secret, STRIPE_API_URL: stripe });
    expect(refused.errors).toContain('is refused while a real key is set');
    await server.stop();

    for (const args of [refund, ['stripe', 'sync']]) {
      expect(await shelf(args), args.join(' ')).toMatchObject({
        code: 1,
        errors: expect.stringMatching(
          /^The stand-in for Stripe runs with the server[\s\S]*npm start/,
        ),
      });
    }
  }, 120_000);

  test('prices come at once, though an earlier start has just found no merchant to ask', async () => {
    const { start, untilImported } = await openSite();
    const plain = await start({ DEMO: '0' });
    await untilImported();
    await plain.stop();
    const server = await start({ DEMO: '1' });
    expect(hasBoth(await readUntil(server.url + LIST, hasBoth))).toBe(true);
  }, 60_000);

  test('a public site is hidden from search engines', async () => {
    const { start } = await openSite();
    const server = await start({ DEMO: '1', SITE_URL: 'https://shop.example' });
    const answer = await fetch(server.url + LIST);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  }, 60_000);
});
