import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MerchantSchema, type ShopMerchant } from '@/lib/affiliate/merchant-schema';
import type { FeedProduct } from '@/lib/offers/sources/feed/match-rows';
import { temporaryFolder } from '@/tests/support/databases';

export const NOW = Date.UTC(2026, 10, 24, 12);
export const HOUR = 3_600_000;

export const PRODUCTS: readonly FeedProduct[] = [
  { slug: 'sony', brand: 'Sony', model: 'WH-1000XM4', gtin: '4548736112001' },
  { slug: 'px7', brand: 'Bowers & Wilkins', model: 'PX7' },
  { slug: 'stinger', brand: 'HyperX', model: 'Cloud Stinger' },
];

/** A merchant of Awin's with one feed, parsed as its file would be. */
export function shop(feed: object, more: object = {}): ShopMerchant {
  const file = {
    programme: 'awin',
    name: 'Example Audio',
    hosts: ['shop.example'],
    publisherId: '45628',
    advertiserId: '1599',
    feeds: [{ name: 'main', ...feed }],
    ...more,
  };
  return { ...(MerchantSchema.parse(file) as ShopMerchant), slug: 'example-audio' };
}

const COLUMNS = [
  'merchant_product_id',
  'merchant_deep_link',
  'search_price',
  'currency',
  'in_stock',
  'ean',
  'mpn',
  'brand_name',
  'merchant_id',
  'last_updated',
];

export type Row = Readonly<Partial<Record<string, string>>>;

export const SONY: Row = { ean: '4548736112001', search_price: '279.00' };
export const PX7: Row = { mpn: 'px 7', brand_name: 'BOWERS & WILKINS', search_price: '199.00' };

/** A feed of Awin's; each row has what it needs unless it says otherwise. A text stands as it is. */
export function awinFeed(rows: readonly (Row | string)[]): string {
  const lines = rows.map((row, index) => {
    if (typeof row === 'string') return row;
    const fallback: Row = {
      merchant_product_id: `SKU-${index + 1}`,
      merchant_deep_link: `https://shop.example/p/${encodeURIComponent(row.ean ?? row.mpn ?? '')}`,
      currency: 'USD',
      in_stock: '1',
      merchant_id: '1599',
    };
    return COLUMNS.map((name) => row[name] ?? fallback[name] ?? '').join(',');
  });
  return [COLUMNS.join(','), ...lines, ''].join('\n');
}

/** Writes a feed that was made at an instant. */
export function writeFeed(data: string | Uint8Array, madeAt = NOW - HOUR, name = 'feed'): string {
  const folder = path.join(temporaryFolder(), 'feeds');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, data);
  utimesSync(file, madeAt / 1_000, madeAt / 1_000);
  return file;
}
