import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { type ContentFolder, contentFolder } from '@/tests/support/content';

const VALID = `title: 15 % off every lamp
merchant: lampshop
code: "BRIGHT15"
starts: 2026-11-27T18:00Z
ends: 2026-11-30
url: https://lampshop.example/lamps
source: https://lampshop.example/news
`;
const PRICED = `title: The Beta for less
merchant: lampshop
product: beta
price: 79.99 USD
listPrice: 99.99 USD
seen: 2026-11-27T18:30Z
starts: 2026-11-27
ends: 2026-11-27
source: https://lampshop.example/news
`;
const AT_AMAZON = `title: Ten off
merchant: amazon
product: alpha
code: "TEN"
starts: 2026-11-27
ends: 2026-11-30
source: https://www.amazon.com/some/page
`;

/** The faults that a deal has, as `field message`. */
async function faultsOf(text: string, prepare?: (folder: ContentFolder) => Promise<void>) {
  const folder = await contentFolder();
  await prepare?.(folder);
  await folder.write('deals/one.yaml', text);
  const { faults } = await checkContent(folder.root);
  for (const fault of faults) expect(fault.remedy).toMatch(/^[A-Z].+[.?]$/s);
  return faults.map(({ file, field, message }) => {
    expect(file).toBe(`${folder.root}/deals/one.yaml`);
    return `${field} ${message}`;
  });
}

test('content without a folder of deals has no fault', async () => {
  expect((await checkContent((await contentFolder()).root)).faults).toEqual([]);
});

test.each([
  ['a code for a whole shop', VALID],
  ['a price that an editor saw', PRICED],
  ['a code at Amazon', AT_AMAZON],
  ['a sale without a code', VALID.replace(/^code.*\n/m, '')],
])('%s has no fault', async (_name, text) => {
  expect(await faultsOf(text)).toEqual([]);
});

describe('a deal is refused', () => {
  test.each([
    [
      'that ends before it begins',
      VALID,
      'ends: 2026-11-30',
      'ends: 2026-11-26',
      'ends is not after "starts"',
    ],
    [
      'that ends when it begins',
      VALID,
      'ends: 2026-11-30',
      'ends: 2026-11-27T18:00Z',
      'ends is not after "starts"',
    ],
    [
      'with a time of another zone',
      VALID,
      '18:00Z',
      '18:00+01:00',
      'starts "2026-11-27T18:00+01:00" is neither a time in UTC nor a day of the calendar',
    ],
    [
      'with a day that does not exist',
      VALID,
      '2026-11-30',
      '2026-11-31',
      'ends "2026-11-31" is neither a time in UTC nor a day of the calendar',
    ],
    [
      'of a merchant that does not exist',
      VALID,
      'lampshop\n',
      'lampshp\n',
      'merchant names the merchant "lampshp", which does not exist',
    ],
    [
      'on a product that does not exist',
      AT_AMAZON,
      'alpha',
      'alfa',
      'product names the product "alfa", which does not exist',
    ],
    [
      'with a code that is none',
      VALID,
      'BRIGHT15',
      'use BRIGHT15 now',
      'code "use BRIGHT15 now" is not a coupon code',
    ],
    ['without a source', VALID, /^source.*\n/m, '', 'source is missing'],
    [
      'that leads to no page',
      VALID,
      /^url.*\n/m,
      '',
      'url is missing, and there is no page at Lamp Shop to lead to',
    ],
    ['with a price of nothing', PRICED, '79.99 USD', '0 USD', 'price is zero'],
    [
      'with a price of no product',
      PRICED,
      'product: beta',
      'url: https://lampshop.example/x',
      'price stands without a product',
    ],
    [
      'with a price in another currency',
      PRICED,
      '79.99 USD',
      '79.99 EUR',
      'price is in EUR, but the site shows prices in USD',
    ],
    [
      'with a list price alone',
      PRICED,
      'price: 79.99 USD\n',
      '',
      'listPrice stands without "price"',
    ],
    [
      'with a list price that is lower',
      PRICED,
      '99.99 USD',
      '69.99 USD',
      'listPrice is not above "price"',
    ],
    [
      'with a list price in another currency',
      PRICED,
      '99.99 USD',
      '99.99 EUR',
      'listPrice is in another currency than "price"',
    ],
    [
      'with a price seen after its end',
      PRICED,
      '27T18:30',
      '29T18:30',
      'seen is not before "ends"',
    ],
    [
      'at Amazon without a product',
      AT_AMAZON,
      'product: alpha\n',
      '',
      'product is missing for a deal at Amazon',
    ],
    [
      'at Amazon with an address',
      AT_AMAZON,
      'code:',
      'url: https://www.amazon.com/deal\ncode:',
      'url leads to Amazon past its tag',
    ],
  ])('%s', async (_name, text, from, to, fault) => {
    const faults = await faultsOf(text.replace(from, to));
    expect(faults).toContainEqual(fault);
  });

  test('that leads to another shop', async () => {
    const faults = await faultsOf(
      VALID.replace('https://lampshop.example/lamps', 'https://evil.example/lamps'),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^url gives no link: evil\.example is not a host/),
    ]);
  });

  test('with a price at a merchant whose prices come from its API alone', async () => {
    const priced = AT_AMAZON.replace('code:', 'price: 9.99 USD\nlistPrice: 19.99 USD\ncode:');
    const faults = await faultsOf(priced);
    expect(faults.sort()).toEqual(
      ['listPrice', 'price'].map(
        (field) => `${field} is entered by hand, but Amazon allows prices from its api alone`,
      ),
    );
  });

  test('with a price at a merchant whose policy shows none', async () => {
    const faults = await faultsOf(PRICED, ({ edit }) =>
      edit(
        'merchants/lampshop.yaml',
        'sponsored: false',
        'sponsored: false\npolicy:\n  price: false',
      ),
    );
    expect(faults).toContainEqual(
      'price stands here, but the policy of Lamp Shop lets no price be shown',
    );
  });
});

test('two deals of one name are reported on both files', async () => {
  const folder = await contentFolder();
  await folder.write('deals/one.yaml', VALID);
  await folder.write('deals/old/one.yaml', VALID);
  const { faults } = await checkContent(folder.root);
  expect(faults.map(({ field }) => field)).toEqual(['slug', 'slug']);
});

test('a deal in a text is one of a product that exists', async () => {
  const folder = await contentFolder();
  await folder.edit('guides/choosing.mdx', '<TopPicks', '<Deal product="bta" />\n\n<TopPicks');
  const { faults } = await checkContent(folder.root);
  expect(faults).toMatchObject([
    { field: '<Deal product>', message: 'names the product "bta", which does not exist' },
  ]);
  await folder.edit('guides/choosing.mdx', 'bta', 'beta');
  expect((await checkContent(folder.root)).faults).toEqual([]);
});

test('a link to the deals is one to a page of the site', async () => {
  const folder = await contentFolder();
  await folder.edit('guides/choosing.mdx', '(/reviews/beta)', '(/deals)');
  expect((await checkContent(folder.root)).faults).toEqual([]);
});
