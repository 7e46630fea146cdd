import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { MailServer } from '@/demo/mail/start-mail';
import { MINUTE } from '@/lib/core/duration';
import type { DatabaseTarget } from '@/lib/db/open-database';
import { type Child, startScript } from '@/tests/support/children';
import {
  describeOnEachEngine,
  freshTarget,
  openForTest,
  settingsFor,
} from '@/tests/support/databases';
import { settings } from '@/tests/support/settings';
import { openMail } from './open-mail';
import { deliverAt, queueReceipts, START, transportTo } from './sample-run';

const CHILD = 'tests/integration/mail/children/deliver-child.ts';
/** A claim is over by then. */
const LATER = START + 10 * MINUTE;

async function untilReceived(server: MailServer, count: number): Promise<void> {
  while (server.mails().length < count) await sleep(5);
}

/** How often each Message-ID came. */
function copiesOf(server: MailServer): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { headers } of server.mails()) {
    const id = headers['message-id'] ?? '';
    copies.set(id, (copies.get(id) ?? 0) + 1);
  }
  return copies;
}

/** Starts processes that deliver what is due at an instant, all from the same moment on. */
async function startSenders(
  count: number,
  smtpUrl: string,
  at: number,
  target: DatabaseTarget,
): Promise<Child[]> {
  const args = [smtpUrl, String(at)];
  const children = Array.from({ length: count }, () =>
    startScript(CHILD, args, settingsFor(target)),
  );
  await Promise.all(children.map((child) => child.untilOutput('ready')));
  for (const child of children) child.process.stdin?.write('go\n');
  return children;
}

describeOnEachEngine('mail', (engine) => {
  test('whose sender is killed between sending and noting comes once more, as the same message', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const server = await openMail({ afterData: 'silent' });
    await queueReceipts(database, ['o1', 'o2', 'o3']);
    const [child] = await startSenders(1, server.smtpUrl, START, target);
    await untilReceived(server, 1);
    await child?.kill('SIGKILL');
    server.behave({ afterData: 'answered' });
    const given = { database, transport: transportTo(server.smtpUrl) };
    // As long as the claim may still be held, the other two alone.
    expect(await deliverAt(START, given)).toMatchObject({ sent: 2 });
    expect(await deliverAt(LATER, given)).toMatchObject({ sent: 1 });
    expect([...copiesOf(server).values()].toSorted()).toEqual([1, 1, 2]);
  });

  test('for which the line is cut after it was taken comes once more, as the same message', async () => {
    const database = await openForTest(await freshTarget(engine));
    const server = await openMail({ afterData: 'dropped' });
    await queueReceipts(database, ['o1']);
    const given = { database, transport: transportTo(server.smtpUrl) };
    expect(await deliverAt(START, given)).toMatchObject({ sent: 0, failed: 1 });
    server.behave({ afterData: 'answered' });
    expect(await deliverAt(LATER, given)).toMatchObject({ sent: 1 });
    expect([...copiesOf(server).values()]).toEqual([2]);
  });

  test('is lost by no kill, and doubled at most by the one mail that was on its way', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const server = await openMail({ latency: 10, keep: 1000 });
    const orders = Array.from({ length: 40 }, (_, index) => `o${index}`);
    await queueReceipts(database, orders);
    const kills = settings.isLong ? 10 : 3;
    for (let kill = 0; kill < kills; kill += 1) {
      const at = START + kill * 10 * MINUTE;
      const [child] = await startSenders(1, server.smtpUrl, at, target);
      await untilReceived(server, server.mails().length + 1 + Math.floor(Math.random() * 3));
      await child?.kill('SIGKILL');
    }
    const end = START + kills * 10 * MINUTE;
    await deliverAt(end, { database, transport: transportTo(server.smtpUrl) });
    const copies = copiesOf(server);
    expect(copies.size).toBe(orders.length);
    const subjects = new Set(server.mails().map((mail) => mail.headers.subject));
    expect(subjects.size).toBe(orders.length);
    const doubled = [...copies.values()].reduce((sum, count) => sum + count - 1, 0);
    expect(doubled).toBeLessThanOrEqual(kills);
  });

  test('is sent once though several processes send at the same time', async () => {
    const target = await freshTarget(engine);
    const database = await openForTest(target);
    const server = await openMail({ latency: 20, keep: 1000 });
    const orders = Array.from({ length: 60 }, (_, index) => `o${index}`);
    await queueReceipts(database, orders);
    const children = await startSenders(3, server.smtpUrl, START, target);
    const counts: number[] = [];
    for (const child of children) {
      const { code, output, errors } = await child.finished();
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      counts.push(Number(/^sent (\d+)$/m.exec(output)?.[1]));
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(orders.length);
    const busy = counts.filter((count) => count > 0);
    expect(busy.length, 'several worked at the same time').toBeGreaterThan(1);
    expect(server.mails()).toHaveLength(orders.length);
    expect(copiesOf(server).size).toBe(orders.length);
  });
});
