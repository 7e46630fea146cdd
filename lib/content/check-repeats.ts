import { listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

type Path = readonly PropertyKey[];

/**
 * What stands a second time where each should stand once.
 * @param asCompared what of a text must not be the same; all of it unless given.
 */
export function repeats(
  document: SourceDocument,
  paths: readonly Path[],
  remedy: string,
  asCompared = (text: string) => text,
): Fault[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const written = textAt(document.data, ...path);
    if (written === undefined) return [];
    const text = asCompared(written);
    if (seen.has(text))
      return [faultAt(document, path, { message: `names "${text}" again`, remedy })];
    seen.add(text);
    return [];
  });
}

/** What a list names twice, in a field of its entries or as the entry itself. */
export function repeatsIn(document: SourceDocument, list: string, field?: string): Fault[] {
  const paths = listAt(document.data, list).map((_, index) =>
    field ? [list, index, field] : [list, index],
  );
  return repeats(document, paths, 'Remove one.');
}

/** For names that differ in more than their capitals. */
export const inSmallLetters = (text: string) => text.toLowerCase();
