/** What search engines were last told, or known to know, of a page. */
export interface IndexNowTable {
  /** Path of the page, with its query where it has one. */
  path: string;
  /** Digest of what the page said then. */
  digest: string;
}
