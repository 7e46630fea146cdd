import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a cursor holds: the question that it belongs to, and the resource after which the page begins. */
const CursorSchema = z.tuple([z.string().length(8), z.string().min(1).max(240)]);

/** Stands for a question: a cursor of one is none of another. */
function questionKey(question: string): string {
  return createHash('sha256').update(question).digest('base64url').slice(0, 8);
}

/** Names the place after a resource in the answer to a question; opaque, and safe in an address. */
export function writeCursor(question: string, after: string): string {
  return Buffer.from(JSON.stringify([questionKey(question), after])).toString('base64url');
}

/** Reads such a place; null where it is no cursor of this question. */
export function readCursor(question: string, cursor: string): string | null {
  try {
    const [key, after] = CursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    // What is not written as we write it was not written by us.
    return key === questionKey(question) && writeCursor(question, after) === cursor ? after : null;
  } catch {
    return null;
  }
}

/**
 * A page of items that stand in a fixed order.
 * @param after key of the item after which it begins; null for the first page.
 * @returns null where that item is not there any more.
 */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  after: string | null,
  limit: number,
): { readonly items: readonly Item[]; readonly next: string | null } | null {
  const before = after === null ? -1 : items.findIndex((item) => keyOf(item) === after);
  if (after !== null && before === -1) return null;
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const isLast = before + 1 + limit >= items.length || last === undefined;
  return { items: page, next: isLast ? null : keyOf(last) };
}
