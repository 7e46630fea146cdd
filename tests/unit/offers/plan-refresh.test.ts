import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asin } from '@/lib/affiliate/asin';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { priceKey } from '@/lib/offers/list-wanted';
import { type PriceFacts, planRefresh } from '@/lib/offers/plan-refresh';
import { shareAllowance } from '@/lib/offers/share-allowance';
import type { Wanted } from '@/lib/offers/sources/source';

const NOW = Date.UTC(2026, 0, 15, 12);
const OUTCOMES = [
  'ok',
  'not_found',
  'no_offer',
  'throttled',
  'failed',
  'over_budget',
  'ineligible',
  'refused',
] as const;

function wanted(product: string, marketplace: 'US' | 'GB' = 'US'): Wanted {
  return { product, merchant: 'amazon', marketplace, asin: 'B000000001' as Asin };
}

function facts(product: string, more: Partial<PriceFacts> = {}): PriceFacts {
  const never = { observedAt: null, showUntil: null, triedAt: null, outcome: null };
  return { wanted: wanted(product), showFor: HOUR, views: 0, ...never, ...more };
}

/** A price that was seen so long ago, in milliseconds. */
function seen(product: string, ago: number, more: Partial<PriceFacts> = {}): PriceFacts {
  const at = NOW - ago;
  const times = { observedAt: at, showUntil: at + HOUR, triedAt: at, outcome: 'ok' as const };
  return facts(product, { ...times, ...more });
}

const missed = (product: string, outcome: PriceFacts['outcome'], ago: number): PriceFacts =>
  facts(product, { outcome, triedAt: NOW - ago });

const plan = (all: readonly PriceFacts[], more: object = {}) =>
  planRefresh(all, { now: NOW, allowance: null, ...more });
const asked = (all: readonly PriceFacts[], more: object = {}) =>
  plan(all, more).ask.map(({ product }) => product);

/** Any state that a price can be in. */
const anyFacts = fc
  .record({
    age: fc.option(fc.integer({ min: 0, max: 2 * HOUR }), { nil: null }),
    tried: fc.option(fc.integer({ min: 0, max: 3 * DAY }), { nil: null }),
    outcome: fc.constantFrom(...OUTCOMES),
    views: fc.nat(5_000),
    marketplace: fc.constantFrom('US' as const, 'GB' as const),
  })
  .map(({ age, tried, outcome, views, marketplace }) => ({
    showFor: HOUR,
    observedAt: age === null ? null : NOW - age,
    showUntil: age === null ? null : NOW - age + HOUR,
    triedAt: tried === null ? null : NOW - tried,
    outcome: tried === null ? null : outcome,
    views,
    marketplace,
  }));
const anyPrices = fc.array(anyFacts, { maxLength: 60 }).map((all) =>
  all.map(
    ({ marketplace, ...one }, index): PriceFacts => ({
      ...one,
      wanted: wanted(`p${index}`, marketplace),
    }),
  ),
);
const isNew = ({ observedAt, triedAt }: PriceFacts) => observedAt === null && triedAt === null;

describe('what is asked for first', () => {
  it('is what was never asked for, by views', () => {
    const all = [seen('old', 2 * HOUR), facts('a', { views: 3 }), facts('b', { views: 9 })];
    expect(asked(all)).toEqual(['b', 'a', 'old']);
  });

  it('is what shoppers see most, of prices that expire together', () => {
    const all = [seen('rare', 40 * MINUTE, { views: 2 }), seen('much', 40 * MINUTE, { views: 50 })];
    expect(asked(all)).toEqual(['much', 'rare']);
  });

  it('is what expires soonest, of prices that are seen alike', () => {
    expect(asked([seen('later', 35 * MINUTE), seen('soon', 55 * MINUTE)])).toEqual([
      'soon',
      'later',
    ]);
  });

  it('is never a price that is not due, and even a thorough refresh has those last', () => {
    fc.assert(
      fc.property(anyPrices, (all) => {
        const due = new Set(plan(all).ask.map(priceKey));
        const thorough = plan(all, { isThorough: true }).ask.map(priceKey);
        expect(thorough).toHaveLength(all.length);
        expect(new Set(thorough.slice(0, due.size))).toEqual(due);
      }),
    );
  });

  it('is what was never asked for before all else, whatever else there is', () => {
    fc.assert(
      fc.property(anyPrices, (all) => {
        const order = plan(all).ask.map(priceKey);
        const fresh = all.filter(isNew);
        const byViews = fresh.toSorted((a, b) => b.views - a.views);
        expect(order.slice(0, fresh.length)).toEqual(byViews.map((one) => priceKey(one.wanted)));
      }),
    );
  });
});

