import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { readShop } from '@/lib/content/read-shop';
import type { ContentFolder } from '@/tests/support/content';
import { shopFolder } from '@/tests/support/shop-content';

async function faultsIn(folder: ContentFolder): Promise<string[]> {
  const { faults } = await checkContent(folder.root);
  return faults.map(
    ({ file, line, field, message, remedy }) =>
      `${file.slice(folder.root.length + 1)}:${line} ${field} ${message} → ${remedy}`,
  );
}

async function faultsOf(name: string, from: string | RegExp, to: string): Promise<string[]> {
  const folder = await shopFolder();
  await folder.edit(name, from, to);
  return faultsIn(folder);
}

test('a shop in which everything is right has no fault', async () => {
  expect(await faultsIn(await shopFolder())).toEqual([]);
});

test.each<[string, string, string | RegExp, string, string]>([
  [
    'a shipping class that does not exist',
    'shop/base.mdx',
    'shippingClass: parcel',
    'shippingClass: parcl',
    'shop/base.mdx:8 shippingClass names the shipping class "parcl", which shop.yaml does not have → Did you mean parcel? Else add it there.',
  ],
  [
    'a good that has no price in a currency of the shop',
    'shop/base.mdx',
    ', 7100 JPY',
    '',
    'shop/base.mdx:13 variants.0.prices has no amount in JPY → Add one, or take JPY out of "currencies" in shop.yaml.',
  ],
  [
    'a price in a currency that the shop does not take',
    'shop/base.mdx',
    '7100 JPY',
    '7100 JPY, 40 GBP',
    'shop/base.mdx:13 variants.0.prices.3 names the currency "GBP", which shop.yaml does not have → Add it there first. Known: USD, EUR, JPY.',
  ],
  [
    'a stock number that two goods have, in whichever case',
    'shop/base.mdx',
    'sku: BASE',
    'sku: shade-P',
    'shop/base.mdx:10 variants.0.sku shares the SKU "SHADE-P" with',
  ],
  [
    'a download without a file',
    'shop/book.mdx',
    'file: lamps.pdf\n',
    '',
    'shop/book.mdx:1 file is missing, or stands beside a "book" → Give either "file" or "book": buyers download one of them.',
  ],
  [
    'a download whose file is not there',
    'shop/book.mdx',
    'file: lamps.pdf',
    'file: lamp.pdf',
    'shop/book.mdx:8 file names "lamp.pdf", which is not in content/shop/files → Did you mean lamps.pdf? Else add the file.',
  ],
  [
    'a download that anyone could fetch',
    'shop/book.mdx',
    'file: lamps.pdf',
    'file: public/lamps.pdf',
    'shop/book.mdx:8 file "public/lamps.pdf" is not the name of a file below content/shop/files → Put',
  ],
  [
    'a download outside its folder',
    'shop/book.mdx',
    'file: lamps.pdf',
    'file: ../../../public/lamps.pdf',
    'shop/book.mdx:8 file "../../../public/lamps.pdf" is not the name of a file below content/shop/files → Put',
  ],
  [
    'a price of zero',
    'shop/base.mdx',
    '49.00 USD',
    '0 USD',
    'shop/base.mdx:13 variants.0.prices.0 "0 USD" is zero → Write what it costs, such as "29.00 USD", or set "active: false".',
  ],
  [
    'a price below what Stripe charges at all',
    'shop/base.mdx',
    '45.00 EUR',
    '0.49 EUR',
    'shop/base.mdx:13 variants.0.prices.1 "0.49 EUR" is less than can be charged → Stripe takes 0.50 EUR at least.',
  ],
  [
    'a price below what Stripe charges at all, in whole yen',
    'shop/base.mdx',
    '7100 JPY',
    '49 JPY',
    'shop/base.mdx:13 variants.0.prices.2 "49 JPY" is less than can be charged → Stripe takes 50 JPY at least.',
  ],
  [
    'a negative price',
    'shop/base.mdx',
    '49.00 USD',
    '-49.00 USD',
    'shop/base.mdx:13 variants.0.prices.0 "-49.00 USD" is not an amount with its currency → Write the number',
  ],
  [
    'a price that is no whole number of the smallest unit',
    'shop/base.mdx',
    '7100 JPY',
    '7100.5 JPY',
    'shop/base.mdx:13 variants.0.prices.2 "7100.5 JPY" is not an amount with its currency → Write the number',
  ],
  [
    'more than can be charged at once',
    'shop/base.mdx',
    '7100 JPY',
    '100000000 JPY',
    'shop/base.mdx:13 variants.0.prices.2 "100000000 JPY" is no amount that can be charged → Write at most',
  ],
  [
    'two prices in one currency',
    'shop/base.mdx',
    '7100 JPY',
    '7100 JPY, 50 USD',
    'shop/base.mdx:13 variants.0.prices hold two amounts in one currency → Keep one',
  ],
  [
    'a country that there is not',
    'shop.yaml',
    'countries: [US, JP]',
    'countries: [US, UK]',
    'shop.yaml:14 zones.1.countries.1 "UK" is not one of the choices → ',
  ],
  [
    'a country in two zones',
    'shop.yaml',
    'countries: [US, JP]',
    'countries: [US, DE]',
    'shop.yaml:14 zones.1.countries.1 names DE, which is in the zone "home" already → Remove it from one of the two.',
  ],
  [
    'a thing without a weight',
    'shop/base.mdx',
    '    weight: 1500\n',
    '',
    'shop/base.mdx:10 variants.0.weight is missing → Add it. Give a whole number from 1 to 1000000 (Weight with its packing, in grams).',
  ],
  [
    'a thing heavier than its class',
    'shop/shade.mdx',
    'weight: 120',
    'weight: 501',
    'shop/shade.mdx:16 variants.0.weight is 501 g, more than any rate of its shipping class takes to "home" → Add a rate',
  ],
  [
    'a review that does not exist',
    'shop/base.mdx',
    'kind: physical',
    'kind: physical\nproduct: alhpa',
    'shop/base.mdx:6 product names the product "alhpa", which does not exist → Did you mean alpha? Else write it first.',
  ],
  [
    'a page of the shop that does not exist',
    'shop.yaml',
    'withdrawal: withdrawal',
    'withdrawal: withdrawl',
    'shop.yaml:45 withdrawal names the page "withdrawl", which does not exist → Did you mean withdrawal? Else write it first.',
  ],
  [
    'variants that shoppers cannot tell apart',
    'shop/shade.mdx',
    'name: Linen',
    'name: Paper',
    'shop/shade.mdx:19 variants.1.name is "Paper" again → Change one of the two.',
  ],
  [
    'variants that search engines cannot tell apart',
    'shop/shade.mdx',
    'material: Linen',
    'material: Paper',
    'shop/shade.mdx:20 variants.1.options is the same as variants.0 → Change one of the two.',
  ],
  [
    'a picture of a variant that is not there',
    'shop/shade.mdx',
    'name: Linen',
    'name: Linen\n    picture: { src: lmap.svg, alt: Linen }',
    'shop/shade.mdx:20 variants.1.picture.src names the picture "lmap.svg", which is not in content/pictures → Did you mean lamp.svg? Else add the file.',
  ],
  [
    'prices without tax that nothing would add',
    'shop.yaml',
    'EUR, taxBehavior: inclusive',
    'EUR, taxBehavior: exclusive',
    'shop.yaml:10 currencies.1.taxBehavior is exclusive, but nothing would add the tax → Write inclusive',
  ],
  [
    'a shop that does not sell in the currency of the site',
    'site.yaml',
    'currency: USD',
    'currency: CHF',
    'shop.yaml:8 currencies lack CHF, the currency of the site → Add',
  ],
  [
    'a currency that is none',
    'shop.yaml',
    'code: EUR',
    'code: EURO',
    'shop.yaml:10 currencies.1.code "EURO" is no currency that can be charged → Write the three capitals',
  ],
  [
    'a rate without a price in every currency',
    'shop.yaml',
    'prices: [2.00 USD, 1.80 EUR, 300 JPY]',
    'prices: [2.00 USD, 1.80 EUR]',
    'shop.yaml:20 shipping.0.rates.0.prices has no amount in JPY → Add one',
  ],
  [
    'a rate for a zone that does not exist',
    'shop.yaml',
    'zone: world',
    'zone: wrld',
    'shop.yaml:35 shipping.1.rates.2.zone names the zone "wrld", which shop.yaml does not have → Did you mean world? Else add it there.',
  ],
  [
    'delivery that takes fewer days at most than at least',
    'shop.yaml',
    'days: { min: 5, max: 12 }',
    'days: { min: 5, max: 2 }',
    'shop.yaml:39 shipping.1.rates.2.days.max is 2, fewer than "min" → Swap the two.',
  ],
  [
    'a rate that no parcel would ever go by',
    'shop.yaml',
    'name: Express',
    'name: Standard',
    'shop.yaml:40 shipping.1.rates.3 is for the same zone, name and weight as one above → Change',
  ],
])('the check refuses %s', async (_, name, from, to, expected) => {
  expect(await faultsOf(name, from, to)).toContainEqual(expect.stringContaining(expected));
});

