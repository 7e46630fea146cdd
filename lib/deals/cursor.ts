import { z } from 'zod';
import type { Deal } from './deal';
import { sortKey } from './deal-columns';
import { DEAL_SORTS, type DealSort } from './deal-filter';

/** The place of a deal in one order. What stands there now need not be that deal. */
export interface Cursor {
  readonly sort: DealSort;
  readonly key: number;
  readonly id: string;
}

const FORM = new RegExp(
  `^(${DEAL_SORTS.join('|')})\\.(-?\\d{1,16})\\.([a-z0-9-]*_[a-z0-9-]{1,80})$`,
);

const CursorSchema = z.string().max(220).regex(FORM);

/** Names the place of a deal, for the page that begins after it. */
export function writeCursor(deal: Deal, sort: DealSort): string {
  return `${sort}.${sortKey(deal, sort)}.${deal.id}`;
}

/** Reads the place after which a page begins; null for anything but one in this order. */
export function parseCursor(given: unknown, sort: DealSort): Cursor | null {
  const result = CursorSchema.safeParse(given);
  const [, order, key = '', id = ''] = (result.success && FORM.exec(result.data)) || [];
  return order === sort ? { sort, key: Number(key), id } : null;
}

/** Whether a deal comes after a place. */
export function isAfter(deal: Deal, { sort, key, id }: Cursor): boolean {
  const own = sortKey(deal, sort);
  return own === key ? deal.id > id : own > key;
}
