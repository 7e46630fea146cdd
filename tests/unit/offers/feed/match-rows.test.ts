import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FeedProduct,
  gtin14,
  RowMatcher,
  wordKey,
} from '@/lib/offers/sources/feed/match-rows';

const SONY = { slug: 'sony', brand: 'Sony', model: 'WH-1000XM4', gtin: '4548736112001' };
const PX7 = { slug: 'px7', brand: 'Bowers & Wilkins', model: 'PX7' };
const OTHER = { slug: 'other', brand: 'Other', model: 'PX7', gtin: '4006381333931' };
const COLUMNS = ['merchant_product_id', 'product_gtin', 'ean', 'upc', 'mpn', 'brand_name'];

type Row = Partial<
  Record<'merchant_product_id' | 'product_gtin' | 'ean' | 'upc' | 'mpn' | 'brand_name', string>
>;

function match(row: Row, products: FeedProduct[] = [SONY, PX7, OTHER], map = {}) {
  const matcher = new RowMatcher(products, map, 'awin', COLUMNS);
  return matcher.match(COLUMNS.map((name) => row[name as keyof Row] ?? ''));
}

const matched = (product: string, right: string) => ({ kind: 'matched', product, right });

describe('a row is of a product', () => {
  it.each([
    '4548736112001',
    '04548736112001',
    ' 4548736112001 ',
    "'4548736112001",
    '4548736-112001',
  ])('by its GTIN, however it is written: %s', (ean) => {
    expect(match({ ean })).toEqual(matched('sony', 'gtin'));
    expect(match({ product_gtin: ean })).toEqual(matched('sony', 'gtin'));
  });

  it('by a UPC that is an EAN without its first zero', () => {
    const product = { slug: 'us', brand: 'B', model: 'M', gtin: '0027242919419' };
    for (const upc of ['027242919419', '27242919419', '00027242919419']) {
      expect(match({ upc }, [product])).toEqual(matched('us', 'gtin'));
    }
  });

  it('by its GTIN before its model, and by its model before the map', () => {
    const model = { mpn: 'PX7', brand_name: 'Bowers & Wilkins' };
    expect(match({ ean: SONY.gtin, ...model })).toEqual(matched('sony', 'gtin'));
    expect(match({ merchant_product_id: 'A1', ...model })).toEqual(matched('px7', 'mpn'));
    const row = { merchant_product_id: 'A1', mpn: 'unknown' };
    expect(match(row, undefined, { A1: 'sony' })).toEqual(matched('sony', 'map'));
  });

  it.each([
    ['PX 7', 'bowers&wilkins'],
    ['px7', 'BOWERS  WILKINS'],
    ['PX-7', 'Bowers & Wilkins'],
    ['ＰＸ７', 'Bowers·Wilkins'],
  ])('by model "%s" and brand "%s", whatever case, spaces and punctuation', (mpn, brand_name) => {
    expect(match({ mpn, brand_name })).toEqual(matched('px7', 'mpn'));
  });

  it('never by its model alone, or by that of another brand', () => {
    expect(match({ mpn: 'PX7' })).toEqual({ kind: 'unmatched', hasGtin: false });
    expect(match({ mpn: 'PX7', brand_name: 'Sony' })).toEqual({
      kind: 'unmatched',
      hasGtin: false,
    });
  });

  it('never by an empty or meaningless model, brand or GTIN', () => {
    const blank = { slug: 'blank', brand: '—', model: '?', gtin: undefined };
    expect(match({ mpn: '-', brand_name: '!' }, [blank])).toMatchObject({ kind: 'unmatched' });
    expect(match({ ean: '00000000000000' })).toMatchObject({ kind: 'unmatched' });
    expect(match({ ean: '4.54874E+12' })).toEqual({ kind: 'unmatched', hasGtin: false });
  });
});

describe('a row is ambiguous', () => {
  const twins = [PX7, { ...PX7, slug: 'px7-twin' }];
  const model = { mpn: 'PX7', brand_name: 'Bowers & Wilkins' };

  it('where it is of two products, unless the map says which', () => {
    expect(match(model, twins)).toMatchObject({ kind: 'ambiguous' });
    const row = { ...model, merchant_product_id: 'A1' };
    expect(match(row, twins, { A1: 'px7-twin' })).toEqual(matched('px7-twin', 'mpn'));
  });

  it('where its GTINs are of two products', () => {
    expect(match({ ean: SONY.gtin, upc: OTHER.gtin })).toMatchObject({ kind: 'ambiguous' });
  });

  it('where its model fits and its GTIN is of another article, such as a bundle', () => {
    const row = { mpn: 'WH1000XM4', brand_name: 'SONY', ean: '4006381333931' };
    expect(match(row, [SONY])).toMatchObject({
      kind: 'ambiguous',
      reason: 'has the model of sony, but another GTIN (04006381333931)',
    });
    expect(match({ ...row, ean: '4006381333930' }, [SONY])).toEqual(matched('sony', 'mpn'));
    expect(match({ ...row, merchant_product_id: 'A1' }, [SONY], { A1: 'sony' })).toEqual(
      matched('sony', 'mpn'),
    );
  });

  it('where the map contradicts it', () => {
    const row = { ean: SONY.gtin, merchant_product_id: 'A1' };
    expect(match(row, undefined, { A1: 'px7' })).toMatchObject({ kind: 'ambiguous' });
  });
});

it('a map to a product that is not ours is of no account', () => {
  expect(match({ merchant_product_id: 'A1' }, undefined, { A1: 'gone' })).toMatchObject({
    kind: 'unmatched',
  });
});

it('rows of any kind are told without a failure', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (fields) => {
      const matcher = new RowMatcher([SONY, PX7], { constructor: 'px7' }, 'awin', COLUMNS);
      expect(['matched', 'ambiguous', 'unmatched']).toContain(matcher.match(fields).kind);
      expect(gtin14(fields[0] ?? '')).toMatch(/^(?:\d{14})?$/);
      expect(wordKey(wordKey(fields[0] ?? ''))).toBe(wordKey(fields[0] ?? ''));
    }),
  );
});
