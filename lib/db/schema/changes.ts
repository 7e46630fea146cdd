/** That something which pages show has changed: committed with the change, polled by every server. */
export interface ChangesTable {
  /** `chg_…`, random. */
  id: string;
  /** Epoch milliseconds, by the clock of whoever wrote it. */
  at: number;
  /** `offer` for now. */
  kind: string;
  /** Slug of the product. */
  subject: string;
}
