import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  announceDemo,
  findDemoStripe,
  findRunningDemo,
  INSTANCE_PATH,
  type RunningDemo,
  withdrawDemo,
} from '@/lib/platform/running-demo';

const AMAZON = 'http://127.0.0.1:4001';
/** The largest id of a process that systems give out is far below. */
const NOBODY = 2 ** 31 - 2;

function folder(): string {
  const at = mkdtempSync(path.join(tmpdir(), 'topshelf-demo-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  return path.join(at, 'data');
}

/** A demo shop that says which run it belongs to. */
async function shopOf(instance: string): Promise<string> {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === INSTANCE_PATH ? 200 : 404).end(instance);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function running(more: Partial<RunningDemo> = {}): Promise<RunningDemo> {
  const instance = 'demo_one';
  return { pid: process.pid, instance, amazon: AMAZON, shop: await shopOf(instance), ...more };
}

describe('a server in demo mode', () => {
  it('is found by its folder of data, also where the folder is new', async () => {
    const data = folder();
    const demo = await running();
    await announceDemo(data, demo);
    expect(await findRunningDemo(data)).toEqual({ amazon: AMAZON, shop: demo.shop });
    expect(readdirSync(data)).toEqual(['demo.json']);
  });

  it('is not found where there is none', async () => {
    expect(await findRunningDemo(folder())).toBeNull();
  });

  it('is gone once it has taken its word back', async () => {
    const data = folder();
    const demo = await running();
    await announceDemo(data, demo);
    await withdrawDemo(data, demo.instance);
    expect(readdirSync(data)).toEqual([]);
    await withdrawDemo(data, demo.instance);
  });

  it('leaves the word of another one that has come after it', async () => {
    const data = folder();
    await announceDemo(data, await running());
    await withdrawDemo(data, 'demo_earlier');
    expect(await findRunningDemo(data)).not.toBeNull();
  });

  it('that was killed is not taken for a running one', async () => {
    const data = folder();
    await announceDemo(data, await running({ pid: NOBODY }));
    expect(await findRunningDemo(data)).toBeNull();
  });

  it('that was killed is not taken for whoever has its process id and its port now', async () => {
    const data = folder();
    await announceDemo(data, await running({ shop: await shopOf('demo_other') }));
    expect(await findRunningDemo(data)).toBeNull();
    await announceDemo(data, await running({ shop: 'http://127.0.0.1:1' }));
    expect(await findRunningDemo(data)).toBeNull();
  });

  it('tells where its stand-in for Stripe is, with merchants and without', async () => {
    const data = folder();
    const stripe = await shopOf('demo_one');
    await announceDemo(data, await running({ stripe }));
    expect(await findDemoStripe(data)).toBe(stripe);
    await announceDemo(data, { pid: process.pid, instance: 'demo_one', stripe });
    expect(await findDemoStripe(data)).toBe(stripe);
    expect(await findRunningDemo(data)).toBeNull();
    await announceDemo(data, await running());
    expect(await findDemoStripe(data)).toBeNull();
  });

  it('does not send the shop’s keeper to whoever has the stand-in’s port now', async () => {
    const data = folder();
    await announceDemo(data, await running({ stripe: await shopOf('demo_other') }));
    expect(await findDemoStripe(data)).toBeNull();
    await announceDemo(data, await running({ stripe: 'http://127.0.0.1:1' }));
    expect(await findDemoStripe(data)).toBeNull();
    await announceDemo(data, await running({ pid: NOBODY, stripe: await shopOf('demo_one') }));
    expect(await findDemoStripe(data)).toBeNull();
  });

  it.each([
    { stripe: 'https://api.stripe.example' },
    { stripe: 'http://merchant.example' },
    { amazon: 'http://merchant.example' },
    { amazon: 'https://127.0.0.1' },
    { amazon: `${AMAZON}/path` },
    { pid: 0 },
  ])('cannot send anybody elsewhere: %j is not believed', async (more) => {
    const data = folder();
    await announceDemo(data, await running(more));
    expect(await findRunningDemo(data)).toBeNull();
    expect(await findDemoStripe(data)).toBeNull();
  });

  it.each(['', '{', '[]', 'null'])('is not read out of %j', async (text) => {
    const data = folder();
    await announceDemo(data, await running());
    writeFileSync(path.join(data, 'demo.json'), text);
    expect(await findRunningDemo(data)).toBeNull();
  });
});
