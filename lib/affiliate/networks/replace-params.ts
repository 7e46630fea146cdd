/** Reads the name of one pair of a query as servers do, without failing on a broken escape. */
function nameOf(pair: string): string {
  return new URLSearchParams(pair).keys().next().value?.toLowerCase() ?? '';
}

/**
 * A copy of a URL without the query parameters `drop` (lower case, any case in the URL) and with
 * `add` at the end of the query. All other parameters keep their order and their exact spelling,
 * because some shops sign their queries.
 */
export function replaceParams(
  url: URL,
  drop: readonly string[],
  add: readonly (readonly [name: string, value: string])[] = [],
): URL {
  const pairs = url.search.slice(1).split('&');
  const kept = pairs.filter((pair) => !drop.includes(nameOf(pair)));
  const copy = new URL(url);
  if (kept.length === pairs.length && add.length === 0) return copy;
  const added = add.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  copy.search = [...kept.filter((pair) => pair !== ''), ...added].join('&');
  return copy;
}
