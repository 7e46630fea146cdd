import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stopGracefully } from '@/server/graceful-stop';
import { startServer } from '../../support/server';
import { childEnv } from '../../support/settings';
import { openDoor } from './open-door';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const CONNECTIONS = 32;

type Outcome = { body: string; headers: IncomingHttpHeaders } | { fault: string };

/** One request, read to its end; `refused` where the server took no connection, so lost nothing. */
function request(url: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({ fault: error.code === 'ECONNREFUSED' ? 'refused' : String(error.code) });
    get(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve(response.complete ? { body, headers: response.headers } : { fault: 'incomplete' }),
      );
    }).on('error', fail);
  });
}

/** Asks again and again, one request after the other, until no connection is taken any more. */
async function askUntilRefused(url: string, keepAlive: boolean) {
  const agent = new Agent({ keepAlive, maxSockets: 1 });
  const faults: string[] = [];
  let answered = 0;
  for (;;) {
    const outcome = await request(url, agent);
    if (!('fault' in outcome)) answered += 1;
    else if (outcome.fault === 'refused') break;
    else faults.push(outcome.fault);
  }
  agent.destroy();
  return { answered, faults };
}

describe('a stop', () => {
  it.each([
    ['on lasting connections', true],
    ['on a connection each', false],
  ])('under load cuts no request %s, and ends with exit code 0', async (_, keepAlive) => {
    const server = await startServer({ env: { DRAIN_MILLISECONDS: '300' } });
    const paths = ['/api/ping', '/', '/healthz', '/sitemap.xml'];
    const clients = Array.from({ length: CONNECTIONS }, (__, index) =>
      askUntilRefused(server.url + paths[index % paths.length], keepAlive),
    );
    await sleep(1_000);
    expect(await server.stop()).toBe(0);
    const results = await Promise.all(clients);
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    expect(results.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThan(CONNECTIONS);
  });

  it('says so to balancers while it still answers, and a second signal ends it at once', async () => {
    const server = await startServer({ env: { DRAIN_MILLISECONDS: '30000' } });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const stopped = server.stop();
    await sleep(500);
    const readiness = await fetch(`${server.url}/readyz`);
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toEqual({ status: 'draining' });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(server.url)).status).toBe(200);
    const started = performance.now();
    await server.stop('SIGINT');
    expect(await stopped).toBe(1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('reaches the server though npm was told, and a shell stands between the two', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'topshelf-npm-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const npm = spawn('sh', ['-c', `${process.execPath} --import tsx server/main.ts; true`], {
      cwd: ROOT,
      env: childEnv({ DATA_DIR: dataDir, PORT: '0', npm_lifecycle_event: 'start' }),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    npm.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    await expect.poll(() => output, { timeout: 30_000 }).toContain('ready at');
    const url = /http:\/\/\S+/.exec(output)?.[0] ?? '';
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    npm.kill('SIGTERM');
    const isGone = () =>
      fetch(`${url}/healthz`).then(
        () => false,
        () => true,
      );
    await expect.poll(isGone, { timeout: 5_000 }).toBe(true);
  });

  it('waits for what is in flight, ends connections, and closes the rest last', async () => {
    const order: string[] = [];
    const { server, lifecycle, url } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.write('first');
      await sleep(500);
      order.push('answered');
      response.end('last');
    });
    const agent = new Agent({ keepAlive: true });
    const inFlight = request(url, agent);
    const idle = new Agent({ keepAlive: true });
    await request(`${url}/healthz`, idle);
    await sleep(100);
    await stopGracefully({
      server,
      lifecycle,
      drainMilliseconds: 0,
      close: async () => void order.push('closed'),
    });
    expect(await inFlight).toMatchObject({ body: 'firstlast', headers: { connection: 'close' } });
    expect(order).toEqual(['answered', 'closed']);
    expect(await request(url, agent)).toEqual({ fault: 'refused' });
  });
});
