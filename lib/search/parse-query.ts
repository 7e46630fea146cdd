import { z } from 'zod';
import { MAX_QUERY_LENGTH } from './query-limits';

/** Control characters and line breaks act as spaces; half characters and invisible marks go. */
const BREAKS = /[\p{Cc}\s]+/gu;
const INVISIBLE = /[\p{Cf}\p{Cs}]/gu;

const Query = z
  .union([z.string(), z.array(z.string()).transform(([first]) => first ?? '')])
  .catch('')
  .transform((given) => given.replace(INVISIBLE, '').replace(BREAKS, ' ').trim());

export interface ParsedQuery {
  /** What to look for, at most `MAX_QUERY_LENGTH` characters; empty where nothing was asked. */
  readonly text: string;
  /** True where the reader asked for more than that. */
  readonly isCut: boolean;
}

/**
 * Reads the `q` of an address, whatever it holds: nothing that a reader can put there is an error.
 * Of several, the first counts.
 */
export function parseQuery(given: unknown): ParsedQuery {
  const text = Query.parse(given);
  if (text.length <= MAX_QUERY_LENGTH) return { text, isCut: false };
  const kept = text.slice(0, MAX_QUERY_LENGTH).replace(INVISIBLE, '').trim();
  return { text: kept, isCut: true };
}
