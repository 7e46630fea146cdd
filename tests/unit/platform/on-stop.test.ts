import { afterEach, describe, expect, it, vi } from 'vitest';
import { onStop, runStopHooks } from '@/lib/platform/on-stop';

afterEach(() => vi.restoreAllMocks());

describe('the end of the process', () => {
  it('writes what is pending before it closes anything, and one failure stops no other', async () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const order: string[] = [];
    onStop('database', 'close', async () => void order.push('closed'));
    onStop('broken', 'flush', () => Promise.reject(new Error('no')));
    onStop('clicks', 'flush', async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('flushed');
    });
    await runStopHooks();
    expect(order).toEqual(['flushed', 'closed']);
    expect(written.join('')).toContain('broken');
  });

  it('does once what was registered twice under one name', async () => {
    let runs = 0;
    onStop('broken', 'flush', async () => undefined);
    for (let copy = 0; copy < 3; copy += 1) {
      onStop('twice', 'flush', async () => {
        runs += 1;
      });
    }
    await runStopHooks();
    expect(runs).toBe(1);
  });
});
