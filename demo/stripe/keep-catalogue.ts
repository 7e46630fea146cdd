import type Stripe from 'stripe';
import type { z } from 'zod';
import type { Price } from './books';
import { checkRound } from './currencies';
import { type Desk, nowOf } from './desk';
import type { priceCreate, priceUpdate, productCreate, productUpdate } from './params/catalogue';
import { noSuch, Refusal } from './refusal';

type ProductData = Omit<z.output<typeof productCreate>, 'expand'>;
type PriceData = Omit<z.output<typeof priceCreate>, 'expand'>;

/** Without the keys that an empty value unsets. */
export const keptMetadata = (metadata: Readonly<Record<string, string>> | null = {}) =>
  Object.fromEntries(Object.entries(metadata ?? {}).filter(([, value]) => value !== ''));

/** Keys that are given replace, keys that are not stay; null unsets them all. */
function mergeMetadata(
  before: Stripe.Metadata,
  change: Readonly<Record<string, string>> | null | undefined,
): Stripe.Metadata {
  return change === null ? {} : keptMetadata({ ...before, ...change });
}

/** What is given of the changes: null unsets, undefined leaves. */
const given = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

export function createProduct(desk: Desk, params: ProductData): Stripe.Product {
  const { books } = desk;
  const id = params.id ?? desk.newId('prod', 14);
  if (books.products.has(id)) {
    throw new Refusal({
      code: 'resource_already_exists',
      message: `Product already exists: ${id}`,
    });
  }
  const now = nowOf(desk);
  const product: Stripe.Product = {
    id,
    object: 'product',
    active: params.active ?? true,
    created: now,
    default_price: null,
    description: params.description ?? null,
    images: params.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: keptMetadata(params.metadata),
    name: params.name,
    package_dimensions: null,
    shippable: params.shippable ?? null,
    statement_descriptor: params.statement_descriptor ?? null,
    tax_code: params.tax_code ?? null,
    tax_details: null,
    type: params.type ?? 'service',
    unit_label: params.unit_label ?? null,
    updated: now,
    url: params.url ?? null,
  };
  books.products.set(id, product);
  return product;
}

export function productOf({ books }: Desk, id: string, param = 'id', status = 400): Stripe.Product {
  const product = books.products.get(id);
  if (!product) throw noSuch('product', id, param, status);
  return product;
}

export function updateProduct(
  desk: Desk,
  id: string,
  params: z.output<typeof productUpdate>,
): Stripe.Product {
  const product = productOf(desk, id, 'id', 404);
  const { expand: _, metadata, images, ...changes } = params;
  return Object.assign(product, given(changes), {
    images: images === undefined ? product.images : (images ?? []),
    metadata: mergeMetadata(product.metadata, metadata),
    updated: nowOf(desk),
  });
}

/** Gives a price its lookup key, taking it from another where that was asked for. */
function claimLookupKey(desk: Desk, id: string, key: string | undefined, transfer?: boolean): void {
  if (key === undefined) return;
  for (const other of desk.books.prices.values()) {
    if (other.id === id || other.lookup_key !== key) continue;
    if (!transfer) {
      throw new Refusal({
        message: `A price (\`${other.id}\`) already uses that lookup key.`,
        param: 'lookup_key',
      });
    }
    other.lookup_key = null;
  }
}

/** @param at where the price stands in the request, such as `line_items[0][price_data]`. */
export function createPrice(desk: Desk, params: PriceData, at = ''): Price {
  const { product, unit_amount: amount } = params;
  const named = (name: string) => (at ? `${at}[${name}]` : name);
  if (product === undefined || amount === undefined) {
    const param = named(product === undefined ? 'product' : 'unit_amount');
    const message = `Missing required param: ${param}.`;
    throw new Refusal({ code: 'parameter_missing', message, param });
  }
  checkRound(amount, params.currency, named('unit_amount'));
  productOf(desk, product, 'product');
  const id = desk.newId('price');
  claimLookupKey(desk, id, params.lookup_key, params.transfer_lookup_key);
  const price: Price = {
    id,
    object: 'price',
    active: params.active ?? true,
    billing_scheme: 'per_unit',
    created: nowOf(desk),
    currency: params.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: params.lookup_key ?? null,
    metadata: keptMetadata(params.metadata),
    nickname: params.nickname ?? null,
    product,
    recurring: null,
    tax_behavior: params.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
  };
  desk.books.prices.set(id, price);
  return price;
}

export function priceOf({ books }: Desk, id: string, param = 'id', status = 400): Price {
  const price = books.prices.get(id);
  if (!price) throw noSuch('price', id, param, status);
  return price;
}

/** Only what Stripe lets change: never the amount, and the tax behaviour once alone. */
export function updatePrice(desk: Desk, id: string, params: z.output<typeof priceUpdate>): Price {
  const price = priceOf(desk, id, 'id', 404);
  const { tax_behavior: tax, lookup_key: key } = params;
  if (tax !== undefined && price.tax_behavior !== 'unspecified' && tax !== price.tax_behavior) {
    const message = 'The `tax_behavior` of a price cannot be changed once it is set.';
    throw new Refusal({ message, param: 'tax_behavior' });
  }
  claimLookupKey(desk, id, key, params.transfer_lookup_key);
  const { active, nickname } = params;
  return Object.assign(price, given({ active, nickname, tax_behavior: tax, lookup_key: key }), {
    metadata: mergeMetadata(price.metadata, params.metadata),
  });
}
