import type { SumRow } from './cart-page-view';

/** A line of an order in words. */
interface OrderLineWords {
  readonly sku: string;
  readonly name: string;
  readonly quantity: string;
  readonly total: string;
  /** That it is out of stock. */
  readonly note: string | null;
}

/** A file that the buyer may load. */
interface OrderFileWords {
  readonly name: string;
  /** Null where it cannot be loaded any more. */
  readonly path: string | null;
  readonly text: string;
}

/** The page of an order with every word. */
export interface OrderView {
  readonly number: string;
  readonly placed: string;
  readonly placedAt: string;
  readonly state: { readonly title: string; readonly lead: string };
  readonly lines: readonly OrderLineWords[];
  readonly sums: readonly SumRow[];
  readonly refunds: readonly {
    readonly id: string;
    readonly text: string;
    readonly status: string;
  }[];
  readonly files: readonly OrderFileWords[];
  /** Lines of an envelope; empty where nothing is sent or known. */
  readonly address: readonly string[];
  readonly email: string | null;
  readonly parcel: readonly { readonly name: string; readonly value: string }[];
  readonly withdrawal: readonly string[];
  readonly links: readonly { readonly path: string; readonly text: string }[];
}
