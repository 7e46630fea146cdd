/** A feed that was opened: its bytes as they are sent, and what is known of it besides. */
export interface FeedBytes {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** How many bytes there will be; null where that is not told. */
  readonly size: number | null;
  /** When it was made, epoch milliseconds; null where that is not told. */
  readonly madeAt: number | null;
  /** Once all was read: whether it is certain that there is no more. */
  isWhole(): Promise<boolean>;
  close(): Promise<void>;
}
