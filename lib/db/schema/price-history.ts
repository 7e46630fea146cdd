/** A past price, of merchants alone whose policy lets it be kept. */
export interface PriceHistoryTable {
  product: string;
  merchant: string;
  marketplace: string;
  /** Epoch milliseconds. */
  observed_at: number;
  /** Minor units. */
  amount: number;
  currency: string;
}
