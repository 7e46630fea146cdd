import { API_PATH } from '../resources/links';
import type { Endpoint } from './endpoint';

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

/** A part of a path as it is meant; null where it is not written as addresses are. */
function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function readParams(path: string, given: readonly string[]): Map<string, string> | null {
  const declared = segmentsOf(path);
  if (declared.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [place, segment] of declared.entries()) {
    const value = given[place] ?? '';
    if (segment.startsWith('{')) params.set(segment.slice(1, -1), value);
    else if (segment !== value) return null;
  }
  return params;
}

/** The endpoint at an address, with the parameters in its path; null where there is none. */
export function findEndpoint(
  endpoints: readonly Endpoint[],
  target: string,
): { readonly endpoint: Endpoint; readonly params: ReadonlyMap<string, string> } | null {
  const path = target.split('?', 1)[0] ?? '';
  if (!path.startsWith(`${API_PATH}/`)) return null;
  const given = segmentsOf(path.slice(API_PATH.length)).map(decode);
  const known = given.filter((segment) => segment !== null);
  if (known.length < given.length) return null;
  for (const endpoint of endpoints) {
    const params = readParams(endpoint.path, known);
    if (params) return { endpoint, params };
  }
  return null;
}
