import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { AppError } from '@/lib/core/errors';
import { countWaiting, queueMail, readDue } from '@/lib/mail/store';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { openMail } from './open-mail';
import { composeSample, deliverAt, queueReceipts, START, transportTo } from './sample-run';

describeOnEachEngine('the outbox', (engine) => {
  const fresh = async () => openForTest(await freshTarget(engine));
  const sendingTo = async (options?: Parameters<typeof openMail>[0]) => {
    const database = await fresh();
    const server = await openMail(options);
    return { database, server, transport: transportTo(server.smtpUrl) };
  };

  test('queues a mail once, however often it is asked for', async () => {
    const database = await fresh();
    const mail = { key: 'receipt:o1', kind: 'receipt', subject: 'o1' };
    expect(await queueMail(database, mail, START)).toBe(true);
    expect(await queueMail(database, mail, START + 1)).toBe(false);
    expect(await readDue(database, START, 10)).toMatchObject([{ ...mail, tries: 0 }]);
  });

  test('queues nothing where the transaction is rolled back', async () => {
    const database = await fresh();
    const broken = database.query.transaction().execute(async (query) => {
      const access = { engine, query };
      await queueMail(access, { key: 'receipt:o1', kind: 'receipt', subject: 'o1' }, START);
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await readDue(database, START, 10)).toEqual([]);
  });

  test('sends each mail once, the oldest first, and none before it is due', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1']);
    const later = { key: 'receipt:o2', kind: 'receipt', subject: 'o2' };
    await queueMail(database, later, START + MINUTE);
    expect(await deliverAt(START, { database, transport })).toMatchObject({ sent: 1, failed: 0 });
    expect(await deliverAt(START + MINUTE, { database, transport })).toMatchObject({ sent: 1 });
    expect(await deliverAt(START + DAY, { database, transport })).toMatchObject({ sent: 0 });
    expect(server.mails().map((mail) => mail.headers.subject)).toEqual(['About o1', 'About o2']);
    expect(await countWaiting(database)).toEqual({
      waiting: 0,
      failing: 0,
      givenUp: 0,
      oldestAt: null,
    });
  });

  test('says where a run left mails to the next', async () => {
    const { database, transport } = await sendingTo();
    await queueReceipts(database, ['o1', 'o2', 'o3']);
    const given = { database, transport, limit: 2 };
    expect(await deliverAt(START, given)).toMatchObject({ sent: 2, isCutShort: true });
    expect(await deliverAt(START, given)).toMatchObject({ sent: 1, isCutShort: false });
  });

  test('sends nothing where nothing is left to say', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1']);
    const given = { database, transport, compose: async () => null };
    expect(await deliverAt(START, given)).toMatchObject({ sent: 0, unneeded: 1 });
    expect(await deliverAt(START + DAY, { database, transport })).toMatchObject({ sent: 0 });
    expect(server.mails()).toEqual([]);
  });

  test('tries again after a while, with the same Message-ID, what the server puts off', async () => {
    const { database, server, transport } = await sendingTo({ recipient: 'busy' });
    await queueReceipts(database, ['o1']);
    const first = await deliverAt(START, { database, transport });
    expect(first).toMatchObject({ sent: 0, failed: 1, isCutShort: false });
    expect(first.reason).toMatch(/^the mail server answered 451 /);
    expect(first.reason).not.toContain('@');
    expect(await countWaiting(database)).toMatchObject({ waiting: 1, failing: 1, oldestAt: START });
    // With the shortest wait by chance: two minutes, then four.
    expect(await deliverAt(START + 2 * MINUTE - 1, { database, transport })).toMatchObject({
      failed: 0,
    });
    expect(await deliverAt(START + 2 * MINUTE, { database, transport })).toMatchObject({
      failed: 1,
    });
    server.behave({ recipient: 'accepted' });
    expect(await deliverAt(START + 6 * MINUTE - 1, { database, transport })).toMatchObject({
      sent: 0,
    });
    expect(await deliverAt(START + 6 * MINUTE, { database, transport })).toMatchObject({ sent: 1 });
    expect(server.mails()).toHaveLength(1);
  });

  test('gives up at once where the recipient is refused, and says why without naming them', async () => {
    const { database, server, transport } = await sendingTo({ recipient: 'refused' });
    await queueReceipts(database, ['o1']);
    expect(await deliverAt(START, { database, transport })).toMatchObject({
      givenUp: 1,
      failed: 0,
    });
    server.behave({ recipient: 'accepted' });
    expect(await deliverAt(START + DAY, { database, transport })).toMatchObject({ sent: 0 });
    expect(await countWaiting(database)).toMatchObject({ waiting: 0, givenUp: 1 });
    const row = await database.query.selectFrom('outbox').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ given_up_at: START, sent_at: null });
    expect(row.error).toContain('550 5.1.1');
    expect(row.error).not.toContain('@');
  });

  test('gives up after five days of trying', async () => {
    const { database, transport } = await sendingTo({ recipient: 'busy' });
    await queueReceipts(database, ['o1']);
    let now = START;
    while ((await countWaiting(database)).waiting > 0) {
      const { due_at } = await database.query
        .selectFrom('outbox')
        .select('due_at')
        .executeTakeFirstOrThrow();
      now = Math.max(now, Number(due_at));
      await deliverAt(now, { database, transport });
    }
    expect(now - START).toBeGreaterThanOrEqual(5 * DAY);
    expect(now - START).toBeLessThan(5 * DAY + 6 * HOUR);
    expect(await countWaiting(database)).toMatchObject({ givenUp: 1 });
  });

  test('is left in peace by a server that is away: one mail finds that out, not each', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1', 'o2', 'o3']);
    await server.stop();
    const run = await deliverAt(START, { database, transport });
    expect(run).toMatchObject({ sent: 0, failed: 1, isCutShort: true });
    expect(run.reason).toBe('the mail server cannot be reached');
    const again = await openMail();
    const later = { database, transport: transportTo(again.smtpUrl) };
    expect(await deliverAt(START + HOUR, later)).toMatchObject({ sent: 3 });
  });

  test('does not let one mail that cannot be written hold up the others', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1', 'o2']);
    const compose: typeof composeSample = async (mail) => {
      if (mail.subject === 'o1') throw new AppError('not_found', 'There is no such order');
      return composeSample(mail);
    };
    const run = await deliverAt(START, { database, transport, compose });
    expect(run).toMatchObject({ sent: 1, failed: 1 });
    expect(run.reason).toBe('it could not be written: There is no such order');
    expect(server.mails()).toHaveLength(1);
  });

  test('never sends a mail whose recipient leads out of the header', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1']);
    const compose: typeof composeSample = async (mail) => ({
      ...(await composeSample(mail)),
      to: { name: 'x\r\nBcc: third@elsewhere.example', address: 'buyer@elsewhere.example' },
    });
    const run = await deliverAt(START, { database, transport, compose });
    expect(run).toMatchObject({ sent: 0, givenUp: 1 });
    expect(server.mails()).toEqual([]);
  });

  test('stops between two mails where it is told to', async () => {
    const { database, server, transport } = await sendingTo();
    await queueReceipts(database, ['o1', 'o2']);
    const stopping = new AbortController();
    const stop = async () => stopping.abort(new Error('stop')) ?? null;
    const given = { database, transport, compose: stop, signal: stopping.signal };
    await expect(deliverAt(START, given)).rejects.toThrow('stop');
    expect(server.mails()).toEqual([]);
    expect(await deliverAt(START, { database, transport })).toMatchObject({ sent: 1 });
  });
});
