/**
 * The last observation of a product's price at one merchant, as its policy lets it be kept. Amounts
 * are minor units, instants epoch milliseconds.
 */
export interface OffersTable {
  product: string;
  merchant: string;
  /** Country code of the marketplace, for merchants that have several; else empty. */
  marketplace: string;
  /** Null where the merchant names none, as for what is sold out. */
  amount: number | null;
  currency: string;
  list_amount: number | null;
  /** What the merchant calls its list price. */
  list_label: string | null;
  saving_percent: number | null;
  delivery_amount: number | null;
  availability: string;
  condition: string;
  seller: string | null;
  url: string;
  /** `api`, `feed` or `manual`. */
  source: string;
  /** Name of the feed, else empty. */
  feed: string;
  observed_at: number;
  /** From then on it is never shown. */
  show_until: number;
  /** From then on it is deleted. */
  keep_until: number;
  deal_kind: string | null;
  deal_ends: number | null;
  /** `members` where only paying members of the merchant get it. */
  deal_access: string | null;
  coupon: string | null;
}
