/** What a sitemap may hold (https://www.sitemaps.org/protocol.html). */
export const SITEMAP_LIMITS = { entries: 50_000, bytes: 50 * 1024 * 1024 } as const;

interface Limits {
  readonly entries: number;
  /** Of all entries of a part together, in UTF-8. */
  readonly bytes: number;
}

/**
 * Splits a list into as few parts as its order allows, none with more entries or bytes than the limits
 * say. An entry that is too long by itself has a part of its own. No part is empty.
 */
export function splitParts<Entry extends { readonly bytes: number }>(
  entries: readonly Entry[],
  limits: Limits,
): Entry[][] {
  const parts: Entry[][] = [];
  let open: Entry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const isFull = open.length >= limits.entries || bytes + entry.bytes > limits.bytes;
    if (open.length > 0 && isFull) {
      parts.push(open);
      open = [];
      bytes = 0;
    }
    open.push(entry);
    bytes += entry.bytes;
  }
  return open.length > 0 ? [...parts, open] : parts;
}
