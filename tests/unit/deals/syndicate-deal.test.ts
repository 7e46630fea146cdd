import { describe, expect, test } from 'vitest';
import { policyOf } from '@/lib/affiliate/policy';
import { syndicateDeal } from '@/lib/deals/syndicate-deal';
import { amazon, shop } from '@/tests/support/offers';
import { deal, NOON } from './scenes';

const plain = policyOf(shop());
const open = { ...plain, machines: true };

describe('what a feed may tell of a deal', () => {
  test('is neither price, saving, code nor time where the merchant gives no leave', () => {
    for (const policy of [plain, policyOf(amazon())]) {
      expect(syndicateDeal(deal({ code: 'STING5', note: 'For one day.' }), policy)).toEqual({
        offer: null,
        percent: null,
        code: null,
        note: null,
        startedAt: null,
        seenAt: Date.UTC(2026, 10, 20),
      });
    }
  });

  test('is all of it where the merchant gives leave', () => {
    const told = syndicateDeal(deal({ code: 'STING5' }), open);
    expect(told).toMatchObject({ percent: 20, code: 'STING5', startedAt: null, seenAt: NOON });
    expect(told.offer?.price).toEqual({ amount: 9_999, currency: 'USD' });
  });

  test('began when an editor says so, and else nobody knows when', () => {
    expect(syndicateDeal(deal({ title: 'A week of cups' }), open).startedAt).toBe(NOON);
    expect(syndicateDeal(deal(), open).startedAt).toBeNull();
  });
});
