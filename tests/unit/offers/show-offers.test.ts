import { describe, expect, it } from 'vitest';
import type { Asin } from '@/lib/affiliate/asin';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { DAY, HOUR, MINUTE } from '@/lib/core/duration';
import type { Offer } from '@/lib/offers/license-observation';
import type { Observation } from '@/lib/offers/observation';
import { NO_OFFERS, type Place, showOffers } from '@/lib/offers/show-offers';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';

const AMERICA: Place = { marketplace: 'US', currency: 'USD' };
const GERMANY: Place = { marketplace: 'DE', currency: 'EUR' };
const [A, B, C] = [shop('a'), shop('b'), shop('c')];
const AMAZON = amazon();

function show(
  offers: readonly Offer[],
  merchants: readonly Merchant[],
  now = NOW,
  place = AMERICA,
) {
  return showOffers(offers, merchants, place, now);
}

const order = (offers: readonly Offer[], merchants: readonly Merchant[]) =>
  show(offers, merchants).offers.map(({ merchant }) => merchant);

describe('an offer is not shown', () => {
  it('from the moment on at which it ends', () => {
    const offers = [offer(AMAZON)];
    expect(show(offers, [AMAZON], NOW + HOUR - 1).best?.price?.amount).toBe(9_999);
    expect(show(offers, [AMAZON], NOW + HOUR)).toBe(NO_OFFERS);
  });

  it('before it was observed, as where a clock was set back', () => {
    expect(show([offer(AMAZON)], [AMAZON], NOW - HOUR)).toBe(NO_OFFERS);
  });

  it('in another marketplace or another currency', () => {
    const german = offer(AMAZON, { marketplace: 'DE', currency: 'EUR', amount: 1 });
    expect(show([german], [AMAZON])).toBe(NO_OFFERS);
    expect(show([german], [AMAZON], NOW, GERMANY).offers).toHaveLength(1);
    expect(show([offer(A, { currency: 'EUR' })], [A])).toBe(NO_OFFERS);
    expect(show([offer(AMAZON, { currency: 'EUR' })], [AMAZON])).toBe(NO_OFFERS);
  });

  it('where Amazon’s has no marketplace, or another merchant’s has one', () => {
    expect(show([offer(AMAZON, { marketplace: null })], [AMAZON])).toBe(NO_OFFERS);
    expect(show([offer(A, { marketplace: 'US' })], [A])).toBe(NO_OFFERS);
  });

  it('in a marketplace whose account is gone from the content', () => {
    const british = offer(AMAZON, { marketplace: 'GB', currency: 'GBP' });
    expect(show([british], [AMAZON], NOW, { marketplace: 'GB', currency: 'GBP' })).toBe(NO_OFFERS);
  });

  it('where its merchant is gone from the content', () => {
    expect(show([offer(A)], [B])).toBe(NO_OFFERS);
  });

  it.each<[string, Record<string, unknown>]>([
    ['shows no prices', { price: false }],
    ['takes none from such a source', { sources: ['manual'] }],
    ['shows them for a shorter time', { showFor: '30 min' }],
  ])('where its merchant’s policy, changed since, %s', (_, policy) => {
    const kept = [offer(A)];
    const later = NOW + 30 * MINUTE;
    expect(show(kept, [A], later).offers).toHaveLength(1);
    expect(show(kept, [shop('a', policy)], later)).toBe(NO_OFFERS);
  });

  it('at Amazon where the link does not lead to that very product', () => {
    const kept = [offer(AMAZON)];
    const at = (asins: Partial<Record<'US' | 'DE', Asin>>) =>
      showOffers(kept, [AMAZON], AMERICA, NOW, { asins }).offers.length;
    expect(at({ US: ASIN })).toBe(1);
    expect(at({})).toBe(0);
    expect(at({ DE: ASIN })).toBe(0);
    expect(at({ US: 'B000000001' as Asin })).toBe(0);
  });
});

