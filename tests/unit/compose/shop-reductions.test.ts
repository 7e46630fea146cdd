import { describe, expect, test } from 'vitest';
import { goodCard } from '@/app/compose/shop-goods';
import { goodReduction, variantReduction } from '@/app/compose/shop-reductions';
import { readCatalogue } from '@/lib/catalogue/read-catalogue';
import { getSite } from '@/lib/content/library';
import { messagesFor } from '@/lib/i18n/messages';
import { sampleShelf } from '@/tests/support/sample-shop';

const NOW = Date.UTC(2026, 10, 28, 12);
const m = messagesFor('en');
const site = { ...getSite(), locale: 'en-US' };

/** The sample shop, in which some things cost more in dollars until a week ago. */
function shopWith(before: Readonly<Record<string, number>>) {
  const shelf = sampleShelf();
  const goods = shelf.goods.map((good) => {
    const variants = good.variants.map((variant) => {
      const amount = before[variant.sku];
      const price = { amount: amount ?? 0, currency: 'USD' };
      const past = { price, from: '2026-09-01', until: '2026-11-20' };
      return { ...variant, pastPrices: amount ? [past] : [] };
    });
    return { ...good, variants } as typeof good;
  });
  const catalogue = readCatalogue({ ...shelf, goods });
  const { shop } = catalogue;
  const good = (slug: string) => {
    const found = catalogue.findGood(slug);
    if (!found || !shop) throw new Error(`There is no ${slug}.`);
    return { good: found, context: { site, m, shop, stock: null, currency: 'USD', now: NOW } };
  };
  return good;
}

describe('a reduction in words', () => {
  test('stands on the card with its per cent and the lowest price of the 30 days before', () => {
    const { good, context } = shopWith({ BASE: 7000 })('base');
    expect(goodCard(good, context)).toMatchObject({
      price: '$49.00',
      reduction: { mark: 'Reduced by 30%', label: m.shop.reduced.lowest, was: '$70.00' },
    });
  });

  test('of a good with several kinds names the one that saves most, and each says its own', () => {
    const { good, context } = shopWith({ 'SHADE-P': 2000, 'SHADE-L': 5800 })('shade');
    expect(goodReduction(good, context)).toMatchObject({
      mark: 'Linen: reduced by 50%',
      was: '$58.00',
    });
    expect(good.variants.map((variant) => variantReduction(variant, context)?.mark)).toEqual([
      'Reduced by 5%',
      'Reduced by 50%',
    ]);
  });

  test('is said of nothing without past prices, nor in a currency that has none', () => {
    const { good, context } = shopWith({})('base');
    expect(goodReduction(good, context)).toBeNull();
    const reduced = shopWith({ BASE: 7000 })('base');
    expect(goodReduction(reduced.good, { ...reduced.context, currency: 'EUR' })).toBeNull();
  });
});