/** The base with what it cost before, one line each. */
const withPast = (...lines: readonly string[]) =>
  faultsOf(
    'shop/base.mdx',
    'stock: 10',
    `stock: 10\n    pastPrices:${lines.map((line) => `\n      - { ${line} }`).join('')}`,
  );

test('what a good cost before is right where each day has one price of a currency', async () => {
  expect(
    await withPast(
      'price: 59 USD, from: 2026-01-01, until: 2026-02-28',
      'price: 55 USD, from: 2026-03-01, until: 2026-03-01',
      'price: 52 EUR, from: 2026-02-01, until: 2026-03-31',
    ),
  ).toEqual([]);
});

test.each([
  [
    'days that are reversed',
    ['price: 59 USD, from: 2026-02-28, until: 2026-01-01'],
    'shop/base.mdx:13 variants.0.pastPrices.0.until is before "from", 2026-02-28 → Swap the two.',
  ],
  [
    'days that overlap by one',
    [
      'price: 59 USD, from: 2026-01-01, until: 2026-02-28',
      'price: 55 USD, from: 2026-02-28, until: 2026-03-31',
    ],
    'shop/base.mdx:14 variants.0.pastPrices.1.from begins while pastPrices.0 in USD still holds → Give each day one price of a currency.',
  ],
  [
    'a currency that the shop does not sell in',
    ['price: 59 GBP, from: 2026-01-01, until: 2026-02-28'],
    'shop/base.mdx:13 variants.0.pastPrices.0.price names the currency "GBP", which shop.yaml does not have → Add it there first. Known: USD, EUR, JPY.',
  ],
])('the check refuses past prices with %s', async (_, lines, expected) => {
  expect(await withPast(...lines)).toEqual([expected]);
});

