import { createHash } from 'node:crypto';
import { get, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDoor } from './open-door';

const HTML = 'text/html; charset=utf-8';
const LONG = 'A sentence that repeats itself. '.repeat(200);

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Unlike `fetch`, this neither decodes bodies nor adds headers. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject).end();
  });
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

function scriptSources({ headers }: Raw): string[] {
  const policy = String(headers['content-security-policy']);
  const directive = policy.split('; ').find((part) => part.startsWith('script-src '));
  return directive?.split(' ').slice(1) ?? [];
}

describe('a page', () => {
  it('that is streamed is sent whole, and its policy names exactly its inline scripts', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.writeHead(200, { 'Content-Type': HTML });
      response.write('<!doctype html><script>first()</script><script type="applica');
      await sleep(20);
      response.write('tion/ld+json">{}</script><script src="/a.js"></script><scr');
      await sleep(20);
      response.end('ipt>second("é")</script>');
    });
    const answer = await ask(url);
    expect(scriptSources(answer)).toEqual(["'self'", hashOf('first()'), hashOf('second("é")')]);
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
    expect(answer.headers['transfer-encoding']).toBeUndefined();
    expect(answer.body.toString()).toContain('<script type="application/ld+json">{}</script>');
  });

  it('that changes gets a policy of its own, and an unchanged one the same again', async () => {
    let version = 1;
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', HTML);
      response.end(`<script>v${version}()</script>`);
    });
    const first = await ask(url);
    expect((await ask(url)).headers).toMatchObject({
      etag: first.headers.etag,
      'content-security-policy': first.headers['content-security-policy'],
    });
    version = 2;
    const second = await ask(url);
    expect(scriptSources(second)).toEqual(["'self'", hashOf('v2()')]);
    expect(second.headers.etag).not.toBe(first.headers.etag);
  });

  it('replaces the looser policy that Next set', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Security-Policy', "script-src 'self' 'unsafe-inline'");
      response.setHeader('X-Powered-By', 'Next.js');
      response.setHeader('Content-Type', HTML);
      response.end('<p>x</p>');
    });
    const { headers } = await ask(url);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  });

  it('that nobody could read through, as it came encoded, may run no inline script', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', HTML);
      response.setHeader('Content-Encoding', 'gzip');
      response.end('whatever');
    });
    expect(scriptSources(await ask(url))).toEqual(["'self'"]);
  });

  it('is confirmed by its tag without a body, and without a policy that might not fit', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', HTML);
      response.end(LONG);
    });
    const { etag } = (await ask(url)).headers;
    const inOtherForms = [`${etag}`, `"other", ${etag}`, String(etag).replace('W/', ''), '*'];
    for (const tag of inOtherForms) {
      const confirmed = await ask(url, { 'If-None-Match': tag, 'Accept-Encoding': 'br' });
      expect(confirmed.status).toBe(304);
      expect(confirmed.body).toHaveLength(0);
      expect(confirmed.headers).toMatchObject({ etag });
      expect(confirmed.headers['content-security-policy']).toBeUndefined();
      expect(confirmed.headers['content-length']).toBeUndefined();
    }
    expect((await ask(url, { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  it('is described by HEAD as GET delivers it', async () => {
    const seen: unknown[] = [];
    const { url } = await openDoor(async (request, response) => {
      seen.push(request.method);
      response.setHeader('Content-Type', HTML);
      response.end(`<script>a()</script>${LONG}`);
    });
    const headers = { 'Accept-Encoding': 'gzip' };
    const [whole, head] = [await ask(url, headers), await ask(url, headers, 'HEAD')];
    const { date: _date, ...described } = head.headers;
    expect(whole.headers).toMatchObject(described);
    expect(described['content-length']).toBe(String(whole.body.length));
    expect(head.body).toHaveLength(0);
    expect(seen).toEqual(['GET', 'GET']);
  });

  it('that failed keeps its status and can be confirmed by no tag', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.writeHead(404, { 'Content-Type': HTML, ETag: '"next"' });
      response.end('<script>a()</script>');
    });
    const answer = await ask(url, { 'If-None-Match': '*' });
    expect(answer.status).toBe(404);
    expect(answer.headers.etag).toBeUndefined();
    expect(scriptSources(answer)).toEqual(["'self'", hashOf('a()')]);
  });
});

describe('text', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is compressed as %s for whom takes it, each time the same', async (encoding, decode) => {
    const { url } = await openDoor(async (request, response) => {
      expect(request.headers['accept-encoding']).toBeUndefined();
      response.setHeader('Content-Type', 'application/xml');
      response.setHeader('Vary', 'rsc');
      response.end(LONG);
    });
    for (let round = 0; round < 2; round += 1) {
      const { headers, body } = await ask(url, { 'Accept-Encoding': encoding });
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'rsc, Accept-Encoding' });
      expect(decode(body).toString()).toBe(LONG);
    }
    const plain = await ask(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(LONG);
  });

  it('that is short, or must not be changed, is sent as it is', async () => {
    const { url } = await openDoor(async (request, response) => {
      response.setHeader('Content-Type', 'text/plain');
      if (request.url === '/fixed') response.setHeader('Cache-Control', 'No-Transform');
      response.end(request.url === '/fixed' ? LONG : 'short');
    });
    for (const path of ['/fixed', '/short']) {
      const { headers } = await ask(url + path, { 'Accept-Encoding': 'br' });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });

  it('of many megabytes is not kept in memory, and arrives whole', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', 'text/csv');
      for (let part = 0; part < 10; part += 1) response.write('x'.repeat(1 << 20));
      response.end('end');
    });
    const { headers, body } = await ask(url);
    expect(headers['transfer-encoding']).toBe('chunked');
    expect(body).toHaveLength(10 * (1 << 20) + 3);
  });

  it('that is data can load nothing if a browser shows it as a page', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end('{}');
    });
    const { headers } = await ask(url);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  });

  it('that is a picture is confined', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', 'image/svg+xml');
      response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    });
    expect((await ask(url)).headers['content-security-policy']).toMatch(/; sandbox$/);
  });
});

describe('anything else', () => {
  it('passes through as it comes', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/octet-stream' });
      response.write('first');
      await sleep(2_000);
      response.end('second');
    });
    const started = performance.now();
    await new Promise<void>((resolve, reject) => {
      const request = get(url, (response) => {
        response.once('data', () => {
          request.destroy();
          resolve();
        });
      });
      request.on('error', reject);
    });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('of the build is left to Next to compress', async () => {
    const { url } = await openDoor(async (request, response) => {
      response.end(String(request.headers['accept-encoding']));
    });
    const { body } = await ask(`${url}/_next/static/a.js`, { 'Accept-Encoding': 'gzip' });
    expect(body.toString()).toBe('gzip');
  });

  it('without a body has none', async () => {
    const { url } = await openDoor(async (_, response) => {
      response.writeHead(204).end();
    });
    const answer = await ask(url, {}, 'POST');
    expect(answer.status).toBe(204);
    expect(answer.headers['content-security-policy']).toBeUndefined();
  });

  it('that fails is a 500 that says nothing of why', async () => {
    const written: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = ((text: string) => written.push(text) > 0) as typeof write;
    const { url } = await openDoor(() => Promise.reject(new Error('secret')));
    const answer = await ask(url).finally(() => {
      process.stderr.write = write;
    });
    expect(answer.status).toBe(500);
    expect(answer.body.toString()).not.toContain('secret');
    expect(written.join('')).toContain('secret');
  });
});
