/** One counted click on an affiliate link. Nothing here leads back to a person. */
export interface ClicksTable {
  /** Made by the browser (`clk_…`), so that a repeated delivery is known as such. */
  id: string;
  /** When the server received it, epoch milliseconds. */
  at: number;
  /** The UTC day of `at`, YYYY-MM-DD. */
  day: string;
  /** Path of the page on this site. */
  page: string;
  /** Slug of the product. */
  product: string;
  /** Slug of the merchant. */
  merchant: string;
  /** Where on the page the link stood. */
  placement: string;
  /** Slug of the best-of list and the rank in it, 1 being the first; both or neither. */
  list: string | null;
  position: number | null;
  /** Country code of the marketplace that was opened, for merchants that have several. */
  marketplace: string | null;
  /** Hash that is the same for one reader on one day only; null where the reader objects. */
  visitor: string | null;
}
