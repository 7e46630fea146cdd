/** What came of the last try to refresh a product's price at a merchant. */
export interface RefreshesTable {
  product: string;
  merchant: string;
  /** Country code of the marketplace, else empty. */
  marketplace: string;
  tried_at: number;
  /** `ok`, or why there is no price: `not_found`, `no_offer`, `throttled`, `failed`, `over_budget`. */
  outcome: string;
  /** For the operator; null where all went well. */
  reason: string | null;
}
