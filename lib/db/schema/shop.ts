/*
 * The shop's tables. Amounts are minor units of the row's currency, instants epoch milliseconds,
 * and what is true or false is 1 or 0.
 */

/** Keys that sign links and cookies, made at their first use unless the settings give one. */
export interface SecretsTable {
  name: string;
  value: string;
  created_at: number;
}

/** How far something has come that must not begin anew, such as the reading of Stripe's events. */
export interface MarksTable {
  name: string;
  value: string;
}

/** What is left to sell: what is held for an open checkout is taken off already. */
export interface StockTable {
  sku: string;
  available: number;
  changed_at: number;
}

export interface CartsTable {
  id: string;
  currency: string;
  /** Where the shopper says that it goes; null until then. */
  country: string | null;
  created_at: number;
  changed_at: number;
}

export interface CartLinesTable {
  cart: string;
  sku: string;
  quantity: number;
  /** The price of one that the shopper saw last, so that a change can be told. */
  seen_amount: number;
  seen_currency: string;
  added_at: number;
}

/** An order from the moment before Stripe is asked for a session. */
export interface OrdersTable {
  id: string;
  /** For people: 65 random bits. */
  number: string;
  state: string;
  /** The cart that it came from. */
  cart: string | null;
  /** The same while it can still be paid. */
  open_cart: string | null;
  /** Idempotency key of the request that makes its session. */
  attempt: string;
  /** Digest of what was ordered: another click on the same contents finds it. */
  contents: string;
  /** JSON of what Stripe is asked for: with one attempt, always the same. */
  request: string;
  session: string | null;
  session_url: string | null;
  session_ends_at: number;
  payment_intent: string | null;
  /** 1 where the buyer is done and the money is still on its way. */
  is_awaiting: number;
  /** 1 while a dispute is open: nothing is sent. */
  is_frozen: number;
  is_live: number;
  currency: string;
  subtotal: number;
  /** These are Stripe's, and null until it is paid. */
  discount: number | null;
  shipping: number | null;
  tax: number | null;
  total: number | null;
  refunded: number;
  locale: string;
  /** When the buyer asked for digital goods at once, and so gave up the right of withdrawal. */
  waived_at: number | null;
  /** Personal data: null once erased, as the rest up to `address`. */
  email: string | null;
  name: string | null;
  phone: string | null;
  /** JSON of Stripe's address. */
  address: string | null;
  carrier: string | null;
  tracking: string | null;
  created_at: number;
  paid_at: number | null;
  fulfilled_at: number | null;
  /** When it came to nothing. */
  ended_at: number | null;
  erased_at: number | null;
  /** Counted up to make its links of before open nothing any more. */
  link_epoch: number;
}

export interface OrderLinesTable {
  order_id: string;
  sku: string;
  position: number;
  /** Slug of the good. */
  good: string;
  /** As it was called when it was bought. */
  name: string;
  /** `physical` or `digital`. */
  kind: string;
  quantity: number;
  unit_amount: number;
  /** Of a digital good. */
  file: string | null;
  /** `none` where nothing is counted, else `held`, `sold`, `released` or, for a paid line that is short, `owed`. */
  hold: string;
}

/** What happened to an order, in order. Rows are added and never changed; none holds personal data. */
export interface OrderEventsTable {
  order_id: string;
  number: number;
  at: number;
  kind: string;
  /** The order's state after it. */
  state: string;
  /** JSON of the event's own. */
  detail: string | null;
}

export interface RefundsTable {
  id: string;
  order_id: string;
  amount: number;
  status: string;
  created_at: number;
}

export interface DisputesTable {
  id: string;
  order_id: string;
  amount: number;
  status: string;
  created_at: number;
}

/** Events of Stripe whose effect is committed. */
export interface StripeEventsTable {
  id: string;
  type: string;
  created_at: number;
  seen_at: number;
}

/** The right to load a file some number of times. */
export interface DownloadsTable {
  id: string;
  order_id: string;
  sku: string;
  file: string;
  used: number;
  most: number;
  ends_at: number;
}

/** Mail that is to be sent, committed with what it tells of. */
export interface OutboxTable {
  id: string;
  /** Whoever asks for the same mail again finds it by this. */
  key: string;
  kind: string;
  /** Id of the order. */
  subject: string;
  created_at: number;
  due_at: number;
  tries: number;
  sent_at: number | null;
  /** From then on nobody tries any more. */
  given_up_at: number | null;
  error: string | null;
}
