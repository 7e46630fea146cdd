import fc from 'fast-check';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { policyOf } from '@/lib/affiliate/policy';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { licenseObservation, type Offer } from '@/lib/offers/license-observation';
import { AVAILABILITIES, CONDITIONS, type Observation } from '@/lib/offers/observation';
import type { Place } from '@/lib/offers/show-offers';
import { amazon, NOW, observation, shop } from '@/tests/support/offers';

const SHOPS = ['a', 'b', 'c'] as const;
const lengths = fc.constantFrom('5 min', '1 h', '24 h', '24 h', '3 days', '30 days');
const flag = fc.boolean();
/** What it should be, and now and then what it should not. */
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: usual, weight: 6 }, { arbitrary: odd, weight: 1 });
const shopPolicy = fc.record({
  showFor: lengths,
  keepFor: fc.constantFrom('30 days', '90 days'),
  sources: fc.uniqueArray(fc.constantFrom('api', 'feed', 'manual'), { minLength: 1 }),
  price: fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, flag),
  availability: flag,
  trusted: mostly(fc.constant(true), flag),
  combine: mostly(fc.constant(true), flag),
});
const amazonPolicy = fc.record({
  showFor: fc.constantFrom('5 min', '1 h', '24 h'),
  trusted: flag,
});

/** A site of one time: its policies may be others a moment later. */
const site: fc.Arbitrary<Merchant[]> = fc
  .tuple(amazonPolicy, fc.array(shopPolicy, { minLength: 3, maxLength: 3 }))
  .map(([own, others]) => [
    amazon(own),
    ...SHOPS.map((slug, index) => shop(slug, others[index] ?? {})),
  ]);

const marketplace = fc.constantFrom<MarketplaceCode>('US', 'DE', 'GB');
/** Around a moment: mostly soon after it, now and then far off. */
const around = (moment: number) =>
  fc.oneof(
    { arbitrary: fc.integer({ min: moment, max: moment + HOUR }), weight: 5 },
    { arbitrary: fc.integer({ min: moment - 2 * DAY, max: moment + 2 * DAY }), weight: 1 },
    { arbitrary: fc.constantFrom(NOW - HOUR, NOW - DAY, NOW - 5 * MINUTE), weight: 1 },
  );
const end = fc.integer({ min: NOW - HOUR, max: NOW + 10 * DAY });
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 });
const source = fc.constantFrom('api' as const, 'feed' as const, 'manual' as const);

const whose = fc.constantFrom('amazon', ...SHOPS).chain((merchant) => {
  const isAmazon = merchant === 'amazon';
  const usual = isAmazon ? marketplace : fc.constant(null);
  const currencies = fc.constantFrom('USD', 'EUR', 'GBP');
  return mostly<MarketplaceCode | null>(usual, fc.option(marketplace)).chain((where) =>
    fc.record({
      merchant: fc.constant(merchant),
      marketplace: fc.constant(where),
      source: mostly(isAmazon ? fc.constant('api' as const) : source, source),
      currency: mostly(fc.constant(where ? MARKETPLACES[where].currency : 'USD'), currencies),
    }),
  );
});

const seen: fc.Arbitrary<Partial<Observation> & { merchant: string }> = fc
  .tuple(
    whose,
    fc.record({
      amount: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 9 }),
      deliveryAmount: fc.option(fc.integer({ min: 0, max: 2 })),
      availability: mostly(fc.constant('in_stock' as const), fc.constantFrom(...AVAILABILITIES)),
      condition: mostly(fc.constant('new' as const), fc.constantFrom(...CONDITIONS)),
      observedAt: around(NOW - HOUR),
      validUntil: sometimes(end),
    }),
    sometimes(fc.record({ endsAt: sometimes(end), membersOnly: flag })),
  )
  .map(([first, more, deal]) => ({
    ...first,
    ...more,
    deal: deal && { ...deal, kind: 'Deal', coupon: null },
  }));

/** As the store has it: one a merchant and marketplace, and one of an editor's beside it. */
const seenOnce = fc.uniqueArray(seen, {
  minLength: 6,
  maxLength: 14,
  selector: ({ merchant, marketplace: where, source }) =>
    [merchant, where, source === 'manual'].join(),
});

/** What was observed under one set of policies and is looked at under another, at any time. */
export const scene = fc
  .record({
    changed: flag,
    before: site,
    now: site,
    at: around(NOW),
    delay: fc.constantFrom(0, MINUTE, HOUR),
    seen: seenOnce,
    place: mostly(fc.constant<MarketplaceCode>('US'), marketplace).map(
      (code): Place => ({ marketplace: code, currency: MARKETPLACES[code].currency }),
    ),
  })
  .map(({ changed, ...all }) => (changed ? all : { ...all, now: all.before }));
export type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

/** The offers of a scene, licensed by the policies of their time. */
export function license({ before, seen: observed, delay }: Scene): Offer[] {
  return observed.flatMap(({ merchant: slug, ...more }) => {
    const merchant = before.find((one) => one.slug === slug);
    if (!merchant) return [];
    const whole = observation(merchant, more);
    return licenseObservation(whole, policyOf(merchant), whole.observedAt + delay) ?? [];
  });
}
