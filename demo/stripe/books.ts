import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type Stripe from 'stripe';

/** As the API sends it: decimals are texts, which the SDK reads into `Decimal`. */
export type Price = Omit<Stripe.Price, 'unit_amount_decimal'> & {
  readonly unit_amount_decimal: string | null;
};
export type LineItem = Omit<Stripe.LineItem, 'price'> & { readonly price: Price };

type IntentData = NonNullable<Stripe.Checkout.SessionCreateParams['payment_intent_data']>;

/** A session with what is known of it besides. */
export interface KeptSession {
  readonly id: string;
  readonly created: number;
  readonly session: Stripe.Checkout.Session;
  readonly lines: LineItem[];
  readonly intentData: Pick<
    IntentData,
    'description' | 'receipt_email' | 'statement_descriptor' | 'statement_descriptor_suffix'
  > & { readonly metadata: Stripe.Metadata };
}

export interface KeptEvent {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly data: { readonly object: unknown };
  readonly livemode: false;
  pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly type: string;
}

/** How far an event has come on its way to the webhook. */
export interface Delivery {
  /** The event's. */
  readonly id: string;
  state: 'pending' | 'delivered' | 'dropped' | 'failed' | 'unheard';
  attempts: number;
}

/** The answer to a request with an idempotency key. */
export interface KeptAnswer {
  /** The key. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of method, path and parameters. */
  readonly fingerprint: string;
  readonly request: string;
  readonly status: number;
  readonly body: string;
}

interface Rows {
  products: Stripe.Product;
  prices: Price;
  shippingRates: Stripe.ShippingRate;
  coupons: Stripe.Coupon;
  promotionCodes: Stripe.PromotionCode;
  sessions: KeptSession;
  intents: Stripe.PaymentIntent;
  charges: Stripe.Charge;
  refunds: Stripe.Refund;
  disputes: Stripe.Dispute;
  events: KeptEvent;
  deliveries: Delivery;
  answers: KeptAnswer;
}

/** All that the stand-in knows: a table a kind, by id, in the order of creation. */
export type Books = { readonly [K in keyof Rows]: Map<string, Rows[K]> };

const TABLES = [
  'products',
  'prices',
  'shippingRates',
  'coupons',
  'promotionCodes',
  'sessions',
  'intents',
  'charges',
  'refunds',
  'disputes',
  'events',
  'deliveries',
  'answers',
] as const satisfies readonly (keyof Rows)[];

type Kept = Partial<Record<keyof Rows, readonly { readonly id: string }[]>>;

function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`The state of the stand-in for Stripe cannot be read: ${file}. Delete it.`, {
      cause: fault,
    });
  }
}

/** The books as a file keeps them; empty ones without a file. */
export function openBooks(file: string | null): Books {
  const kept = file === null ? {} : readKept(file);
  const tables = TABLES.map((name) => [
    name,
    new Map((kept[name] ?? []).map((row) => [row.id, row])),
  ]);
  return Object.fromEntries(tables) as Books;
}

/** Writes whole or not at all, so that a kill leaves the state before. */
export function saveBooks(books: Books, file: string): void {
  const kept = Object.fromEntries(TABLES.map((name) => [name, [...books[name].values()]]));
  const unfinished = `${file}.part`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 });
  renameSync(unfinished, file);
}

/** Does something with the books; what it entered by then is taken out again if it fails. */
export function whollyOrNot<T>(
  books: Books,
  tables: readonly ('products' | 'prices' | 'shippingRates')[],
  work: () => T,
): T {
  const before = tables.map((table) => books[table].size);
  try {
    return work();
  } catch (fault) {
    for (const [index, table] of tables.entries()) {
      for (const id of [...books[table].keys()].slice(before[index])) books[table].delete(id);
    }
    throw fault;
  }
}
