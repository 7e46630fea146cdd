/** How much of a source's allowance is used: reserved here before a request is sent. */
export interface QuotasTable {
  /** Such as `amazon:NA`. */
  account: string;
  /** UTC day that `used` counts, YYYY-MM-DD. */
  day: string;
  used: number;
  /** Epoch milliseconds of the next free slot. */
  next_at: number;
  /** `ready`, or why the source gives nothing: `ineligible`, `refused`. */
  state: string;
  /** For the operator. */
  message: string | null;
  /** Since when it is in that state. */
  since: number;
}
