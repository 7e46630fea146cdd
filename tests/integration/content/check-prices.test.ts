import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { checkPrices } from '@/lib/content/check-prices';
import { indexContents } from '@/lib/content/contents';
import { readSources } from '@/lib/content/read-sources';
import { DAY, HOUR } from '@/lib/core/duration';
import { type ContentFolder, contentFolder } from '@/tests/support/content';

const PRICE = {
  merchant: 'lampshop',
  price: '"80.00 USD"',
  on: '2026-02-01',
  until: '2026-02-07',
};

/** Content whose second product has the prices, each with what the test changes. */
async function withPrices(...prices: Readonly<Record<string, string>>[]): Promise<ContentFolder> {
  const folder = await contentFolder();
  const entries = prices.map((more) => {
    const fields = Object.entries({ ...PRICE, ...more });
    return `  - { ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }\n`;
  });
  await folder.edit('products/beta.mdx', 'links:', `prices:\n${entries.join('')}links:`);
  return folder;
}

async function faultsIn(folder: ContentFolder): Promise<string[]> {
  const { faults } = await checkContent(folder.root);
  return faults.map(({ field, message, remedy }) => `${field} ${message} → ${remedy}`);
}

describe('a price that an editor wrote', () => {
  test('is right with a merchant, a link, a day and an end', async () => {
    expect(await faultsIn(await withPrices({}))).toEqual([]);
  });

  test('is right with all that may be said of it', async () => {
    const more = {
      listPrice: '"99.00 USD"',
      availability: 'in_stock',
      delivery: '"0 USD"',
      url: 'https://lampshop.example/beta-blue',
    };
    expect(await faultsIn(await withPrices(more))).toEqual([]);
  });

  test('is no fault once it has ended: time alone breaks no site', async () => {
    const folder = await withPrices({ on: '2026-01-11', until: '2026-01-12' });
    expect(await faultsIn(folder)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'of Amazon',
      { merchant: 'amazon' },
      'prices.0.merchant is Amazon, whose prices come from its API alone → Remove the entry: Amazon’s prices appear by themselves once its API is set up.',
    ],
    [
      'of a merchant that is not there',
      { merchant: 'lampshp' },
      'prices.0.merchant names the merchant "lampshp", which does not exist → Did you mean lampshop? Else write it first.',
    ],
    [
      'whose end is before its day',
      { until: '2026-01-31' },
      'prices.0.until 2026-01-31 is before "on", 2026-02-01 → Write the last day on which the price may be shown.',
    ],
    [
      'whose end is beyond what the policy allows',
      { until: '2026-02-08' },
      'prices.0.until 2026-02-08 is later than the policy of Lamp Shop allows → Write 2026-02-07 at the latest, or raise policy.keepFor in merchants/lampshop.yaml where the contract allows it.',
    ],
    [
      'of a day to come',
      { on: '2999-01-01', until: '2999-01-02' },
      'prices.0.on 2999-01-01 is in the future → Write the day on which you read the price in the shop.',
    ],
    [
      'in another currency than the site’s',
      { price: '"80.00 EUR"' },
      'prices.0.price is in EUR, but the site shows prices in USD → Leave the entry out: a converted price is not the merchant’s.',
    ],
    [
      'of nothing',
      { price: '"0 USD"' },
      'prices.0.price is zero → Leave the entry out where you do not know it.',
    ],
    [
      'with a list price that is not above it',
      { listPrice: '"80.00 USD"' },
      'prices.0.listPrice is not above "price" → Correct one of the two, or leave "listPrice" out.',
    ],
    [
      'with delivery in another currency',
      { delivery: '"5 EUR"' },
      'prices.0.delivery is in EUR, but "price" is in USD → Correct one of the two.',
    ],
    [
      'at an address of another shop',
      { url: 'https://other.example/beta' },
      'prices.0.url gives no link: other.example is not a host of Lamp Shop. → Give the address of the product’s page on lampshop.example.',
    ],
    [
      'at an address that is not https',
      { url: 'http://lampshop.example/beta' },
      'prices.0.url is not https, so that no price can stand beside it → Write https:// at its beginning, and see that the page opens.',
    ],
    [
      'without its currency',
      { price: '"80.00"' },
      'prices.0.price "80.00" is not an amount with its currency → Write the number, a space and the ISO code, such as "349.99 USD".',
    ],
    [
      'with a stock of its own words',
      { availability: 'in stock' },
      'prices.0.availability "in stock" is not one of the choices → Did you mean in_stock? One of: in_stock, preorder, backorder, out_of_stock.',
    ],
  ])('is a fault: %s', async (_, more, expected) => {
    expect(await faultsIn(await withPrices(more))).toEqual([expected]);
  });

  test('is a fault where the merchant has one already', async () => {
    expect(await faultsIn(await withPrices({}, { price: '"79.00 USD"' }))).toEqual([
      'prices.1.merchant names "lampshop" again → Remove one.',
    ]);
  });

  test('is a fault where the product has no link to the merchant', async () => {
    const folder = await withPrices({});
    await folder.edit('products/beta.mdx', /links:\n.*\n.*\n/, '');
    expect(await faultsIn(folder)).toEqual([
      'prices.0.merchant is Lamp Shop, to which the product has no link → Add the product’s page there under "links", or remove the price.',
    ]);
  });

  test('is a fault of the product’s link where that is not https', async () => {
    const folder = await withPrices({});
    await folder.edit('products/beta.mdx', 'url: https:', 'url: http:');
    expect(await faultsIn(folder)).toEqual([
      'links.0.url is not https, so that no price can stand beside it → Write https:// at its beginning, and see that the page opens.',
    ]);
  });

  test.each([
    [
      'price: false',
      'is Lamp Shop, whose policy lets no price be shown → Remove the entry, or set policy.price in merchants/lampshop.yaml where the contract allows it.',
    ],
    [
      'sources: [feed]',
      'is Lamp Shop, whose policy takes prices from its feed alone → Remove the entry, or add "manual" to policy.sources in merchants/lampshop.yaml where the contract allows it.',
    ],
  ])('is a fault where the policy says %s', async (policy, expected) => {
    const folder = await withPrices({});
    await folder.edit('merchants/lampshop.yaml', 'sponsored', `policy: { ${policy} }\nsponsored`);
    expect(await faultsIn(folder)).toEqual([`prices.0.merchant ${expected}`]);
  });

  test('may last as long as the policy says, and not at all where that is less than a day', async () => {
    const folder = await withPrices({ until: '2026-05-01' });
    const policy = 'policy: { keepFor: 90 days }\nsponsored';
    await folder.edit('merchants/lampshop.yaml', 'sponsored', policy);
    expect(await faultsIn(folder)).toEqual([]);
    await folder.edit('merchants/lampshop.yaml', '90 days', '12 h, showFor: 12 h');
    expect(await faultsIn(folder)).toEqual([
      'prices.0.until is more than the policy of Lamp Shop allows: less than a day → Remove the entry, or raise policy.keepFor in merchants/lampshop.yaml where the contract allows it.',
    ]);
  });
});

test('an editor’s own day may have begun before it has in UTC', async () => {
  const folder = await withPrices({});
  const { documents, pictures } = await readSources(folder.root);
  const contents = indexContents(documents, pictures);
  const begin = Date.parse(PRICE.on);
  expect(checkPrices(contents, begin - 13 * HOUR)).toEqual([]);
  expect(checkPrices(contents, begin - DAY)).toMatchObject([{ field: 'prices.0.on' }]);
});