describe('an offer is shown', () => {
  it('for as long as today’s policy says, if that is shorter than yesterday’s', () => {
    const shorter = shop('a', { showFor: '2 h' });
    const shown = show([offer(A)], [shorter]);
    expect(shown.expiresAt).toBe(NOW + 2 * HOUR);
    expect(shown.best?.showUntil).toBe(NOW + 2 * HOUR);
  });

  it('never for longer than it was licensed for', () => {
    const longer = shop('a', { showFor: '7 days' });
    expect(show([offer(A)], [longer]).expiresAt).toBe(NOW + DAY);
  });

  it('without its stock where the policy does not let it be told', () => {
    const mute = shop('a', { availability: false });
    expect(show([offer(A)], [mute]).offers[0]?.availability).toBe('unknown');
  });

  it('with the notice that its merchant asks for', () => {
    const asking = shop('a', { notice: 'Prices may have changed.' });
    expect(show([offer(AMAZON)], [AMAZON]).best?.notice).toBe('amazon');
    expect(show([offer(asking)], [asking]).best?.notice).toEqual({
      text: 'Prices may have changed.',
    });
  });

  it('with everything that its merchant says of it, in the currency of the place', () => {
    const deal = { kind: 'Limited time', endsAt: null, membersOnly: false, coupon: 'SAVE5' };
    const listPrice = { amount: 12_000, label: 'List price' };
    const full = offer(A, { listPrice, savingPercent: 16, deliveryAmount: 0, deal, seller: 'X' });
    expect(show([full], [A]).best).toMatchObject({
      merchantName: 'A',
      price: { amount: 9_999, currency: 'USD' },
      listPrice: { money: { amount: 12_000, currency: 'USD' }, label: 'List price' },
      savingPercent: 16,
      delivery: { amount: 0, currency: 'USD' },
      deal,
      seller: 'X',
      observedAt: NOW,
      source: 'feed',
    });
  });

  it('once a merchant, as it was seen last', () => {
    const typed = offer(A, { source: 'manual', validUntil: NOW + DAY, amount: 1 });
    const read = offer(A, { amount: 2, observedAt: NOW - MINUTE });
    const older = offer(A, { amount: 3, observedAt: NOW - HOUR });
    expect(show([older, typed, read], [A]).offers.map(({ price }) => price?.amount)).toEqual([1]);
    const same = offer(A, { amount: 4 });
    expect(show([typed, same], [A]).best?.price?.amount).toBe(4);
  });
});

describe('the best offer', () => {
  it('is the cheapest, with delivery where that is known', () => {
    const offers = [
      offer(A, { amount: 900, deliveryAmount: 200 }),
      offer(B, { amount: 1_000, deliveryAmount: 0 }),
      offer(C, { amount: 1_050 }),
    ];
    expect(order(offers, [A, B, C])).toEqual(['b', 'c', 'a']);
  });

  it('is one whose delivery is known, among equals', () => {
    expect(order([offer(A), offer(B, { deliveryAmount: 0 })], [A, B])).toEqual(['b', 'a']);
  });

  it.each<[string, Partial<Observation>]>([
    ['is out of stock', { availability: 'out_of_stock' }],
    ['has no price', { amount: null }],
    ['is used', { condition: 'used' }],
    ['is refurbished', { condition: 'refurbished' }],
    ['may be out of stock', { availability: 'unknown' }],
    ['is still to come', { availability: 'preorder' }],
    [
      'only members get',
      { deal: { kind: 'Members', endsAt: null, membersOnly: true, coupon: null } },
    ],
  ])('is not a cheaper one that %s', (_, more) => {
    const offers = [offer(A, { amount: 100, ...more }), offer(B, { amount: 200 })];
    expect(order(offers, [A, B])).toEqual(['b', 'a']);
    expect(show(offers, [A, B]).best?.merchant).toBe('b');
  });

  it('is a used one that can be had rather than a new one that cannot', () => {
    const offers = [offer(A, { availability: 'out_of_stock' }), offer(B, { condition: 'used' })];
    expect(show(offers, [A, B]).best?.merchant).toBe('b');
  });

  it.each<[string, Partial<Observation>]>([
    ['is out of stock', { availability: 'out_of_stock' }],
    ['has no price', { amount: null }],
    [
      'is for members only',
      { deal: { kind: 'Members', endsAt: null, membersOnly: true, coupon: null } },
    ],
  ])('is none where the only offer %s, which is listed all the same', (_, more) => {
    const shown = show([offer(A, more)], [A]);
    expect(shown.best).toBeNull();
    expect(shown.offers).toHaveLength(1);
    expect(shown.expiresAt).toBe(NOW + DAY);
  });

  it('is none of a merchant that is known to be out of stock and may not say so', () => {
    const mute = shop('a', { availability: false });
    expect(show([offer(mute, { availability: 'out_of_stock' })], [mute]).best).toBeNull();
  });

  it('is never that of a merchant whose prices are not trusted', () => {
    const doubtful = shop('a', { trusted: false });
    const cheap = offer(doubtful, { amount: 1 });
    expect(order([cheap, offer(B, { condition: 'used' })], [doubtful, B])).toEqual(['b', 'a']);
    expect(show([cheap], [doubtful]).best).toBeNull();
    expect(show([cheap], [doubtful]).offers).toHaveLength(1);
  });
});

describe('a merchant that may not stand beside others', () => {
  const alone = shop('a', { combine: false });

  it('stands alone where its offer is the first', () => {
    const offers = [offer(alone, { amount: 1 }), offer(B), offer(C)];
    expect(order(offers, [alone, B, C])).toEqual(['a']);
  });

  it('is left out where it is not', () => {
    const offers = [offer(alone), offer(B, { amount: 1 }), offer(C, { amount: 2 })];
    expect(order(offers, [alone, B, C])).toEqual(['b', 'c']);
  });

  it('stands where there is no other', () => {
    expect(order([offer(alone)], [alone, B])).toEqual(['a']);
  });
});
