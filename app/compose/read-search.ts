/** The search part of an address as pages get it. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The same as `URLSearchParams`. */
export function readSearch(params: SearchParams): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(params)) {
    for (const value of [values ?? []].flat()) search.append(name, value);
  }
  return search;
}
