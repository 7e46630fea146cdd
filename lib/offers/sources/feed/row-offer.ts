import type { ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import type { Observation } from '../../observation';

/** What a row says of an offer, in our own terms. */
export interface RowOffer
  extends Pick<
    Observation,
    | 'amount'
    | 'currency'
    | 'listPrice'
    | 'savingPercent'
    | 'deliveryAmount'
    | 'availability'
    | 'condition'
    | 'url'
    | 'validUntil'
  > {
  /** When the row says that it was last updated, epoch milliseconds; null where it does not. */
  readonly updatedAt: number | null;
}

export interface RowContext {
  readonly merchant: ShopMerchant;
  /** Of prices that name no currency; null where it is not known. */
  readonly currency: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The text of a column of one row, trimmed; empty where the feed has no such column. */
export type Cell = (column: string) => string;

/**
 * Reads a row that was found to be of one of our products.
 * @throws AppError `invalid_content` for a row that cannot be read, in words that go on after its line.
 */
export type ReadRow = (cell: Cell, context: RowContext) => RowOffer;

/** A row that cannot be read: what is wrong with it, and in which column. */
export function rowFault(column: string, fault: string): AppError {
  return new AppError('invalid_content', `${column} ${fault}`);
}

/** Runs a reader of one column, and names the column in what it throws. */
export function inColumn<T>(column: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw rowFault(column, error.message);
  }
}