describe('a price is due', () => {
  it('once half of its licence is over', () => {
    expect(asked([seen('a', 30 * MINUTE - 1)])).toEqual([]);
    expect(asked([seen('a', 30 * MINUTE)])).toEqual(['a']);
    expect(plan([seen('a', 10 * MINUTE)]).nextDue).toBe(NOW + 20 * MINUTE);
  });

  it('when its deal is over, and not again and again before', () => {
    const deal = { showUntil: NOW + 5 * MINUTE };
    expect(asked([seen('a', 10 * MINUTE, deal)])).toEqual([]);
    expect(asked([seen('a', 10 * MINUTE, { showUntil: NOW })])).toEqual(['a']);
  });

  it.each([
    ['not_found', DAY],
    ['no_offer', HOUR],
    ['throttled', 5 * MINUTE],
    ['failed', 5 * MINUTE],
    ['ineligible', 15 * MINUTE],
    ['refused', 15 * MINUTE],
  ] as const)('after %s when %i ms are over, and not before', (outcome, pause) => {
    expect(asked([missed('a', outcome, pause - 1)])).toEqual([]);
    expect(asked([missed('a', outcome, pause)])).toEqual(['a']);
  });

  it('at once where it was over the budget, or where a person waits for what failed', () => {
    expect(asked([missed('a', 'over_budget', 1)])).toEqual(['a']);
    expect(asked([missed('a', 'failed', 1)], { isEager: true })).toEqual(['a']);
    expect(asked([missed('a', 'not_found', HOUR)], { isEager: true })).toEqual([]);
  });

  it('not while it is shown, though the last try failed', () => {
    const fresh = seen('a', 10 * MINUTE, { triedAt: NOW - 6 * MINUTE, outcome: 'failed' });
    expect(asked([fresh])).toEqual([]);
  });

  it('where its note comes from a clock that was set back since', () => {
    expect(asked([facts('a', { triedAt: NOW + 9 * DAY, outcome: 'not_found' })])).toEqual(['a']);
  });

  it('once in a run, where the run asks for what failed or is not due', () => {
    const all = [missed('a', 'failed', 1_000), missed('b', 'failed', 9_000), seen('c', 1_000)];
    const options = { isEager: true, isThorough: true, since: NOW - 5_000 };
    expect(asked(all, options)).toEqual(['b']);
  });
});

describe('an allowance', () => {
  it('is never exceeded, is spent as far as prices are due, and leaves none unnamed', () => {
    fc.assert(
      fc.property(anyPrices, fc.integer({ min: 1, max: 8 }), (all, requests) => {
        const allowance = { requests, batch: 10 };
        const free = plan(all);
        const bound = plan(all, { allowance });
        const names = [...bound.ask, ...bound.putOff].map(priceKey).sort();
        expect(names).toEqual(free.ask.map(priceKey).sort());
        const fresh = new Set(all.filter(isNew).map((one) => priceKey(one.wanted)));
        const known = bound.ask.filter((one) => !fresh.has(priceKey(one)));
        const shops = Map.groupBy(known, ({ marketplace }) => marketplace);
        const sent = [...shops.values()].map((one) => Math.ceil(one.length / 10));
        const total = sent.reduce((sum, count) => sum + count, 0);
        expect(total).toBeLessThanOrEqual(requests);
        if (bound.putOff.length > 0) expect(total).toBe(requests);
      }),
    );
  });

  it('that is used up lets even the first time wait', () => {
    const bound = plan([facts('a'), seen('b', HOUR)], { allowance: { requests: 0, batch: 10 } });
    expect(bound.ask).toEqual([]);
    expect(bound.putOff.map(({ product }) => product)).toEqual(['a', 'b']);
  });

  it('is shared out over the day and used up at its end', () => {
    const stretch = 5 * MINUTE;
    let left = 8_640;
    const spent: number[] = [];
    for (let now = 0; now < DAY; now += stretch) {
      const share = shareAllowance(left, stretch, now);
      spent.push(share);
      left -= share;
    }
    expect(left).toBe(0);
    expect(Math.max(...spent)).toBeLessThanOrEqual(31);
    expect(Math.min(...spent.slice(0, -12))).toBeGreaterThanOrEqual(29);
    expect(shareAllowance(7, HOUR, DAY - MINUTE)).toBe(7);
    expect(shareAllowance(0, HOUR, NOW)).toBe(0);
  });
});

describe('no price', () => {
  it('waits for ever: with a tenth of the allowance that all would need, each has its turn', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 20, maxLength: 40 }), (views) => {
        let now = NOW;
        let all = views.map((one, index) => seen(`p${index}`, 0, { views: one }));
        const turns = new Map<string, number>();
        for (let round = 0; round < 600; round += 1) {
          now += 30 * MINUTE;
          const allowance = { requests: 1, batch: Math.ceil(views.length / 10) };
          const { ask } = planRefresh(all, { now, allowance });
          const names = new Set(ask.map(({ product }) => product));
          for (const name of names) turns.set(name, (turns.get(name) ?? 0) + 1);
          all = all.map((one) =>
            names.has(one.wanted.product)
              ? { ...one, observedAt: now, showUntil: now + HOUR, triedAt: now }
              : one,
          );
        }
        expect(turns.size).toBe(views.length);
        expect(Math.min(...turns.values())).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 20 },
    );
  });

  it('that the merchant does not have takes the place of one that expires', () => {
    const all = [missed('gone', 'not_found', DAY + MINUTE), seen('a', 59 * MINUTE)];
    expect(asked(all)).toEqual(['a', 'gone']);
  });
});
