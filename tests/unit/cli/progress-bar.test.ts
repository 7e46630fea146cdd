import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgressBar, describeStanding, drawBar } from '@/cli/progress-bar';

function fakeStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  it('is drawn as a share, and as numbers with the time that is left', () => {
    expect(drawBar({ done: 0, total: 0, missed: 0 })).toContain('100 %');
    expect(drawBar({ done: 1, total: 4, missed: 0 })).toMatch(/^█{7}░{23} {2}25 %$/);
    expect(describeStanding({ done: 1_000, total: 3_000, missed: 7 }, 40_000)).toBe(
      '1,000 of 3,000, 7 missed, 1:20 left',
    );
  });

  it('moves in one line on a terminal, which ends with a line of its own', () => {
    const { written, stream } = fakeStream(true);
    const bar = createProgressBar(stream);
    bar.show({ done: 1, total: 2, missed: 0 });
    bar.show({ done: 2, total: 2, missed: 0 });
    bar.end();
    const text = written.join('');
    expect(text.match(/\n/g)).toHaveLength(1);
    expect(text.match(/\r/g)?.length).toBeGreaterThan(1);
  });

  it('is a plain line now and then elsewhere, and one at the end', () => {
    const { written, stream } = fakeStream(false);
    const bar = createProgressBar(stream);
    for (let done = 0; done <= 100; done += 1) {
      bar.show({ done, total: 100, missed: 0 });
      vi.advanceTimersByTime(100);
    }
    bar.end();
    expect(written.at(-1)).toBe('100 of 100\n');
    expect(written.length).toBeLessThan(6);
    const text = written.join('');
    expect([text.includes('\r'), text.includes('\x1b')]).toEqual([false, false]);
  });
});
