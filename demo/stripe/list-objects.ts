import { noSuch, Refusal } from './refusal';

interface Range {
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
}

interface Paging {
  readonly limit?: number;
  readonly starting_after?: string;
  readonly ending_before?: string;
  readonly created?: number | Range;
}

interface Listed {
  readonly id: string;
  readonly created?: number;
}

export interface Page<T> {
  readonly object: 'list';
  readonly data: T[];
  readonly has_more: boolean;
  readonly url: string;
}

interface ListOptions<T> {
  readonly url: string;
  /** What an unknown cursor is called: "event". */
  readonly kind: string;
  readonly keep?: (row: T) => boolean;
  /** As given; else newest first. */
  readonly isInOrder?: boolean;
}

const DEFAULT_LIMIT = 10;

function isWithin(created: number, range: number | Range): boolean {
  if (typeof range === 'number') return created === range;
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}

/**
 * A page of a list.
 * @throws Refusal for two cursors at once and for one that is unknown.
 */
export function listObjects<T extends Listed>(
  rows: Iterable<T>,
  paging: Paging,
  options: ListOptions<T>,
): Page<T> {
  const { limit = DEFAULT_LIMIT, starting_after: after, ending_before: before, created } = paging;
  const { url, kind, keep = () => true, isInOrder = false } = options;
  if (after !== undefined && before !== undefined) {
    const message = 'You may only specify one of: ending_before, starting_after.';
    throw new Refusal({ message, param: 'starting_after' });
  }
  const all = isInOrder ? [...rows] : [...rows].reverse();
  const indexOf = (id: string, param: string) => {
    const index = all.findIndex((row) => row.id === id);
    if (index < 0) throw noSuch(kind, id, param);
    return index;
  };
  const isKept = (row: T) =>
    keep(row) && (created === undefined || isWithin(row.created ?? 0, created));
  const from = after === undefined ? 0 : indexOf(after, 'starting_after') + 1;
  const to = before === undefined ? all.length : indexOf(before, 'ending_before');
  const found = all.slice(from, to).filter(isKept);
  const data = before === undefined ? found.slice(0, limit) : found.slice(-limit);
  return { object: 'list', data, has_more: found.length > data.length, url };
}
