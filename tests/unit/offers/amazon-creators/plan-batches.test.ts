import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BATCH,
  type Batch,
  type Deal,
  dealBatches,
} from '@/lib/offers/sources/amazon-creators/plan-batches';
import type { Wanted } from '@/lib/offers/sources/source';
import { asinAt, wants } from '@/tests/support/amazon';
import { amazon } from '@/tests/support/offers';

const isBatch = (deal: Deal): deal is Batch => 'items' in deal;
const deal = (wanted: Iterable<Wanted>) => [...dealBatches(wanted, amazon(), 'NA')];
const productsOf = ({ items }: Batch) => [...items.values()].flat().map(({ product }) => product);

describe('requests', () => {
  it('hold ten items at most, in the order in which they are wanted', () => {
    const batches = deal(wants(25)).filter(isBatch);
    expect(batches.map(({ items }) => items.size)).toEqual([10, 10, 5]);
    expect(batches.flatMap(productsOf)).toEqual(wants(25).map(({ product }) => product));
    expect(batches[0]).toMatchObject({ marketplace: 'US', tag: 'site-20' });
  });

  it('ask once for an item that several products share', () => {
    const wanted = wants(12).map((one, index) => ({ ...one, asin: asinAt(index % 3) }));
    const [batch, ...others] = deal(wanted).filter(isBatch);
    expect(others).toEqual([]);
    expect(batch?.items.size).toBe(3);
    expect(batch && productsOf(batch)).toHaveLength(12);
  });

  it('never mix marketplaces', () => {
    const merchant = amazon();
    merchant.marketplaces.CA = { tag: 'site-22' };
    const mixed = wants(20).map((one, index) =>
      index % 2 ? { ...one, marketplace: 'CA' as const } : one,
    );
    const batches = [...dealBatches(mixed, merchant, 'NA')].filter(isBatch);
    expect(batches.map(({ marketplace, tag }) => [marketplace, tag])).toEqual([
      ['US', 'site-20'],
      ['CA', 'site-22'],
    ]);
  });
});

describe('what cannot be asked for', () => {
  const [one] = wants(1) as [Wanted];
  it.each([
    ['of another merchant', { ...one, merchant: 'shop' }, /amazon alone/],
    ['without a marketplace', { ...one, marketplace: null }, /No marketplace/],
    ['without an ASIN', { ...one, asin: null }, /No ASIN/],
    ['of another region', { ...one, marketplace: 'DE' as const }, /credential for EU/],
    ['without a tag', { ...one, marketplace: 'MX' as const }, /no tag/],
  ])('a price %s comes out with its reason', (_, wanted, reason) => {
    expect(deal([wanted])).toEqual([
      [{ wanted, kind: 'failed', reason: expect.stringMatching(reason) }],
    ]);
  });
});

it('every price comes out exactly once', () => {
  const wanted = fc.array(
    fc.record({
      product: fc.uuid(),
      merchant: fc.constantFrom('amazon', 'amazon', 'amazon', 'shop'),
      marketplace: fc.constantFrom('US', 'US', 'CA', 'DE', null),
      asin: fc.option(fc.integer({ min: 0, max: 700 }).map(asinAt), { freq: 9 }),
    }),
    { maxLength: 800 },
  );
  fc.assert(
    fc.property(wanted, (all) => {
      const dealt = deal(all);
      const came = dealt.flatMap((one) =>
        isBatch(one) ? productsOf(one) : one.map(({ wanted: { product } }) => product),
      );
      expect(came.toSorted()).toEqual(all.map(({ product }) => product).sort());
      for (const { items } of dealt.filter(isBatch)) {
        expect(items.size).toBeLessThanOrEqual(BATCH);
      }
    }),
    { numRuns: 50 },
  );
});

it('whoever hands prices out is not read to the end at once', () => {
  let handedOut = 0;
  function* handOut() {
    for (const wanted of wants(5_000)) {
      handedOut += 1;
      yield wanted;
    }
  }
  dealBatches(handOut(), amazon(), 'NA').next();
  expect(handedOut).toBeLessThan(1_000);
});
