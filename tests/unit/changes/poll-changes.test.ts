import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPoller } from '@/lib/changes/poll-changes.server';
import type { Change } from '@/lib/changes/store';

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

const change = (id: string, at: number): Change => ({ id, at, kind: 'offer', subject: id });

describe('a server that follows changes', () => {
  it('hears of each once, though commits arrive late and clocks differ by up to two minutes', async () => {
    const lateness = fc.integer({ min: 0, max: 110_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(lateness, { maxLength: 40 }), async (late) => {
        let committed: Change[] = [];
        const poller = createPoller(async (since) => committed.filter(({ at }) => at >= since));
        const heard: string[] = [];
        for (const [index, behind] of late.entries()) {
          const now = NOW + index * 1_000;
          committed = [...committed, change(`chg_${index}`, now - behind)];
          heard.push(...(await poller.look(now)));
        }
        expect(heard.toSorted()).toEqual(late.map((_, index) => `chg_${index}`).toSorted());
      }),
    );
  });

  it('forgets what can come no more, and still hears nothing twice', async () => {
    const old = change('chg_old', NOW);
    const poller = createPoller(async (since) => [old].filter(({ at }) => at >= since));
    const heard: string[] = [];
    for (let minute = 0; minute < 30; minute += 1) {
      heard.push(...(await poller.look(NOW + minute * MINUTE)));
    }
    expect(heard).toEqual(['chg_old']);
  });
});
