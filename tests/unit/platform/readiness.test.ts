import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkReadiness, onReadinessCheck } from '@/lib/platform/readiness';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('readiness', () => {
  it('names each part that is there and each that is away, and waits for none for ever', async () => {
    vi.useFakeTimers();
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onReadinessCheck('fine', async () => undefined);
    onReadinessCheck('broken', () => Promise.reject(new Error('refused')));
    onReadinessCheck('hanging', () => new Promise(() => undefined));
    const checking = checkReadiness();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await checking).toEqual({ fine: 'ok', broken: 'away', hanging: 'away' });
  });
});
