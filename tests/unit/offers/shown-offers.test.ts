import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyOf } from '@/lib/affiliate/policy';
import { DAY, MINUTE } from '@/lib/core/duration';
import { type ShownOffer, showOffers } from '@/lib/offers/show-offers';
import { license, type Scene, scene } from './scenes';

const stage = (one: Scene) => showOffers(license(one), one.now, one.place, one.at);

function holds(property: (one: Scene, offers: readonly ShownOffer[]) => void): void {
  let shown = 0;
  fc.assert(
    fc.property(scene, (one) => {
      const { offers } = stage(one);
      shown += offers.length;
      property(one, offers);
    }),
    { numRuns: 600 },
  );
  // A property of nothing would hold whatever the code did.
  expect(shown).toBeGreaterThan(200);
}

describe('whatever the clocks, sources and policies', () => {
  test('no offer is shown that has ended, by what it was licensed for or by today’s policy', () => {
    holds(({ at, now, seen: observed }, offers) => {
      for (const { showUntil, observedAt, merchant, source } of offers) {
        const own = now.find(({ slug }) => slug === merchant);
        const policy = own && policyOf(own);
        expect(showUntil).toBeGreaterThan(at);
        expect(observedAt).toBeLessThanOrEqual(at + MINUTE);
        const most = source === 'manual' ? policy?.keepFor : policy?.showFor;
        expect(showUntil - observedAt).toBeLessThanOrEqual(most ?? 0);
        if (source === 'api') expect(at - observedAt).toBeLessThan(DAY);
        const origin = observed.filter((one) => one.merchant === merchant);
        const ends = origin.flatMap((one) => [one.validUntil, one.deal?.endsAt]);
        for (const end of origin.length === 1 ? ends : []) {
          if (end) expect(showUntil).toBeLessThanOrEqual(end);
        }
      }
    });
  });

  test('no offer is shown without a licence: of an unlisted source, of Amazon but from its API', () => {
    holds(({ now }, offers) => {
      for (const { merchant, source, availability } of offers) {
        const own = now.find(({ slug }) => slug === merchant);
        if (!own) throw new Error('a merchant that is not there');
        const policy = policyOf(own);
        expect(policy.price).toBe(true);
        expect(policy.sources).toContain(source);
        if (merchant === 'amazon') expect(source).toBe('api');
        if (!policy.availability) expect(availability).toBe('unknown');
      }
    });
  });

  test('no offer is shown of another marketplace or in another currency', () => {
    holds(({ place }, offers) => {
      for (const { merchant, marketplace: where, price, delivery } of offers) {
        expect(where).toBe(merchant === 'amazon' ? place.marketplace : null);
        expect(price?.currency ?? place.currency).toBe(place.currency);
        expect(delivery?.currency ?? place.currency).toBe(place.currency);
      }
    });
  });

  test('no merchant stands twice, and none beside others that may not', () => {
    holds(({ now }, offers) => {
      const slugs = offers.map(({ merchant }) => merchant);
      expect(new Set(slugs).size).toBe(slugs.length);
      const apart = now.filter((one) => slugs.includes(one.slug) && !policyOf(one).combine);
      expect(apart.length === 0 || slugs.length === 1).toBe(true);
    });
  });

  test('what is shown ends with the first of its offers', () => {
    holds((one, offers) => {
      const ends = offers.map(({ showUntil }) => showUntil);
      expect(stage(one).expiresAt).toBe(ends.length > 0 ? Math.min(...ends) : null);
    });
  });

  test('the best is the first, can be had by everyone, and none that could be it is cheaper', () => {
    holds((one, offers) => {
      const { best } = stage(one);
      const trusts = (slug: string) =>
        one.now.some((merchant) => merchant.slug === slug && policyOf(merchant).trusted);
      const able = offers.filter(
        ({ price, merchant, deal }) => price && trusts(merchant) && !deal?.membersOnly,
      );
      if (!best) {
        // Known to be out of stock, though the policy may not let that be told.
        const buyable = able.filter(({ availability }) =>
          ['in_stock', 'preorder', 'backorder'].includes(availability),
        );
        expect(buyable).toEqual([]);
        return;
      }
      expect(best).toEqual(offers[0]);
      expect(able).toContainEqual(best);
      expect(best.availability).not.toBe('out_of_stock');
      const cost = ({ price, delivery }: ShownOffer) =>
        (price?.amount ?? 0) + (delivery?.amount ?? 0);
      const dominating = able.filter(
        (other) =>
          cost(other) < cost(best) &&
          other.condition === best.condition &&
          other.availability === 'in_stock',
      );
      expect(dominating).toEqual([]);
    });
  });

  test('the order does not depend on the order in which offers or merchants come', () => {
    fc.assert(
      fc.property(scene, fc.func(fc.integer()), (one, key) => {
        const by = <T>(items: readonly T[]) =>
          items.map((item, at) => ({ item, rank: key(at) })).sort((x, y) => x.rank - y.rank);
        const offers = by(license(one)).map(({ item }) => item);
        const merchants = by(one.now).map(({ item }) => item);
        expect(showOffers(offers, merchants, one.place, one.at)).toEqual(stage(one));
      }),
      { numRuns: 600 },
    );
  });
});
