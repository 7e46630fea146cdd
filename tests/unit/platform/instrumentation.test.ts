import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { register } from '@/instrumentation';
import { getDb } from '@/lib/db/client';
import { pendingMigrations } from '@/lib/db/ledger';
import { startJobs } from '@/lib/jobs/start-jobs.server';
import { type Env, parseEnv } from '@/lib/platform/env';
import { checkReadiness } from '@/lib/platform/readiness';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));
vi.mock(import('@/lib/jobs/start-jobs.server'), async (importOriginal) => ({
  ...(await importOriginal()),
  startJobs: vi.fn(),
}));
vi.mock('@/lib/changes/poll-changes.server', () => ({ followChanges: vi.fn() }));
vi.mock('@/lib/db/client', () => ({ getDb: vi.fn() }));
vi.mock('@/lib/db/ledger', () => ({ pendingMigrations: vi.fn() }));

/** Lets the modules be loaded that a start needs. */
async function settle(): Promise<void> {
  await vi.dynamicImportSettled();
}

const started = () => vi.mocked(startJobs).mock.calls[0]?.[0];
const names = () => started()?.jobs.map(({ name }) => name);

beforeEach(() => {
  vi.stubEnv('NEXT_RUNTIME', 'nodejs');
  vi.stubEnv('NEXT_PHASE', 'phase-production-server');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  holder.env = parseEnv({});
  vi.mocked(startJobs).mockReset();
  vi.mocked(getDb).mockReset();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a server that starts', () => {
  it('runs its jobs, and deletes at once what may be kept no longer', async () => {
    await register();
    await settle();
    expect(names()).toEqual([
      'prices-refresh',
      'feeds-import',
      'purge',
      'mail',
      'checkout-repair',
      'index-now',
      'orders-retention',
    ]);
    expect(started()?.atStart).toEqual(['purge', 'index-now']);
    expect(getDb, 'a start opens no database').not.toHaveBeenCalled();
  });

  it('with JOBS=0 still deletes, and nothing else', async () => {
    holder.env = parseEnv({ JOBS: '0' });
    await register();
    await settle();
    expect(names()).toEqual(['purge', 'orders-retention']);
  });

  it('starts where nothing can be kept, and runs nothing', async () => {
    holder.env = parseEnv({ EPHEMERAL_DISK: '1' });
    await register();
    await settle();
    expect(startJobs).not.toHaveBeenCalled();
  });

  it('tells whether its database is there', async () => {
    await register();
    expect(await checkReadiness()).toMatchObject({ database: 'ok' });
    vi.mocked(pendingMigrations).mockRejectedValueOnce(new Error('away'));
    expect(await checkReadiness()).toMatchObject({ database: 'away' });
  });
});

describe('a build', () => {
  it.each([
    ['NEXT_PHASE', 'phase-production-build'],
    ['NEXT_RUNTIME', 'edge'],
  ])('starts nothing and opens no database (%s=%s)', async (name, value) => {
    vi.stubEnv(name, value);
    await register();
    await settle();
    expect(startJobs).not.toHaveBeenCalled();
    expect(getDb).not.toHaveBeenCalled();
  });
});
