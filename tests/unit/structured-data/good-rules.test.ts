import { describe, expect, test } from 'vitest';
import { toDecimal } from '@/lib/core/money';
import { goodGraph } from '@/lib/structured-data/graphs/good';
import { sampleCatalogue } from '@/tests/support/sample-shop';
import { faultsOf, type Planted, withGraph, withText } from './plant-fault';
import { site, trailTo } from './sample-content';
import { image, wrapPage } from './sample-pages';

const catalogue = sampleCatalogue();

/** The page of a good of the sample shop, as its template renders it. */
function goodPage(slug: string) {
  const good = catalogue.findGood(slug);
  const { shop } = catalogue;
  if (!good || !shop) throw new Error(`There is no ${slug}.`);
  const offers = good.variants.flatMap((variant) => {
    const [price] = variant.prices;
    const name = variant.name ? `${good.name}, ${variant.name}` : good.name;
    return price ? [{ variant, name, price, isInStock: true }] : [];
  });
  const trail = trailTo(good.name, good.path);
  const choices = offers.map(
    ({ variant, price }) =>
      `<li>${variant.name ?? ''} ${variant.gtin ?? ''} ${toDecimal(price)} USD</li>`,
  );
  const main = `<h1>${good.name}</h1><p>${good.description}</p>${image(good.picture)}
<ul>${choices.join('')}</ul><a href="/withdrawal">Returns</a><p>${site.name}, ${shop.seller.name}</p>`;
  return wrapPage(good.path, trail, main, goodGraph({ site, good, shop, offers, trail }));
}

const shade = goodPage('shade');
const base = goodPage('base');

test.each(['shade', 'base', 'book'])('the page of %s passes every rule', async (slug) => {
  expect(await faultsOf(goodPage(slug))).toBe('');
});

const planted: readonly Planted[] = [
  ['a group without a variant', shade, ([group]) => group.hasVariant.pop(), /lists other variants/],
  [
    'a variant of another group',
    shade,
    ([group, paper]) => (paper.isVariantOf = { '@id': `${group['@id']}-2` }),
    /a variant that is not of it/,
  ],
  [
    'variants that do not differ',
    shade,
    ([, paper, linen]) => (linen.material = paper.material),
    /variants that are the same/,
  ],
  [
    'a difference that search engines do not know',
    shade,
    ([group]) => (group.variesBy = ['https://schema.org/weight']),
    /varies by weight/,
  ],
  [
    'a stock number twice',
    shade,
    ([, paper, linen]) => (linen.sku = paper.sku),
    /a stock number twice/,
  ],
  ['several products without a group', shade, (nodes) => nodes.shift(), /marks up/],
  ['a good without an offer', base, ([product]) => delete product.offers, /offers/],
  [
    'an offer without a seller',
    base,
    ([product]) => delete product.offers.seller,
    /seller is missing/,
  ],
  [
    'an offer elsewhere',
    base,
    ([product]) => (product.offers.url = 'https://shelf.example/shop/other'),
    /leads elsewhere/,
  ],
  [
    'a good that is sent and never taken back',
    base,
    ([product]) => delete product.offers.hasMerchantReturnPolicy,
    /is sent but not taken back/,
  ],
  [
    'a return policy without its days',
    base,
    ([product]) => delete product.offers.hasMerchantReturnPolicy.merchantReturnDays,
    /merchantReturnDays is missing/,
  ],
  [
    'a delivery in another currency',
    base,
    ([product]) => (product.offers.shippingDetails[0].shippingRate.currency = 'EUR'),
    /a delivery in another currency/,
  ],
  [
    'a delivery to nowhere',
    base,
    ([product]) => delete product.offers.shippingDetails[0].shippingDestination,
    /shippingDestination is missing/,
  ],
  [
    'a review that nobody wrote',
    base,
    ([product]) =>
      (product.review = { '@type': 'Review', author: { '@type': 'Person', name: 'A' } }),
    /has a review, which nobody gave it/,
  ],
];

describe('a merchant listing that lacks what Google asks for, or says what is not so, is a fault', () => {
  test.each(planted)('%s', async (_name, page, change, fault) => {
    expect(await faultsOf(withGraph(page, change))).toMatch(fault);
  });

  test('a price that readers do not see', async () => {
    expect(await faultsOf(withText(base, '49 USD', '48 USD'))).toMatch(
      /price 49 is not to be seen/,
    );
  });

  test('returns that the page does not lead to', async () => {
    expect(await faultsOf(withText(base, '/withdrawal', '/about'))).toMatch(
      /merchantReturnLink is not linked/,
    );
  });
});
