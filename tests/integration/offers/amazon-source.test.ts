import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CreatorsApiOptions } from '@/demo/creators-api/options';
import { type CreatorsApi, startCreatorsApi } from '@/demo/creators-api/start-creators-api';
import type { Database } from '@/lib/db/open-database';
import { readStanding } from '@/lib/offers/quota/store';
import type { Outcome, Wanted } from '@/lib/offers/sources/source';
import { accessTo, asinAt, collect, countKinds, sourceFor, wants } from '@/tests/support/amazon';
import { describeOnEachEngine, freshTarget, openForTest } from '@/tests/support/databases';
import { amazon } from '@/tests/support/offers';

const ACCOUNT = 'amazon-demo:NA';

async function start(options: CreatorsApiOptions = {}): Promise<CreatorsApi> {
  const api = await startCreatorsApi({ travel: 100, ...options });
  onTestFinished(() => api.stop());
  return api;
}

const freshDatabase = async (): Promise<Database> => openForTest(await freshTarget('sqlite'));

/** What is logged until the end of the test, instead of being printed. */
function captureLog(): readonly string[] {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    onTestFinished(() => spy.mockRestore());
  }
  return written;
}

const reasonOf = (outcome: Outcome | undefined) =>
  outcome && outcome.kind !== 'ok' ? outcome.reason : '';

describe('a refresh over HTTP', () => {
  test('asks for ten items a request, with one token, and brings every price', async () => {
    const api = await start({ latency: 50 });
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(95));
    expect(countKinds(outcomes)).toEqual({ ok: 95 });
    expect(api.report()).toEqual({ tokens: 1, statuses: { 200: 11 } });
    for (const outcome of outcomes) {
      if (outcome.kind !== 'ok') continue;
      const { url, currency, marketplace, product } = outcome.observation;
      expect({ currency, marketplace }).toEqual({ currency: 'USD', marketplace: 'US' });
      expect(product).toBe(outcome.wanted.product);
      expect(url).toContain(`https://www.amazon.com/dp/${outcome.wanted.asin}?tag=site-20&`);
    }
  });

  test('uses the same token for the next refresh', async () => {
    const api = await start();
    const source = sourceFor(api, await freshDatabase());
    await collect(source, wants(10));
    await collect(source, wants(10));
    expect(api.report().tokens).toBe(1);
  });

  test.each(['2.1', '3.1'])('works with a credential of version %s', async (version) => {
    const credential = { id: 'demo-own', secret: 'öwn secret+&=', version };
    const api = await start({ credentials: [credential] });
    const access = {
      ...accessTo(api),
      id: credential.id,
      secret: () => credential.secret,
      version: version as '2.1' | '3.1',
      tokenUrl: `${api.url}${version === '2.1' ? '/oauth2/token' : '/auth/o2/token'}`,
    };
    const outcomes = await collect(sourceFor(api, await freshDatabase(), { access }), wants(5));
    expect(countKinds(outcomes)).toEqual({ ok: 5 });
  });

  test('names each item that is not sold, and brings the others', async () => {
    const catalogue = [0, 2, 3].map((index) => ({
      asin: asinAt(index),
      marketplace: 'US' as const,
      price: '49.99',
    }));
    const api = await start({ catalogue });
    const source = sourceFor(api, await freshDatabase());
    const outcomes = await collect(source, wants(5));
    const kinds = outcomes.map(({ wanted: { product }, kind }) => [product, kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      'product-0': 'ok',
      'product-1': 'not_found',
      'product-2': 'ok',
      'product-3': 'ok',
      'product-4': 'not_found',
    });
    const none = await collect(source, [{ ...(wants(1)[0] as Wanted), asin: asinAt(99) }]);
    expect(countKinds(none)).toEqual({ not_found: 1 });
  });

  test('survives gaps in what it is told: each price is sound or has a reason', async () => {
    const api = await start({ gaps: 0.3, seed: 'gaps' });
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(100));
    expect(outcomes).toHaveLength(100);
    const { ok = 0, failed = 0, no_offer: none = 0 } = countKinds(outcomes);
    expect(ok + failed + none).toBe(100);
    expect(ok).toBeGreaterThan(20);
    for (const outcome of outcomes) if (outcome.kind !== 'ok') expect(outcome.reason).not.toBe('');
  });
});

