import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { register } from '@/instrumentation';
import { purgeExpiredSalts } from '@/lib/clicks/daily-salt.server';
import { getDb } from '@/lib/db/client';
import { pendingMigrations } from '@/lib/db/ledger';
import { checkReadiness } from '@/lib/platform/readiness';

vi.mock('@/lib/clicks/daily-salt.server', () => ({ purgeExpiredSalts: vi.fn() }));
vi.mock('@/lib/db/client', () => ({ getDb: vi.fn() }));
vi.mock('@/lib/db/ledger', () => ({ pendingMigrations: vi.fn() }));

const HOUR = 3_600_000;

/** Lets time pass, and the modules be loaded that are needed then. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await vi.dynamicImportSettled();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('NEXT_RUNTIME', 'nodejs');
  vi.stubEnv('NEXT_PHASE', 'phase-production-server');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.mocked(purgeExpiredSalts).mockReset().mockResolvedValue(undefined);
  vi.mocked(getDb).mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a server that starts', () => {
  it('deletes expired salts at once and every hour', async () => {
    await register();
    await pass(0);
    expect(purgeExpiredSalts).toHaveBeenCalledTimes(1);
    await pass(3 * HOUR);
    expect(purgeExpiredSalts).toHaveBeenCalledTimes(4);
    expect(purgeExpiredSalts).toHaveBeenLastCalledWith(Date.now());
  });

  it('starts without a database, and tries again', async () => {
    vi.mocked(purgeExpiredSalts).mockRejectedValue(new Error('away'));
    await register();
    await pass(2 * HOUR);
    expect(purgeExpiredSalts).toHaveBeenCalledTimes(3);
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
    await pass(HOUR);
    expect(purgeExpiredSalts).not.toHaveBeenCalled();
    expect(getDb).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