test('goods without a shop are no goods', async () => {
  const folder = await shopFolder();
  await folder.remove('shop.yaml');
  expect(await faultsIn(folder)).toEqual([
    'shop.yaml:1 file is missing: without it the goods in shop/ cannot be sold → Write it: docs/shop.md tells what belongs into it.',
  ]);
});

test('a download may be large: the check does not read it', async () => {
  const folder = await shopFolder();
  await folder.write('shop/files/notes.md', new Uint8Array([0xff, 0xfe, 0]));
  await folder.edit('shop/book.mdx', 'lamps.pdf', 'notes.md');
  expect(await faultsIn(folder)).toEqual([]);
});

describe('a list that ranks what the publisher sells', () => {
  const sold = async () => {
    const folder = await shopFolder();
    await folder.edit('shop/base.mdx', 'kind: physical', 'kind: physical\nproduct: alpha');
    return folder;
  };

  test('must say so', async () => {
    expect(await faultsIn(await sold())).toEqual([
      'lists/lamps.mdx:9 picks.0.ours is missing: "alpha" is sold in your own shop, and readers must know → Add "ours: true".',
    ]);
  });

  test('must say so of a good that is off sale too', async () => {
    const folder = await sold();
    await folder.edit('shop/base.mdx', 'kind: physical', 'kind: physical\nactive: false');
    expect(await faultsIn(folder)).toHaveLength(1);
  });

  test('says so with a word', async () => {
    const folder = await sold();
    await folder.edit('lists/lamps.mdx', 'product: alpha', 'product: alpha\n    ours: true');
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('must not say so of what others sell', async () => {
    const folder = await sold();
    await folder.edit('lists/lamps.mdx', 'product: alpha', 'product: alpha\n    ours: true');
    await folder.edit('lists/lamps.mdx', 'product: beta', 'product: beta\n    ours: true');
    expect(await faultsIn(folder)).toEqual([
      'lists/lamps.mdx:15 picks.1.ours is true, but no good of your shop is this product → Remove it, or name the product in the good’s own file under "product".',
    ]);
  });

  test('must say so of what it looked at and did not pick', async () => {
    const folder = await shopFolder();
    await folder.edit('shop/base.mdx', 'kind: physical', 'kind: physical\nproduct: beta');
    await folder.edit(
      'lists/lamps.mdx',
      / {2}- product: beta\n.*\n.*\n.*\n/,
      'considered:\n  - { name: Beta, product: beta, why: It is dim. }\n',
    );
    expect(await faultsIn(folder)).toEqual([
      expect.stringMatching(/^lists\/lamps\.mdx:14 considered\.0\.ours is missing: "beta"/),
    ]);
  });
});

describe('the shop read from its files', () => {
  test('has its goods with money in minor units, without a build', async () => {
    const { shop, goods } = await readShop((await shopFolder()).root);
    expect(shop).toMatchObject({ checkoutMinutes: 60, lowStock: 3, automaticTax: false });
    expect(goods.map(({ slug, path }) => [slug, path])).toEqual([
      ['base', '/shop/base'],
      ['book', '/shop/book'],
      ['shade', '/shop/shade'],
    ]);
    expect(goods[0]?.variants[0]?.prices).toEqual([
      { amount: 4900, currency: 'USD' },
      { amount: 4500, currency: 'EUR' },
      { amount: 7100, currency: 'JPY' },
    ]);
  });

  test('with a good that cannot be read is refused, not shortened', async () => {
    const folder = await shopFolder();
    await folder.edit('shop/base.mdx', 'stock: 10', 'stock: -1');
    await expect(readShop(folder.root)).rejects.toMatchObject({
      code: 'invalid_content',
      where: `${folder.root}/shop/base.mdx`,
    });
  });
});
