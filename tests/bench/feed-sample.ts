import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { MerchantSchema, type ShopMerchant } from '@/lib/affiliate/merchant-schema';
import type { FeedProduct } from '@/lib/offers/sources/feed/match-rows';

const COLUMNS = [
  'aw_deep_link',
  'product_name',
  'aw_product_id',
  'merchant_product_id',
  'merchant_image_url',
  'description',
  'merchant_category',
  'search_price',
  'merchant_name',
  'merchant_id',
  'category_name',
  'category_id',
  'aw_image_url',
  'currency',
  'store_price',
  'delivery_cost',
  'merchant_deep_link',
  'language',
  'last_updated',
  'display_price',
  'data_feed_id',
  'brand_name',
  'ean',
  'mpn',
  'product_GTIN',
  'in_stock',
  'condition',
];

const WORDS =
  'wireless closed over ear with a soft band and cushions long battery life quick charging clear calls on the go made for travel work and home in black white silver';

/** Each row in so many is broken: short of a field, or with a quote that is left open. */
const BROKEN_EVERY = 10_000;

/** Mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function ean13(number: number): string {
  const digits = `40${String(number).padStart(10, '0')}`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

export const SHOP: ShopMerchant = {
  ...(MerchantSchema.parse({
    programme: 'awin',
    name: 'Example Audio',
    hosts: ['shop.example'],
    publisherId: '45628',
    advertiserId: '1599',
    feeds: [{ name: 'main', file: 'feed.csv', observed: 'feed' }],
  }) as ShopMerchant),
  slug: 'example-audio',
};

/** Our own products: half of them are known by their GTIN, half by brand and model. */
export function sampleProducts(count: number): FeedProduct[] {
  return Array.from({ length: count }, (_, at) => ({
    slug: `product-${at}`,
    brand: `Brand ${at % 50}`,
    model: `MX-${at}`,
    ...(at % 2 === 0 ? { gtin: ean13(at) } : {}),
  }));
}

function row(at: number, random: () => number, ours: number): string {
  const from = Math.floor(random() * 60);
  const text = WORDS.slice(from, from + 90);
  const description = random() < 0.3 ? `"${text}, or ""so"", ${text}"` : `${text} ${text}`;
  const price = `${10 + Math.floor(random() * 500)}.${10 + Math.floor(random() * 89)}`;
  // Rows of ours lie all over the feed, each product twice.
  const isOurs = at % 100 === 0 && at / 100 < ours * 2;
  const product = (at / 100) % ours;
  const [gtin, mpn, brand] = isOurs
    ? [product % 2 === 0 ? ean13(product) : '', `mx ${product}`, `BRAND ${product % 50}`]
    : [ean13(1_000_000 + at), `ZZ-${at}`, `Brand ${at % 50}`];
  return [
    `https://www.awin1.com/pclick.php?p=${at}&a=45628&m=1599`,
    `Headphones number ${at} ${text.slice(0, 30)}`,
    String(20_000_000_000 + at),
    `SKU-${at}`,
    `https://img.shop.example/pictures/large/${at}.jpg`,
    description,
    'Electronics > Audio > Headphones',
    price,
    'Example Audio',
    '1599',
    'Headphones',
    '518',
    `https://images2.productserve.com/?w=200&h=200&bg=white&trim=5&t=letterbox&url=shop.example%2F${at}.jpg`,
    'USD',
    price,
    at % 3 === 0 ? '4.99' : '',
    `https://www.shop.example/headphones/number-${at}?variant=${at % 7}`,
    'en',
    '2026-11-20 04:12:09',
    `USD${price}`,
    '4711',
    brand,
    gtin,
    mpn,
    '',
    random() < 0.9 ? '1' : '0',
    'new',
  ].join(',');
}

/** Writes a feed of Awin's with some rows that are broken. @returns how many of them are. */
export async function writeSampleFeed(file: string, rows: number, ours: number): Promise<number> {
  const random = seeded(20_261_124);
  const stream = createWriteStream(file);
  let broken = 0;
  let text = `${COLUMNS.join(',')}\n`;
  for (let at = 0; at < rows; at += 1) {
    const isBroken = at % BROKEN_EVERY === 1;
    if (isBroken) broken += 1;
    const whole = row(at, random, ours);
    const kind =
      broken % 2 === 0 ? `${whole.slice(0, -4)}` : whole.replace(',Headphones ', ',"Headphones ');
    text += `${isBroken ? kind : whole}\n`;
    if (text.length < 1_000_000) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
  return broken;
}
