import { isGtin } from '@/lib/affiliate/gtin';
import type { FeedFormat } from './recognise-format';

/** What is needed of a product; one of the content has it. */
export interface FeedProduct {
  readonly slug: string;
  readonly brand: string;
  /** The maker's model number, which merchants call MPN. */
  readonly model: string;
  readonly gtin?: string;
}

/** By what a row was found to be of a product, the strongest first. */
export const RIGHTS = ['gtin', 'mpn', 'map'] as const;
export type Right = (typeof RIGHTS)[number];

export type Match =
  | { readonly kind: 'matched'; readonly product: string; readonly right: Right }
  /** It could be of several products, or its own fields contradict each other. */
  | { readonly kind: 'ambiguous'; readonly reason: string }
  | { readonly kind: 'unmatched'; readonly hasGtin: boolean };

type Columns = readonly string[];

/** Where each format keeps what rows are matched by; of several, all count. */
const KEY_COLUMNS: Readonly<
  Record<FeedFormat, { id: Columns; gtin: Columns; mpn: Columns; brand: Columns }>
> = {
  awin: {
    id: ['merchant_product_id'],
    gtin: ['product_gtin', 'ean', 'upc'],
    mpn: ['mpn', 'model_number'],
    brand: ['brand_name'],
  },
  google: { id: ['id'], gtin: ['gtin'], mpn: ['mpn'], brand: ['brand'] },
};

const DIGITS = /^\d{8,14}$/;

/**
 * A GTIN in 14 digits; empty for what is none. Leading zeros that a spreadsheet took away come back;
 * the check digit is not looked at, since what is compared with it has a right one.
 */
export function gtin14(text: string): string {
  if (text === '') return '';
  if (DIGITS.test(text)) return text.padStart(14, '0');
  const cleaned = text.replace(/[\s'’-]/g, '');
  return DIGITS.test(cleaned) ? cleaned.padStart(14, '0') : '';
}

/** A brand or model number without case, spaces and punctuation. */
export function wordKey(text: string): string {
  if (text === '') return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const UNMATCHED: Match = { kind: 'unmatched', hasGtin: false };
const UNMATCHED_GTIN: Match = { kind: 'unmatched', hasGtin: true };

const ambiguous = (reason: string): Match => ({ kind: 'ambiguous', reason });

/** Tells of which product a row is, by its fields. */
export class RowMatcher {
  readonly #byGtin = new Map<string, string[]>();
  /** By model and then by brand: most rows are told by their model not to be ours. */
  readonly #byModel = new Map<string, Map<string, string[]>>();
  readonly #gtinOf = new Map<string, string>();
  readonly #map: ReadonlyMap<string, string>;
  readonly #id: number;
  readonly #gtins: readonly number[];
  readonly #mpns: readonly number[];
  readonly #brand: number;

  /** @param map slug of the product for each product id of the merchant. */
  constructor(
    products: readonly FeedProduct[],
    map: Readonly<Record<string, string>>,
    format: FeedFormat,
    columns: readonly string[],
  ) {
    for (const product of products) this.#add(product);
    const slugs = new Set(products.map(({ slug }) => slug));
    this.#map = new Map(Object.entries(map).filter(([, slug]) => slugs.has(slug)));
    const keys = KEY_COLUMNS[format];
    const places = (names: Columns) =>
      names.map((name) => columns.indexOf(name)).filter((at) => at !== -1);
    this.#id = places(keys.id)[0] ?? -1;
    this.#gtins = places(keys.gtin);
    this.#mpns = places(keys.mpn);
    this.#brand = places(keys.brand)[0] ?? -1;
  }

  /** The merchant's own id of a row, for people; empty where the feed has none. */
  idOf(fields: readonly string[]): string {
    return fields[this.#id]?.trim() ?? '';
  }

  match(fields: readonly string[]): Match {
    const mapped = this.#map.size === 0 ? undefined : this.#map.get(this.idOf(fields));
    let hasGtin = false;
    let found: readonly string[] | undefined;
    for (const at of this.#gtins) {
      const gtin = gtin14(fields[at] ?? '');
      if (gtin === '') continue;
      hasGtin = true;
      const hit = this.#byGtin.get(gtin);
      if (hit) found = found ? [...new Set([...found, ...hit])] : hit;
    }
    if (found) return settle(found, mapped, 'gtin');
    const models = this.#findModels(fields);
    if (models) return this.#settleModels(models, mapped, fields);
    if (mapped !== undefined) return { kind: 'matched', product: mapped, right: 'map' };
    return hasGtin ? UNMATCHED_GTIN : UNMATCHED;
  }

  #add({ slug, brand, model, gtin }: FeedProduct): void {
    if (gtin !== undefined) {
      const key = gtin14(gtin);
      this.#gtinOf.set(slug, key);
      append(this.#byGtin, key, slug);
    }
    const [modelKey, brandKey] = [wordKey(model), wordKey(brand)];
    if (modelKey === '' || brandKey === '') return;
    const brands = this.#byModel.get(modelKey) ?? new Map<string, string[]>();
    this.#byModel.set(modelKey, brands);
    append(brands, brandKey, slug);
  }

  #findModels(fields: readonly string[]): readonly string[] | undefined {
    for (const at of this.#mpns) {
      const brands = this.#byModel.get(wordKey(fields[at] ?? ''));
      const found = brands?.get(wordKey(fields[this.#brand] ?? ''));
      if (found) return found;
    }
    return undefined;
  }

  /** A row with a sound GTIN of its own that is not the product's is another article. */
  #settleModels(
    found: readonly string[],
    mapped: string | undefined,
    fields: readonly string[],
  ): Match {
    const gtins = this.#gtins.map((at) => gtin14(fields[at] ?? '')).filter(isSoundGtin);
    const fitting = found.filter((slug) => gtins.length === 0 || !this.#gtinOf.has(slug));
    if (fitting.length > 0 || (mapped !== undefined && found.includes(mapped))) {
      return settle(fitting.length > 0 ? fitting : found, mapped, 'mpn');
    }
    return ambiguous(`has the model of ${found.join(' and ')}, but another GTIN (${gtins[0]})`);
  }
}

function append(map: Map<string, string[]>, key: string, slug: string): void {
  const known = map.get(key);
  if (known) known.push(slug);
  else map.set(key, [slug]);
}

/** What has no right check digit says nothing against a match. */
function isSoundGtin(gtin: string): boolean {
  return gtin !== '' && isGtin(gtin);
}

/** What the map says settles which of several products it is, and contradicts a single other one. */
function settle(found: readonly string[], mapped: string | undefined, right: Right): Match {
  const [product] = found;
  if (mapped !== undefined && found.includes(mapped)) {
    return { kind: 'matched', product: mapped, right };
  }
  if (product !== undefined && found.length === 1 && mapped === undefined) {
    return { kind: 'matched', product, right };
  }
  const others = mapped === undefined ? '' : `, but the map says ${mapped}`;
  return ambiguous(
    `is of ${found.join(' and ')} by its ${right === 'gtin' ? 'GTIN' : 'model'}${others}`,
  );
}