describe('trouble with a token', () => {
  test('whose time is over in the middle is mended with a new one, and no price is lost', async () => {
    const api = await start({ tokenLife: { seconds: 3_600, requests: 3 } });
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(100));
    expect(countKinds(outcomes)).toEqual({ ok: 100 });
    expect(api.report()).toMatchObject({ tokens: 4 });
    expect(api.report().statuses[401]).toBeGreaterThanOrEqual(3);
  });

  test('that ends within seconds is renewed in time, before it is refused', async () => {
    const api = await start({ tokenLife: { seconds: 2, requests: null } });
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(300));
    expect(countKinds(outcomes)).toEqual({ ok: 300 });
    expect(api.report().statuses[401]).toBeUndefined();
  });

  test('that is never taken ends as refused, not in an endless round', async () => {
    captureLog();
    const api = await start();
    const access = accessTo(api);
    // A header that the stand-in does not know how to read for a credential of version 3.
    const wrong = { ...access, version: '2.1' as const, tokenUrl: `${api.url}/oauth2/token` };
    const source = sourceFor(api, await freshDatabase(), { access: wrong });
    const outcomes = await collect(source, wants(30));
    expect(countKinds(outcomes)).toEqual({ refused: 30 });
    expect(api.tally('demo-na').requests).toBe(0);
  });
});

describeOnEachEngine('an account that loses its access', (engine) => {
  test('is a state that the operator sees, not a crash, and ends when prices come again', async () => {
    captureLog();
    const database = await openForTest(await freshTarget(engine));
    const api = await start({ refusal: 'AssociateNotEligible' });
    const startedAt = Date.now();
    const source = sourceFor(api, database);
    const outcomes = await collect(source, wants(500));
    expect(countKinds(outcomes)).toEqual({ ineligible: 500 });
    const lost = await readStanding(database, ACCOUNT);
    expect(lost).toMatchObject({
      state: 'ineligible',
      message: expect.stringMatching(/www\.amazon\.com: 403 .*AssociateNotEligible/),
    });
    expect(lost?.since).toBeGreaterThanOrEqual(startedAt);
    expect(api.tally('demo-na').requests).toBeLessThan(5);

    // While it lasts, one request a refresh is enough to find out.
    const before = api.tally('demo-na').requests;
    expect(countKinds(await collect(source, wants(500)))).toEqual({ ineligible: 500 });
    expect(api.tally('demo-na').requests).toBe(before + 1);
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ since: lost?.since });

    api.behave({ refusal: null });
    expect(countKinds(await collect(source, wants(30)))).toEqual({ ok: 30 });
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ state: 'ready', message: null });
  });

  test('with refused credentials sends no request to the catalogue at all', async () => {
    captureLog();
    const database = await openForTest(await freshTarget(engine));
    const api = await start({ refusesTokens: true });
    const outcomes = await collect(sourceFor(api, database), wants(200));
    expect(countKinds(outcomes)).toEqual({ refused: 200 });
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ state: 'refused', used: 0 });
    expect(api.accounts()).toEqual([]);
  });
});

describe('a refusal in one country', () => {
  test('says nothing of the others', async () => {
    captureLog();
    const merchant = amazon();
    merchant.marketplaces.CA = { tag: 'unknown-20' };
    const database = await freshDatabase();
    const api = await start({ tags: ['site-20'] });
    const wanted = wants(60).map((one, index) =>
      index % 2 ? { ...one, marketplace: 'CA' as const } : one,
    );
    const outcomes = await collect(sourceFor(api, database, { merchant }), wanted);
    const kinds = Map.groupBy(outcomes, ({ wanted: { marketplace } }) => marketplace);
    expect(countKinds(kinds.get('US') ?? [])).toEqual({ ok: 30 });
    expect(countKinds(kinds.get('CA') ?? [])).toEqual({ refused: 30 });
    expect(reasonOf(kinds.get('CA')?.[0])).toMatch(/InvalidPartnerTag/);
    expect(await readStanding(database, ACCOUNT)).toMatchObject({ state: 'ready' });
  });
});

