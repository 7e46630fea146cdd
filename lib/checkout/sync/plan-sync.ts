import type { Catalogue, OwnGood } from '@/lib/catalogue/catalogue';
import { lineName } from '../line-name';

/** A product as Stripe should have it. */
export interface WantedProduct {
  /** Ours, so that it is found again. */
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly taxCode: string;
  readonly url: string;
}

/** A price as Stripe should have it; amounts in minor units. */
export interface WantedPrice {
  /** Stock number and currency. */
  readonly lookupKey: string;
  readonly product: string;
  readonly nickname: string;
  readonly amount: number;
  /** As Stripe writes it, such as `usd`. */
  readonly currency: string;
  readonly taxBehavior: 'inclusive' | 'exclusive';
}

/** The same as Stripe has it now. */
export interface KnownProduct extends Omit<WantedProduct, 'taxCode' | 'url'> {
  readonly taxCode: string | null;
  readonly url: string | null;
}

export interface KnownPrice extends Omit<WantedPrice, 'taxBehavior' | 'nickname' | 'amount'> {
  readonly id: string;
  readonly amount: number | null;
  readonly nickname: string | null;
  readonly taxBehavior: string | null;
  readonly active: boolean;
}

export interface Known {
  readonly products: readonly KnownProduct[];
  readonly prices: readonly KnownPrice[];
}

/** One thing to do at Stripe. */
export type SyncStep =
  | { readonly kind: 'create_product' | 'update_product'; readonly product: WantedProduct }
  | { readonly kind: 'retire_product'; readonly id: string; readonly name: string }
  /** Prices never change: another one takes over the name of the last. */
  | { readonly kind: 'create_price'; readonly price: WantedPrice; readonly replaces: string | null }
  | { readonly kind: 'update_price'; readonly id: string; readonly price: WantedPrice }
  | { readonly kind: 'retire_price'; readonly id: string; readonly lookupKey: string };

const PREFIX = 'topshelf_';

/** The id of a good's product at Stripe. */
function productId({ slug }: Pick<OwnGood, 'slug'>): string {
  return PREFIX + slug;
}

function wantedOf({ goods }: Catalogue, origin: string) {
  const products = goods.map((good): WantedProduct => {
    const { name, active, taxCode, path } = good;
    return { id: productId(good), name, active, taxCode, url: origin + path };
  });
  const prices = goods.flatMap((good) =>
    good.variants.flatMap((variant) =>
      variant.prices.map(
        ({ amount, currency, taxBehavior }): WantedPrice => ({
          lookupKey: `${variant.sku}.${currency}`,
          product: productId(good),
          nickname: lineName({ good, variant }),
          ...{ amount, currency: currency.toLowerCase(), taxBehavior },
        }),
      ),
    ),
  );
  return { products, prices };
}

function productSteps(wanted: readonly WantedProduct[], known: Known): SyncStep[] {
  const before = new Map(known.products.map((product) => [product.id, product]));
  const kept = new Set(wanted.map(({ id }) => id));
  const steps = wanted.flatMap((product): SyncStep[] => {
    const found = before.get(product.id);
    if (!found) return [{ kind: 'create_product', product }];
    const keys = ['name', 'active', 'taxCode', 'url'] as const;
    const isSame = keys.every((key) => found[key] === product[key]);
    return isSame ? [] : [{ kind: 'update_product', product }];
  });
  const gone = known.products.filter(({ id, active }) => active && !kept.has(id));
  return [
    ...steps,
    ...gone.map(({ id, name }): SyncStep => ({ kind: 'retire_product', id, name })),
  ];
}

function priceSteps(wanted: readonly WantedPrice[], known: Known): SyncStep[] {
  const before = new Map(
    known.prices.filter(({ active }) => active).map((price) => [price.lookupKey, price]),
  );
  const kept = new Set(wanted.map(({ lookupKey }) => lookupKey));
  const steps = wanted.flatMap((price): SyncStep[] => {
    const found = before.get(price.lookupKey);
    if (!found) return [{ kind: 'create_price', price, replaces: null }];
    const keys = ['product', 'amount', 'currency', 'taxBehavior'] as const;
    if (keys.some((key) => found[key] !== price[key])) {
      return [{ kind: 'create_price', price, replaces: found.id }];
    }
    return found.nickname === price.nickname ? [] : [{ kind: 'update_price', id: found.id, price }];
  });
  const gone = [...before.values()].filter(({ lookupKey }) => !kept.has(lookupKey));
  return [
    ...steps,
    ...gone.map(({ id, lookupKey }): SyncStep => ({ kind: 'retire_price', id, lookupKey })),
  ];
}

/** What has to be done at Stripe so that it has the catalogue: nothing, the second time. */
export function planSync(catalogue: Catalogue, origin: string, known: Known): SyncStep[] {
  const { products, prices } = wantedOf(catalogue, origin);
  return [...productSteps(products, known), ...priceSteps(prices, known)];
}

/** Whether a product of Stripe is one that this command made. */
export function isOurProduct(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** A step in words, for people. */
export function describeStep(step: SyncStep): string {
  switch (step.kind) {
    case 'create_product':
      return `create product ${step.product.id} (${step.product.name})`;
    case 'update_product':
      return `update product ${step.product.id} (${step.product.name})`;
    case 'retire_product':
      return `retire product ${step.id} (${step.name})`;
    case 'create_price': {
      const { lookupKey, amount, currency } = step.price;
      const note = step.replaces === null ? '' : `, in place of ${step.replaces}`;
      return `create price ${lookupKey}: ${amount} ${currency}${note}`;
    }
    case 'update_price':
      return `update price ${step.price.lookupKey}: ${step.price.nickname}`;
    case 'retire_price':
      return `retire price ${step.lookupKey}`;
  }
}
