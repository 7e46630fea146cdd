import { describe, expect, it } from 'vitest';
import { NO_OFFERS, type ShownOffer, type ShownOffers } from '@/lib/offers/show-offers';
import { buildOffers } from '@/lib/structured-data/build-offers';

function offer(amount: number | null, more: Partial<ShownOffer> = {}): ShownOffer {
  return {
    product: 'one',
    merchant: 'shop',
    merchantName: 'Shop',
    marketplace: null,
    price: amount === null ? null : { amount, currency: 'USD' },
    listPrice: null,
    savingPercent: null,
    delivery: null,
    availability: 'in_stock',
    condition: 'new',
    seller: null,
    url: 'https://shop.example/one',
    observedAt: 0,
    showUntil: 1,
    notice: null,
    deal: null,
    ...more,
  } as ShownOffer;
}

const shown = (...offers: ShownOffer[]): ShownOffers => ({
  best: offers[0] ?? null,
  offers,
  expiresAt: 1,
});

describe('the offers of a page as structured data', () => {
  it('are none where no price is shown', () => {
    expect(buildOffers(NO_OFFERS)).toBeUndefined();
    expect(buildOffers(shown(offer(null, { availability: 'out_of_stock' })))).toBeUndefined();
  });

  it('are one offer for one merchant, with its price as a number', () => {
    expect(buildOffers(shown(offer(27_850)))).toEqual({
      '@type': 'Offer',
      url: 'https://shop.example/one',
      price: 278.5,
      priceCurrency: 'USD',
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: 'Shop' },
    });
  });

  it('are a range for several merchants, which holds each of them', () => {
    const offers = shown(offer(27_850), offer(26_000, { merchant: 'b', merchantName: 'B' }));
    expect(buildOffers(offers)).toMatchObject({
      '@type': 'AggregateOffer',
      lowPrice: 260,
      highPrice: 278.5,
      offerCount: 2,
      priceCurrency: 'USD',
    });
  });

  it('leave out a price that paying members alone get, and an availability that is not known', () => {
    const deal = { kind: 'PRIME', endsAt: null, membersOnly: true, coupon: null };
    expect(buildOffers(shown(offer(100, { deal })))).toBeUndefined();
    expect(buildOffers(shown(offer(100, { availability: 'unknown' })))).not.toHaveProperty(
      'availability',
    );
  });
});
