import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createId } from '@/lib/core/ids';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { startServer, type TestServer } from '@/tests/support/server';
import { settings } from '@/tests/support/settings';

const CLICKS = settings.isLong ? 2_000 : 400;
const KILLS = settings.isLong ? 20 : 5;
const CONNECTIONS = 32;
/** Clicks between two kills. */
const STAGE = CLICKS / (KILLS + 1);
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Status of one attempt to deliver a click; null where the connection broke before the answer. */
function deliver(port: number, agent: Agent, id: string): Promise<number | null> {
  const body = JSON.stringify({
    id,
    page: '/best/headphones',
    product: 'sony-wh-1000xm4',
    merchant: 'amazon',
    placement: 'pick',
  });
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'User-Agent': FIREFOX,
  };
  return new Promise((resolve) => {
    const options = { port, agent, method: 'POST', path: '/api/clicks', headers };
    const sent = request(options, (response) => {
      response.on('error', () => resolve(null)).on('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    sent.on('error', () => resolve(null)).end(body);
  });
}

interface Course {
  /** Whether the click at this place may be sent yet. */
  readonly isOpen: (index: number) => boolean;
  readonly onAcknowledged: () => void;
}

/** Sends clicks over many connections, each until it is acknowledged, as a page would with retries. */
async function deliverAll(port: number, ids: readonly string[], course: Course) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const queue = [...ids.entries()];
  let repeated = 0;
  const client = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, id] = next;
      while (!course.isOpen(index)) await sleep(5);
      for (let status: number | null = null; status !== 204; ) {
        status = await deliver(port, agent, id);
        if (status !== null && status !== 204 && status !== 503) {
          throw new Error(`A click was answered with ${status}`);
        }
        if (status !== 204) {
          repeated += 1;
          await sleep(20);
        }
      }
      course.onAcknowledged();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return repeated;
}

describeOnEachEngine('a server killed again and again while clicks come in', (engine) => {
  test('has every acknowledged click after the restart, and none twice', {
    timeout: 600_000,
  }, async () => {
    const target = await freshTarget(engine);
    const env = { ...settingsFor(target), CLICKS_PER_MINUTE: '1000000' };
    let server: TestServer = await startServer({ env });
    onTestFinished(() => server.kill());
    const { port, dataDir } = server;
    let acknowledged = 0;
    let kills = 0;
    let restarting: Promise<void> | undefined;
    const restart = async () => {
      await server.kill();
      kills += 1;
      server = await startServer({ env: { ...env, PORT: String(port) }, dataDir });
      restarting = undefined;
      // The next stage may have been delivered before the new server was known to be ready.
      killIfDue();
    };
    const killIfDue = () => {
      const isDue = kills < KILLS && acknowledged >= (kills + 1) * STAGE;
      if (isDue) restarting ??= restart();
    };
    const ids = Array.from({ length: CLICKS }, () => createId('clk'));
    const repeated = await deliverAll(port, ids, {
      // At most a stage ahead of the kills, so that none of them comes after the last click.
      isOpen: (index) => kills === KILLS || index < (kills + 2) * STAGE,
      onAcknowledged: () => {
        acknowledged += 1;
        killIfDue();
      },
    });
    while (restarting) await restarting;
    expect(kills).toBe(KILLS);
    expect(repeated, 'clicks were under way when it was killed').toBeGreaterThan(KILLS);
    expect(acknowledged).toBe(CLICKS);
    const database = await openForTest(target, { migrated: false });
    const rows = await database.query.selectFrom('clicks').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});
