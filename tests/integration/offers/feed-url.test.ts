import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkFeed } from '@/lib/offers/sources/feed/import-feed.server';
import type { FeedRequest } from '@/lib/offers/sources/feed/read-feed';
import { awinFeed, NOW, PRODUCTS, PX7, SONY, shop } from './feed-samples';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback that is gone after the test. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function read(url: string, more: Partial<FeedRequest> = {}) {
  const merchant = shop({ url });
  const [feed] = merchant.feeds;
  if (!feed) throw new Error('no feed');
  return checkFeed({ merchant, feed, products: PRODUCTS, now: NOW, ...more });
}

const FEED = awinFeed([SONY, PX7]);
const MADE = 'Tue, 24 Nov 2026 09:00:00 GMT';

afterEach(() => vi.unstubAllEnvs());

describe('a feed from an address', () => {
  test('is read as it comes, with the time at which the server says it was made', async () => {
    const url = await serve((_, response) => {
      response.setHeader('last-modified', MADE).end(FEED);
    });
    expect(await read(`${url}/feed`)).toMatchObject({
      offers: 2,
      bytes: FEED.length,
      madeAt: Date.parse(MADE),
      spared: null,
    });
  });

  test('without a time of its own was made when it was read', async () => {
    const url = await serve((_, response) => response.end(FEED));
    expect(await read(url)).toMatchObject({ madeAt: NOW });
  });

  test('is unpacked whether the file or the answer is packed, or both', async () => {
    const url = await serve((request, response) => {
      const packed = gzipSync(FEED);
      if (request.url === '/file') response.end(packed);
      else response.setHeader('content-encoding', 'gzip');
      if (request.url === '/answer') response.end(packed);
      if (request.url === '/both') response.end(gzipSync(packed));
    });
    for (const path of ['/file', '/answer', '/both']) {
      expect(await read(url + path)).toMatchObject({ offers: 2, spared: null });
    }
  });

  test('that dribbles in is read all the same', async () => {
    const url = await serve(async (_, response) => {
      for (let at = 0; at < FEED.length; at += 40) {
        response.write(FEED.slice(at, at + 40));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      response.end();
    });
    expect(await read(url, { patienceMs: 2_000 })).toMatchObject({ offers: 2 });
  });

  test('takes its key from the environment, and never shows it', async () => {
    const asked: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(403).end();
    });
    const address = `${url}/key/\${FEED_TEST_KEY}/feed`;
    await expect(read(address)).rejects.toThrow('FEED_TEST_KEY is not set');
    vi.stubEnv('FEED_TEST_KEY', 's3cret/+');
    const error = await read(address).catch((reason: unknown) => reason);
    expect(asked).toEqual(['/key/s3cret%2F%2B/feed']);
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('403') });
    expect(JSON.stringify(Object.values(error as object)) + String(error)).not.toMatch(/s3cret/);
  });

  test('is followed to where it has moved, but not from one machine to another’s http', async () => {
    const url = await serve((request, response) => {
      const to = { '/1': '/2', '/2': '/feed', '/away': 'http://192.0.2.1/feed', '/loop': '/loop' };
      const location = to[request.url as keyof typeof to];
      if (location) response.writeHead(302, { location }).end('moved');
      else response.end(FEED);
    });
    expect(await read(`${url}/1`)).toMatchObject({ offers: 2 });
    await expect(read(`${url}/away`)).rejects.toThrow('forwards to where no feed may be fetched');
    await expect(read(`${url}/loop`)).rejects.toThrow('forwards again and again');
  });
});

describe('a feed that does not come is an outage, told as what it is:', () => {
  test.each([404, 410, 401, 500, 503, 204, 206])('status %i', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end());
    await expect(read(url)).rejects.toMatchObject({
      code: 'unavailable',
      message: `${new URL(url).host} answered ${status}`,
      where: 'merchants/example-audio.yaml, feed main',
    });
  });

  test('a server that is not there', async () => {
    await expect(read('http://127.0.0.1:1/feed')).rejects.toThrow('127.0.0.1:1 cannot be reached');
  });

  test('one that does not answer', async () => {
    const url = await serve(() => undefined);
    await expect(read(url, { patienceMs: 200 })).rejects.toThrow('has sent nothing for 0.2 s');
  });

  test('one that stops in the middle', async () => {
    const url = await serve((_, response) => response.write(FEED.slice(0, 100)));
    await expect(read(url, { patienceMs: 200 })).rejects.toThrow('has sent nothing for 0.2 s');
  });

  test.each([
    ['with a length', { 'content-length': String(FEED.length) }],
    ['in pieces', {}],
  ])('one that hangs up in the middle, %s', async (_, headers) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, headers);
      response.write(FEED.slice(0, 100), () => response.destroy());
    });
    await expect(read(url)).rejects.toThrow('broke off in the middle of the feed');
  });

  test('a page that asks for a login', async () => {
    const url = await serve((_, response) => {
      response.setHeader('content-type', 'text/csv').end('<!doctype html><title>Log in</title>');
    });
    await expect(read(url)).rejects.toThrow('This is a web page, not a product feed');
  });

  test('our own stop', async () => {
    const url = await serve((_, response) => response.write(FEED.slice(0, 100)));
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('stopped')), 200);
    await expect(read(url, { signal: controller.signal })).rejects.toThrow('stopped');
  });
});

test('one whose end is the end of the connection may be cut off: it ends no offers', async () => {
  const url = await serve((request) => {
    request.socket.end(`HTTP/1.0 200 OK\r\nContent-Type: text/csv\r\n\r\n${FEED}`);
  });
  expect(await read(url)).toMatchObject({ offers: 2, spared: 'not_whole' });
});

test('a row that unpacks to a hundred megabytes costs itself alone, and no memory', async () => {
  const [head = '', ...rows] = FEED.split('\n');
  const packed = Buffer.concat([
    gzipSync(`${head}\n`),
    ...Array.from({ length: 100 }, () => gzipSync(Buffer.alloc(1_000_000, 'a'))),
    gzipSync(`\n${rows.join('\n')}`),
  ]);
  expect(packed.length).toBeLessThan(200_000);
  const url = await serve((_, response) => response.end(packed));
  const before = process.memoryUsage.rss();
  let most = 0;
  const report = await read(url, {
    onProgress: () => {
      most = Math.max(most, process.memoryUsage.rss());
    },
  });
  expect(report).toMatchObject({ rows: 3, offers: 2, malformed: 1 });
  expect(report.samples.malformed[0]).toMatchObject({ line: 2 });
  expect(most - before).toBeLessThan(80_000_000);
});

test('what comes faster than it is worked on waits: the server is held back', async () => {
  let sent = 0;
  const url = await serve(async (_, response) => {
    response.write(`${FEED}`);
    const piece = `${'x,'.repeat(20_000)}\n`;
    while (sent < 200_000_000 && !response.destroyed) {
      sent += piece.length;
      if (!response.write(piece)) await once(response, 'drain').catch(() => undefined);
    }
  });
  const controller = new AbortController();
  let pieces = 0;
  const reading = read(url, {
    signal: controller.signal,
    onProgress: () => {
      pieces += 1;
      if (pieces === 3) controller.abort(new Error('enough'));
    },
  });
  await expect(reading).rejects.toThrow('enough');
  // The buffers of both ends hold some megabytes.
  expect(sent).toBeLessThan(60_000_000);
});
