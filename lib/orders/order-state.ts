/** Where an order can stand. */
export const ORDER_STATES = [
  // Its pieces are held; it is not paid.
  'pending',
  'paid',
  // Paid, and everything was sent or can be downloaded.
  'fulfilled',
  // Paid after its pieces had been given back, and they are gone: to be supplied or refunded.
  'backordered',
  'part_refunded',
  'refunded',
  // The buyer's bank asks for the money back, or has taken it: nothing is sent.
  'disputed',
  // It came to nothing, and its pieces were given back.
  'expired',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

const ENTITLING: readonly OrderState[] = ['paid', 'fulfilled', 'backordered', 'part_refunded'];

/** Whether the buyer of an order in a state is entitled to its files. */
export function opensFiles(state: OrderState): boolean {
  return ENTITLING.includes(state);
}

/** What the state follows from. Amounts are minor units, instants epoch milliseconds. */
export interface OrderFacts {
  readonly paidAt: number | null;
  readonly fulfilledAt: number | null;
  readonly endedAt: number | null;
  /** Whether pieces of it are owed. */
  readonly isShort: boolean;
  readonly isFrozen: boolean;
  readonly refunded: number;
  readonly total: number | null;
}

/**
 * The state of an order. It follows from what happened and is never set by itself, so that events in
 * any order, and twice, come to the same.
 */
export function orderState(facts: OrderFacts): OrderState {
  const { paidAt, fulfilledAt, endedAt, isShort, isFrozen, refunded, total } = facts;
  if (paidAt === null) return endedAt === null ? 'pending' : 'expired';
  if (isFrozen) return 'disputed';
  if (refunded > 0) return refunded >= (total ?? 0) ? 'refunded' : 'part_refunded';
  if (isShort) return 'backordered';
  return fulfilledAt === null ? 'paid' : 'fulfilled';
}

const OPEN_DISPUTE = [
  'needs_response',
  'under_review',
  'warning_needs_response',
  'warning_under_review',
];

/** Whether a dispute keeps an order frozen: while it is open, and where it was lost. */
export function isFreezing(status: string): boolean {
  return OPEN_DISPUTE.includes(status) || status === 'lost';
}

/** Whether a refund takes money from an order: one that failed or was cancelled does not. */
export function isRefunding(status: string): boolean {
  return status !== 'failed' && status !== 'canceled';
}