describe('an outage', () => {
  test('of single requests is got over', async () => {
    const api = await start({ faults: 0.4, seed: 'faults' });
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(60));
    expect(outcomes).toHaveLength(60);
    expect(countKinds(outcomes).ok ?? 0).toBeGreaterThan(40);
  });

  test('of everything ends with a reason for each price, and no throw', async () => {
    const api = await start({ faults: 1 });
    const source = sourceFor(api, await freshDatabase(), { random: () => 0 });
    const outcomes = await collect(source, wants(20));
    expect(countKinds(outcomes)).toEqual({ failed: 20 });
    expect(reasonOf(outcomes[0])).toMatch(/^500/);
  });

  test('of the network too', async () => {
    const api = await start();
    await api.stop();
    const outcomes = await collect(sourceFor(api, await freshDatabase()), wants(20));
    expect(countKinds(outcomes)).toEqual({ failed: 20 });
    expect(reasonOf(outcomes[0])).toMatch(/could not be reached \(ECONNREFUSED\)/);
  });

  test('that throttles for longer than a refresh would wait is left alone at once', async () => {
    const database = await freshDatabase();
    const api = await start({ throttles: 1, throttlePause: 3_600 });
    const before = Date.now();
    const outcomes = await collect(sourceFor(api, database), wants(200));
    expect(countKinds(outcomes)).toEqual({ throttled: 200 });
    expect(Date.now() - before).toBeLessThan(10_000);
    const { requests } = api.tally('demo-na');
    expect(countKinds(await collect(sourceFor(api, database), wants(20)))).toEqual({
      throttled: 20,
    });
    expect(api.tally('demo-na').requests).toBe(requests);
  });
});

describe('a refresh that is stopped', () => {
  test('ends at once, after what was settled, and throws what it was stopped with', async () => {
    const api = await start({ latency: 200 });
    const { source } = sourceFor(api, await freshDatabase());
    const stop = new AbortController();
    const outcomes: Outcome[] = [];
    let stoppedAt = 0;
    const read = async () => {
      for await (const some of source.refresh(wants(500), stop.signal)) {
        outcomes.push(...some);
        if (stoppedAt > 0) continue;
        stoppedAt = performance.now();
        stop.abort(new Error('enough'));
      }
    };
    await expect(read()).rejects.toThrow('enough');
    expect(performance.now() - stoppedAt).toBeLessThan(1_000);
    expect(outcomes.length).toBeLessThan(500);
  });

  test('by a reader who leaves sends nothing more', async () => {
    const api = await start({ latency: 200 });
    const { source } = sourceFor(api, await freshDatabase());
    for await (const _ of source.refresh(wants(500), new AbortController().signal)) break;
    const { requests } = api.tally('demo-na');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(api.tally('demo-na').requests).toBe(requests);
  });
});

test('no outcome, log line or state ever holds the secret or a token', async () => {
  const written = captureLog();
  const secret = 'a-secret-that-nobody-may-see';
  const credential = { id: 'demo-own', secret, version: '3.1' };
  const api = await start({
    credentials: [credential],
    // The stand-in says the header again in its error.
    tokenLife: { seconds: 3_600, requests: 0 },
  });
  const database = await freshDatabase();
  const access = { ...accessTo(api), id: credential.id, secret: () => secret };
  const outcomes = await collect(sourceFor(api, database, { access }), wants(20));
  api.behave({ refusesTokens: true });
  outcomes.push(...(await collect(sourceFor(api, database, { access }), wants(20))));
  expect(countKinds(outcomes)).toEqual({ failed: 20, refused: 20 });
  const seen = JSON.stringify([outcomes, await readStanding(database, ACCOUNT), written]);
  expect(seen).not.toContain(secret);
  expect(seen).not.toContain('Atc|');
  expect(seen).toContain('TokenExpired');
});
