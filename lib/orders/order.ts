import type { OrderState } from './order-state';

/** A line of an order, with its name and price as they were. Amounts are minor units. */
export interface OrderLine {
  readonly sku: string;
  /** Slug of the good. */
  readonly good: string;
  readonly name: string;
  readonly kind: 'physical' | 'digital';
  readonly quantity: number;
  readonly unitAmount: number;
  /** Path of the file of a digital good. */
  readonly file: string | null;
}

/** Whether pieces are counted for a line, and where they are. */
export type HoldState =
  /** Of what is not counted, such as files. */
  | 'none'
  | 'held'
  | 'sold'
  | 'released'
  /** Paid, but there is too little of it. */
  | 'owed';

export interface PlacedLine extends OrderLine {
  readonly hold: HoldState;
}

/** Where something is sent to, as Stripe has it. */
export interface Address {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
}

/** Who bought, as far as Stripe told; all null once erased. */
export interface Buyer {
  readonly email: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: Address | null;
}

/** What was paid, in minor units. `tax` is within the other amounts where prices hold it. */
export interface Payment {
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
}

/** An order. Instants are epoch milliseconds, amounts minor units of `currency`. */
export interface Order {
  readonly id: string;
  /** For people. */
  readonly number: string;
  readonly state: OrderState;
  readonly cart: string | null;
  readonly attempt: string;
  readonly contents: string;
  readonly request: string;
  readonly session: string | null;
  readonly sessionUrl: string | null;
  readonly sessionEndsAt: number;
  readonly paymentIntent: string | null;
  /** The buyer is done, and the money is on its way. */
  readonly isAwaiting: boolean;
  readonly isFrozen: boolean;
  readonly isLive: boolean;
  readonly currency: string;
  readonly subtotal: number;
  readonly payment: Payment | null;
  readonly refunded: number;
  readonly locale: string;
  readonly waivedAt: number | null;
  readonly buyer: Buyer;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly createdAt: number;
  readonly paidAt: number | null;
  readonly fulfilledAt: number | null;
  readonly endedAt: number | null;
  readonly erasedAt: number | null;
  readonly linkEpoch: number;
  readonly lines: readonly PlacedLine[];
}

/** What can happen to an order. */
export type OrderEventKind =
  | 'opened'
  | 'session'
  | 'awaiting'
  | 'paid'
  | 'backordered'
  | 'supplied'
  | 'fulfilled'
  | 'refund'
  | 'restocked'
  | 'dispute'
  | 'expired'
  | 'payment_failed'
  /** What was paid is not what was ordered: for a person to look at. */
  | 'mismatch'
  /** A person has looked, and it is over. */
  | 'resolved'
  | 'erased';

export interface OrderEvent {
  readonly number: number;
  readonly at: number;
  readonly kind: OrderEventKind;
  readonly state: OrderState;
  readonly detail: unknown;
}

/** Whether something of an order is sent, and not only downloaded. */
export function needsParcel({ lines }: { readonly lines: readonly OrderLine[] }): boolean {
  return lines.some(({ kind }) => kind === 'physical');
}
