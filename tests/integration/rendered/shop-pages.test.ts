import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { priceOf } from '@/lib/catalogue/price-of';
import { decimalText } from '@/lib/core/money';
import { readPage } from '@/tests/support/rendered-page';
import { startServer, type TestServer } from '@/tests/support/server';
import { type ShopSite, startShopSite } from '@/tests/support/shop-site';
import { structuredDataFaults } from '@/tests/support/structured-data-rules';
import { textsOf, xmlFaults } from '@/tests/support/xml-rules';

let shop: ShopSite;
let closed: TestServer;
beforeAll(async () => {
  [shop, closed] = await Promise.all([startShopSite(), startServer()]);
});
afterAll(() => Promise.all([shop.stop(), closed.stop()]));

const GOOGLE = '/feeds/google-merchant.xml';
const OPENAI = '/feeds/openai-products.jsonl';

async function load(origin: string, path: string) {
  const response = await fetch(origin + path);
  const { status, headers } = response;
  return { status, type: headers.get('content-type'), text: await response.text() };
}

const open = (path: string) => load(shop.server.url, path);

const faultsOf = async (path: string) => {
  const { text } = await open(path);
  return structuredDataFaults(await readPage(shop.server.url + path, text));
};

const onSale = () => getCatalogue().goods.filter(({ active }) => active);
const variants = () =>
  onSale().flatMap((good) => good.variants.map((variant) => ({ good, variant })));
const skus = () => variants().map(({ variant }) => variant.sku);

const recordsOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('with the shop open', () => {
  test('the page of the shop and of every good marks up what it sells, sound and visible', async () => {
    for (const path of ['/shop', ...onSale().map((good) => good.path)]) {
      expect(await faultsOf(path), path).toEqual([]);
    }
  });

  test('each good is a merchant listing: one offer a variant, with delivery and returns where it is sent', async () => {
    for (const good of onSale()) {
      const { text } = await open(good.path);
      const { nodes } = await readPage(shop.server.url + good.path, text);
      const products = nodes.filter((node) => node['@type'] === 'Product');
      expect(products.map(({ sku }) => sku)).toEqual(good.variants.map(({ sku }) => sku));
      expect(nodes.some((node) => node['@type'] === 'ProductGroup')).toBe(products.length > 1);
      const json = JSON.stringify(products);
      expect(json.includes('OfferShippingDetails')).toBe(good.kind === 'physical');
      expect(json.includes('MerchantReturnPolicy')).toBe(good.kind === 'physical');
    }
  });

  test('both feeds have our own goods, and nothing of a merchant', async () => {
    const google = await open(GOOGLE);
    expect([google.status, google.type]).toEqual([200, 'application/rss+xml; charset=utf-8']);
    expect(xmlFaults(google.text)).toEqual([]);
    expect(textsOf(google.text, 'g:id')).toEqual(skus());
    const links = textsOf(google.text, 'g:link');
    expect(links).toEqual(variants().map(({ good }) => shop.server.url + good.path));
    const openai = await open(OPENAI);
    expect([openai.status, openai.type]).toEqual([200, 'application/jsonl; charset=utf-8']);
    expect(recordsOf(openai.text).map(({ item_id }) => item_id)).toEqual(skus());
    expect(google.text + openai.text).not.toMatch(/amazon|amzn|tag=/i);
  });

  test('both give prices in each currency of the shop, and refuse any other', async () => {
    for (const { code } of getCatalogue().shop?.currencies ?? []) {
      const wanted = variants().flatMap(({ variant }) => {
        const price = priceOf(variant, code);
        return price ? [`${decimalText(price)} ${code}`] : [];
      });
      const google = await open(`${GOOGLE}?currency=${code}`);
      const items = google.text.replace(/<g:shipping>[\s\S]*?<\/g:shipping>/g, '');
      expect(textsOf(items, 'g:price'), code).toEqual(wanted);
      const openai = await open(`${OPENAI}?currency=${code}`);
      expect(recordsOf(openai.text).map(({ price }) => price)).toEqual(wanted);
    }
    for (const path of [GOOGLE, OPENAI]) {
      expect((await open(`${path}?currency=XXX`)).status).toBe(400);
    }
  });

  test('availability is that of the moment: what is sold out now is so in page and feeds', async () => {
    const sold = variants().find(({ good, variant }) => {
      return variant.stock !== null && variant.stock > 0 && variant.stock <= good.maxPerOrder;
    })?.variant;
    if (!sold) throw new Error('The site has nothing of which one order takes all.');
    const availability = async () => {
      const google = await open(GOOGLE);
      const openai = await open(OPENAI);
      const at = textsOf(google.text, 'g:id').indexOf(sold.sku);
      const line = recordsOf(openai.text).find(({ item_id }) => item_id === sold.sku);
      return [textsOf(google.text, 'g:availability')[at], line.availability];
    };
    expect(await availability()).toEqual(['in_stock', 'in_stock']);
    await shop.order([{ sku: sold.sku, quantity: sold.stock ?? 0 }]);
    expect(await availability()).toEqual(['out_of_stock', 'out_of_stock']);
  });
});

describe('with the shop closed', () => {
  test('its goods are pages like any other, and both feeds valid and empty', async () => {
    for (const { path } of onSale()) {
      const { text } = await load(closed.url, path);
      expect(text).not.toMatch(/"@type":"(?:Product|Offer)"/);
    }
    const google = await load(closed.url, GOOGLE);
    expect([google.status, xmlFaults(google.text)]).toEqual([200, []]);
    expect(textsOf(google.text, 'g:id')).toEqual([]);
    const openai = await load(closed.url, OPENAI);
    expect([openai.status, openai.text]).toEqual([200, '']);
  });
});
