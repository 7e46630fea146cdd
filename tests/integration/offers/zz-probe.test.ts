import { onTestFinished, test } from 'vitest';
import { startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import { createSlots } from '@/lib/offers/quota/reserve-slot.server';
import { getItems } from '@/lib/offers/sources/amazon-creators/get-items';
import { requestToken } from '@/lib/offers/sources/amazon-creators/request-token';
import { accessTo, asinAt } from '@/tests/support/amazon';
import { freshTarget, openForTest } from '@/tests/support/databases';

const q = (xs: number[]) => {
  const s = [...xs].sort((a, b) => a - b);
  return [0.1, 0.5, 0.9, 0.95, 0.99, 1].map((p) =>
    Math.round(s[Math.min(s.length - 1, Math.floor(p * s.length))]!),
  );
};
test.each(['sqlite', 'postgres'] as const)('%s', { timeout: 100000 }, async (engine) => {
  const db = await openForTest(await freshTarget(engine));
  const arrivals: number[] = [];
  (globalThis as any).__arr = arrivals;
  const sent: number[] = [];
  const api = await startCreatorsApi({ latency: 400, clock: Date.now });
  onTestFinished(() => api.stop());
  const slots = createSlots({
    database: db,
    account: 'x',
    limits: { perSecond: 10, perDay: 100000 },
    clock: Date.now,
  });
  const delays: number[] = [];
  const takes: number[] = [];
  const pend: Promise<unknown>[] = [];
  const tr = await requestToken(accessTo(api), new AbortController().signal);
  const token = tr.kind === 'token' ? tr.value : '';
  const start = Date.now();
  for (let i = 0; i < 100; i++) {
    const t = performance.now();
    const s = await slots.take(new AbortController().signal, async () => true);
    takes.push(performance.now() - t);
    if (s?.kind === 'slot') delays.push(Date.now() - s.at);
    sent.push(Date.now());
    pend.push(
      getItems(
        accessTo(api),
        token,
        {
          marketplace: 'US',
          tag: 'x-20',
          items: new Map(Array.from({ length: 10 }, (_, k) => [asinAt(k), []])),
        },
        new AbortController().signal,
      ),
    );
  }
  await Promise.all(pend);
  const span = Date.now() - start;
  const windows = sent.slice(10).map((t, i) => t - sent[i]!);
  console.log(
    'PROBE',
    engine,
    'span',
    span,
    'delays',
    q(delays),
    'takes',
    q(takes),
    'window',
    q(windows),
    'arr',
    q(arrivals.map((t, i) => t - sent[i]!)),
    'arrwin',
    q(arrivals.slice(10).map((t, i) => t - arrivals[i]!)),
    api.report(),
    api.tally('demo-na').overQuota,
  );
});
