import { expect, it } from 'vitest';
import { formatSeen } from '@/lib/offers/format-seen';

const at = Date.UTC(2026, 10, 20);

it('a price that an editor read shows its day, and no time at which nobody looked', () => {
  expect(formatSeen({ observedAt: at, source: 'manual' }, 'en-US')).toBe('November 20, 2026');
});

it('a price that a machine read shows its minute, in UTC', () => {
  for (const source of ['api', 'feed'] as const) {
    expect(formatSeen({ observedAt: at, source }, 'en-US')).toMatch(/^Nov 20, 2026.*12:00.AM UTC$/);
  }
});
