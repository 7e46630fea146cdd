import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '@/lib/db/open-database';
import { createOutcomeKeeper } from '@/lib/jobs/keep-outcomes.server';
import { noteTries } from '@/lib/offers/refreshes/store';
import type { Outcome } from '@/lib/offers/sources/source';
import { saveOffers } from '@/lib/offers/store';
import { amazon } from '@/tests/support/offers';

vi.mock('@/lib/offers/store', () => ({ saveOffers: vi.fn() }));
vi.mock('@/lib/offers/refreshes/store', () => ({ noteTries: vi.fn() }));

const outcome = (product: string): Outcome => ({
  wanted: { product, merchant: 'amazon', marketplace: 'US', asin: null },
  kind: 'failed',
  reason: 'A fault',
});
const written = () => vi.mocked(noteTries).mock.calls.map(([, tries]) => tries.length);

function start(onKept = vi.fn(async () => undefined)) {
  return createOutcomeKeeper({} as Database, { merchants: [amazon()] }, onKept);
}

beforeEach(() => {
  vi.mocked(saveOffers).mockReset();
  vi.mocked(noteTries).mockReset();
});

describe('outcomes', () => {
  it('are written together where they come close together, and every one of them', async () => {
    const keeper = start();
    for (let n = 0; n < 50; n += 1) await keeper.add([outcome(`a${n}`), outcome(`b${n}`)]);
    await keeper.flush();
    expect(written().reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(written().length).toBeLessThan(5);
  });

  it('are written though a source brings nothing at first, or in between', async () => {
    const keeper = start();
    for (const some of [[], [outcome('a')], [], [outcome('b')], []]) await keeper.add(some);
    await keeper.flush();
    expect(written().reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('make a source wait where they come faster than they can be written', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    vi.mocked(noteTries).mockReturnValueOnce(promise);
    const keeper = start();
    await keeper.add([outcome('first')]);
    let isThrough = false;
    const flood = Array.from({ length: 1_001 }, (_, n) => outcome(`p${n}`));
    const adding = keeper.add(flood).then(() => {
      isThrough = true;
    });
    await new Promise((later) => setTimeout(later, 50));
    expect(isThrough).toBe(false);
    resolve();
    await adding;
    expect(written()).toEqual([1, 1_001]);
  });

  it('that could not be written are reported by whatever comes next', async () => {
    vi.mocked(noteTries).mockRejectedValue(new Error('The disk is full'));
    const keeper = start();
    await keeper.add([outcome('a')]);
    await expect(keeper.flush()).rejects.toThrow('The disk is full');
    await expect(keeper.add([outcome('b')])).rejects.toThrow('The disk is full');
  });
});
