/** How a page says until when it may show a price: `data-until="…"`, in pages and in their data alike. */
const UNTIL = /data-until(?:\\*")?[:=](?:\\*")?(\d{10,16})/g;

/** When the first price of a page ends, epoch milliseconds; null for a page without prices. */
export function firstPriceExpiry(html: string): number | null {
  let first: number | null = null;
  for (const [, until] of html.matchAll(UNTIL)) {
    first = Math.min(first ?? Number.POSITIVE_INFINITY, Number(until));
  }
  return first;
}
