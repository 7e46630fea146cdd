import { describe, expect, it } from 'vitest';
import { policyOf } from '@/lib/affiliate/policy';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import { CLOCK_TOLERANCE, licenseObservation } from '@/lib/offers/license-observation';
import type { Observation } from '@/lib/offers/observation';
import { amazon, NOW, observation, offer, shop } from '@/tests/support/offers';

const AMAZON = amazon();
const SHOP = shop();
const license = (merchant: typeof SHOP, more: Partial<Observation> = {}, now = NOW) =>
  licenseObservation(observation(merchant, more), policyOf(merchant), now);

describe('an observation becomes an offer', () => {
  it('that ends when its merchant’s policy says so', () => {
    expect(license(AMAZON)).toMatchObject({ showUntil: NOW + HOUR, keepUntil: NOW + DAY });
    expect(license(SHOP)).toMatchObject({ showUntil: NOW + DAY, keepUntil: NOW + 7 * DAY });
    const slow = amazon({ showFor: '24 h' });
    expect(license(slow)).toMatchObject({ showUntil: NOW + DAY, keepUntil: NOW + DAY });
  });

  it('whose time counts from when it was observed, not from when it is kept', () => {
    const late = license(AMAZON, { observedAt: NOW - 59 * MINUTE });
    expect(late?.showUntil).toBe(NOW + MINUTE);
  });

  it('that ends with the end that its source sets, or with its deal, if that is sooner', () => {
    const deal = { kind: 'Lightning deal', endsAt: NOW + 20 * MINUTE, membersOnly: false };
    expect(license(SHOP, { validUntil: NOW + HOUR })?.showUntil).toBe(NOW + HOUR);
    expect(license(SHOP, { validUntil: NOW + 9 * DAY })?.showUntil).toBe(NOW + DAY);
    expect(license(AMAZON, { deal: { ...deal, coupon: null } })?.showUntil).toBe(NOW + 20 * MINUTE);
  });

  it('that no API’s answer outlives by a day, whatever the file says', () => {
    const wide = shop('shop', { sources: ['api'], showFor: '30 days', keepFor: '90 days' });
    expect(license(wide, { source: 'api' })).toMatchObject({
      showUntil: NOW + DAY,
      keepUntil: NOW + DAY,
    });
  });

  it('with its stock as it was observed: what may not be shown still tells what not to propose', () => {
    const mute = shop('shop', { availability: false });
    expect(license(mute, { availability: 'out_of_stock' })?.availability).toBe('out_of_stock');
  });
});

describe('no licence is given', () => {
  it('to what was read in a feed or by an editor of Amazon', () => {
    expect(license(AMAZON, { source: 'feed' })).toBeNull();
    expect(license(AMAZON, { source: 'manual', validUntil: NOW + HOUR })).toBeNull();
  });

  it('where the policy shows no prices, or takes none from such a source', () => {
    expect(license(shop('shop', { price: false }))).toBeNull();
    expect(license(shop('shop', { sources: ['manual'] }))).toBeNull();
  });

  it('by the policy of another merchant', () => {
    expect(licenseObservation(observation(SHOP), policyOf(shop('other')), NOW)).toBeNull();
  });

  it('to what has ended', () => {
    expect(license(AMAZON, {}, NOW + HOUR)).toBeNull();
    expect(license(AMAZON, {}, NOW + HOUR - 1)).not.toBeNull();
    expect(license(SHOP, { validUntil: NOW })).toBeNull();
  });

  it('to what comes from the future, beyond what clocks differ by', () => {
    expect(license(SHOP, { observedAt: NOW + CLOCK_TOLERANCE })).not.toBeNull();
    expect(license(SHOP, { observedAt: NOW + CLOCK_TOLERANCE + 1 })).toBeNull();
  });

  it('to an editor’s price without an end', () => {
    expect(license(SHOP, { source: 'manual' })).toBeNull();
    expect(license(SHOP, { source: 'manual', validUntil: NOW + 3 * DAY })?.showUntil).toBe(
      NOW + 3 * DAY,
    );
  });

  it.each<[string, Partial<Observation>]>([
    ['an amount of zero', { amount: 0 }],
    ['an amount with a fraction', { amount: 99.5 }],
    ['an amount that is no number', { amount: Number.NaN }],
    ['an amount below nothing', { amount: -1 }],
    ['a list price that is not above the price', { listPrice: { amount: 9_999, label: null } }],
    [
      'a list price without a price',
      { amount: null, listPrice: { amount: 9_999, label: 'List price' } },
    ],
    ['a currency in small letters', { currency: 'usd' }],
    ['an address that is not https', { url: 'http://shop.example/cups' }],
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['a character that PostgreSQL cannot hold', { seller: 'A\u0000B' }],
    ['half a character', { seller: 'A\ud800' }],
    ['a saving of more than all', { savingPercent: 120 }],
  ])('to %s', (_, more) => {
    expect(license(SHOP, more)).toBeNull();
  });
});

it('the test kit makes no offer that the policy does not allow', () => {
  expect(() => offer(AMAZON, { source: 'feed' })).toThrow(/no licence/);
});
