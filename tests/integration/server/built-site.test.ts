import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findInlineCode } from '@/server/find-inline-code';
import { startServer, type TestServer } from '../../support/server';

const PAGES = ['/', '/best/headphones', '/reviews/sony-wh-1000xm4', '/about', '/no-such-page'];
const AWAY = 'postgres://nobody@127.0.0.1:1/none';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CLICK = {
  id: 'clk_AAAAAAAAAAAAAAAAAAAAAA',
  page: '/best/headphones',
  product: 'sony-wh-1000xm4',
  merchant: 'amazon',
  placement: 'pick',
};

function scriptSources(response: Response): string[] {
  const policy = response.headers.get('content-security-policy') ?? '';
  const directive = policy.split('; ').find((part) => part.startsWith('script-src '));
  return directive?.split(' ').slice(1) ?? [];
}

describe('the built site behind the server entry', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ env: { COUNTRY_HEADER: 'cf-ipcountry' } });
  });
  afterAll(async () => {
    await server.stop();
  });

  it.each(PAGES)('runs on %s only the inline scripts that were served, by hash', async (path) => {
    const response = await fetch(server.url + path);
    const { scripts, styles } = findInlineCode(await response.text());
    const hashes = [...scripts].map(
      (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
    );
    expect(hashes.length).toBeGreaterThan(0);
    expect(scriptSources(response)).toEqual(["'self'", ...hashes]);
    expect(styles.size).toBe(0);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('confirms a page that has not changed', async () => {
    const { headers } = await fetch(server.url);
    const etag = headers.get('etag') ?? '';
    const again = await fetch(server.url, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  it('sends pictures that could hold scripts with a policy that stops them', async () => {
    const response = await fetch(`${server.url}/pictures/logo.svg`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('is healthy and ready, with the database', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', pages: 'ok', database: 'ok' });
  });

  it('tells the country that the CDN told, uncached', async () => {
    const ask = (headers: Record<string, string>) => fetch(`${server.url}/api/region`, { headers });
    const told = await ask({ 'CF-IPCountry': 'DE' });
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(await told.json()).toEqual({ country: 'DE' });
    expect(await (await ask({ 'CF-IPCountry': '<b>' })).json()).toEqual({ country: null });
    expect(await (await ask({})).json()).toEqual({ country: null });
  });

  it('leaves the port to the server that has it, and says what to do', async () => {
    const second = startServer({ env: { PORT: String(server.port) } });
    await expect(second).rejects.toThrow(`Port ${server.port} is in use. Set PORT to another one.`);
  });

  it('tells what is wrong with a setting', async () => {
    await expect(startServer({ env: { TRUST_PROXY: 'yes' } })).rejects.toThrow(/TRUST_PROXY/);
  });
});

describe('a rate limit', () => {
  const ALLOWED = 5;
  const VICTIM = '203.0.113.5';

  /** How many of twenty requests got through, each with other claims in front of the true chain. */
  async function passed(server: TestServer, chain: (index: number) => string): Promise<number> {
    const answers: number[] = [];
    for (let index = 0; index < 20; index += 1) {
      const response = await fetch(`${server.url}/api/clicks`, {
        method: 'POST',
        body: '{}',
        headers: {
          'Content-Type': 'application/json',
          'X-Forwarded-For': chain(index),
          'X-Real-IP': `198.51.100.${index}`,
          Forwarded: `for=198.51.100.${index}`,
        },
      });
      answers.push(response.status);
    }
    const limited = answers.filter((status) => status === 429).length;
    return answers.length - limited;
  }

  it.each([
    ['without a proxy', '0', (index: number) => `198.51.100.${index}`],
    ['without the entry', '0', (index: number) => `198.51.100.${index}`],
    ['without the entry, behind one', '1', (index: number) => `198.51.100.${index}, ${VICTIM}`],
    ['behind one', '1', (index: number) => `198.51.100.${index}, ${VICTIM}`],
    ['behind one that writes ports', '1', (index: number) => `a, ${VICTIM}:${1_000 + index}`],
    ['behind one that maps', '1', (index: number) => `198.51.100.${index}, ::ffff:${VICTIM}`],
    ['behind two', '2', (index: number) => `198.51.100.${index}, ${VICTIM}, 10.0.0.${index}`],
  ])('is not dodged by claiming another address %s', async (place, hops, chain) => {
    const env = { TRUST_PROXY: hops, CLICKS_PER_MINUTE: String(ALLOWED) };
    const server = await startServer({ env, plainNext: place.startsWith('without the entry') });
    try {
      const count = await passed(server, chain);
      expect(count).toBeGreaterThanOrEqual(ALLOWED);
      // A minute refills the bucket evenly, so a slow run may see a token more.
      expect(count).toBeLessThanOrEqual(ALLOWED + 1);
    } finally {
      await server.kill();
    }
  });

  it('counts readers behind a trusted proxy each by themselves', async () => {
    const server = await startServer({ env: { TRUST_PROXY: '1', CLICKS_PER_MINUTE: '1' } });
    try {
      expect(await passed(server, (index) => `203.0.113.${index}`)).toBe(20);
    } finally {
      await server.kill();
    }
  });
});

describe('the site without its database', () => {
  it('serves its pages, stays in service, and says that clicks are not kept', async () => {
    const server = await startServer({ env: { DATABASE_URL: AWAY } });
    try {
      for (const path of ['/', '/best/headsets']) {
        expect((await fetch(server.url + path)).status).toBe(200);
      }
      const ready = await fetch(`${server.url}/readyz`);
      expect(ready.status).toBe(200);
      expect(await ready.json()).toEqual({ status: 'ready', pages: 'ok', database: 'away' });
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      const click = await fetch(`${server.url}/api/clicks`, {
        method: 'POST',
        body: JSON.stringify(CLICK),
        headers: { 'Content-Type': 'application/json', 'User-Agent': BROWSER },
      });
      expect(click.status).toBe(503);
      expect(click.headers.get('retry-after')).toMatch(/^\d+$/);
    } finally {
      expect(await server.stop()).toBe(0);
    }
  });
});

describe('the site under plain "next start"', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ plainNext: true });
  });
  afterAll(async () => {
    await server.stop();
  });

  it('serves every page with the fallback policy', async () => {
    const response = await fetch(`${server.url}/best/headphones`);
    expect(response.status).toBe(200);
    expect(scriptSources(response)).toEqual(["'self'", "'unsafe-inline'"]);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('confines pictures there too', async () => {
    const response = await fetch(`${server.url}/pictures/logo.svg`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });
});
