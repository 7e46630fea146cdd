import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDb, getDb } from '@/lib/db/client';
import type { Job, JobRun } from '@/lib/jobs/job';
import { takeLease } from '@/lib/jobs/store';
import { type Env, parseEnv } from '@/lib/platform/env';
import { temporaryFolder } from '@/tests/support/databases';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));

const TOKEN = 'a-token-that-is-longer-than-thirty-two-characters';
const BEARER = `Bearer ${TOKEN}`;

type AnswerJob = typeof import('@/lib/jobs/answer-job.server').answerJob;
let answerJob: AnswerJob;

function sample(run: Job['run'] = async () => ({ message: 'Done.' })): Job {
  return { name: 'sample', summary: 'A sample', interval: 60_000, run };
}

interface Call {
  readonly name?: string;
  readonly authorization?: string | null;
  readonly job?: Job;
}

async function call({ name = 'sample', authorization = BEARER, job = sample() }: Call = {}) {
  const headers = authorization === null ? undefined : { Authorization: authorization };
  const url = `http://localhost/api/jobs/${name}`;
  const response = await answerJob(new Request(url, { method: 'POST', headers }), name, [job]);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, body };
}

async function use(settings: Record<string, string>): Promise<void> {
  holder.env = parseEnv({ DATA_DIR: temporaryFolder(), ...settings });
  vi.resetModules();
  ({ answerJob } = await import('@/lib/jobs/answer-job.server'));
}

describe('POST /api/jobs/<name>', () => {
  beforeEach(async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await use({ JOBS_TOKEN: TOKEN });
  });
  afterEach(async () => {
    await closeDb();
    vi.restoreAllMocks();
  });

  test('runs the job, due or not, and says what came of it', async () => {
    for (let n = 0; n < 2; n += 1) {
      expect(await call()).toEqual({
        status: 200,
        body: {
          job: 'sample',
          state: 'done',
          message: 'Done.',
          nextAt: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      });
    }
  });

  test.each([
    ['no token', null],
    ['another token', 'Bearer another-token-that-is-longer-than-thirty-two'],
    ['a part of the token', BEARER.slice(0, -1)],
    ['more than the token', `${BEARER}x`],
    ['another scheme', `Basic ${TOKEN}`],
    ['an empty token', 'Bearer '],
  ])('refuses %s with 403, runs nothing and says how to mend it', async (_, authorization) => {
    const run = vi.fn(async () => ({ message: '' }));
    const { status, body } = await call({ authorization, job: sample(run) });
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: { code: 'forbidden', where: 'Authorization' } });
    expect(JSON.stringify(body)).not.toContain(TOKEN);
    expect(run).not.toHaveBeenCalled();
  });

  test('is not there while no token is set, whatever is sent', async () => {
    await use({});
    for (const authorization of [null, BEARER, 'Bearer undefined']) {
      const { status, body } = await call({ authorization });
      expect(status).toBe(404);
      expect(body).toMatchObject({ error: { where: 'JOBS_TOKEN' } });
    }
  });

  test('names the jobs to whoever has the token, where there is none of that name', async () => {
    expect(await call({ name: 'other' })).toMatchObject({
      status: 404,
      body: { error: { remedy: 'The jobs are sample.' } },
    });
    expect((await call({ name: 'other', authorization: null })).status).toBe(403);
  });

  test('says 202 where another runner is at it, and leaves it to that one', async () => {
    const now = Date.now();
    const hold = { name: 'sample', owner: 'run_another' };
    const taking = { now, leaseUntil: now + 20_000, isForced: true, longestWait: 60_000 };
    await takeLease(await getDb(), hold, taking);
    const run = vi.fn(async () => ({ message: '' }));
    expect(await call({ job: sample(run) })).toMatchObject({
      status: 202,
      body: { state: 'running' },
    });
    expect(run).not.toHaveBeenCalled();
  });

  test('is bounded in time, and goes on at the next call', async () => {
    const parts = async ({ until, progress, save }: JobRun) => {
      expect(until - Date.now()).toBeLessThanOrEqual(50_000);
      if (progress !== null) return { message: 'The rest.' };
      await save({ part: 1 });
      return { message: 'A part.', isComplete: false };
    };
    const job = sample(parts);
    expect(await call({ job })).toMatchObject({
      status: 202,
      body: { state: 'unfinished', message: 'A part.' },
    });
    expect(await call({ job })).toMatchObject({ status: 200, body: { message: 'The rest.' } });
  });

  test('says 503 where the job failed, and when the next try is', async () => {
    const job = sample(async () => {
      throw new Error('A fault');
    });
    expect(await call({ job })).toMatchObject({
      status: 503,
      body: { state: 'failed', message: 'A fault', nextAt: expect.any(String) },
    });
  });

  test('answers 503 where nothing can be kept', async () => {
    await use({ JOBS_TOKEN: TOKEN, EPHEMERAL_DISK: '1' });
    const { status, body } = await call();
    expect(status).toBe(503);
    expect(body).toMatchObject({ error: { where: 'DATABASE_URL' } });
  });

  test('lets nobody guess: the thirty-first call within a minute gets 429', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 33; n += 1) {
      statuses.push((await call({ authorization: `Bearer guess-${n}` })).status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(403));
    expect(statuses.slice(30)).toEqual([429, 429, 429]);
    expect((await call()).status).toBe(429);
  });

  test('leads to the jobs of the site', async () => {
    const { POST } = await import('@/app/api/jobs/[name]/route');
    const send = (name: string) =>
      POST(
        new Request(`http://localhost/api/jobs/${name}`, {
          method: 'POST',
          headers: { Authorization: BEARER },
        }),
        { params: Promise.resolve({ name }) },
      );
    const purged = await send('purge');
    expect([purged.status, await purged.json()]).toMatchObject([
      200,
      { job: 'purge', state: 'done' },
    ]);
    expect(await (await send('nothing')).text()).toContain('prices-refresh, feeds-import, purge');
  });
});
