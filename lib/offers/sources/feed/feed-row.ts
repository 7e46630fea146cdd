/** One row of a feed as it was split, or why it could not be. */
export interface FeedRow {
  /** Line in the unpacked file on which it begins, from 1. */
  readonly line: number;
  /** As many as the feed has columns; empty where there is a fault. */
  readonly fields: readonly string[];
  /** What is wrong with it, in words; null for a sound row. */
  readonly fault: string | null;
}

/** Splits text, given in pieces of any length, into rows. */
export interface RowSource {
  /** The rows that are whole now. */
  push(text: string): FeedRow[];
  /** What is left when the text has ended. */
  end(): FeedRow[];
  /** False where the text ended before the feed did. */
  readonly isWhole: boolean;
}

/** More characters than any row of a product has; one that has more is skipped, not held. */
export const MOST_CHARACTERS = 1_048_576;

const NO_FIELDS: readonly string[] = [];

export function goodRow(line: number, fields: readonly string[]): FeedRow {
  return { line, fields, fault: null };
}

export function badRow(line: number, fault: string): FeedRow {
  return { line, fields: NO_FIELDS, fault };
}
