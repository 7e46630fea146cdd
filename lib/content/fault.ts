/** One thing that is wrong in the content, for the person who mends it. */
export interface Fault {
  /** Path of the file, below the folder that was given to the check. */
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Path of the field, such as `picks.2.award`; `body` for the text below the front matter. */
  readonly field: string;
  /** What is wrong: the predicate of a sentence about the field. */
  readonly message: string;
  /** How to mend it, as a sentence. */
  readonly remedy: string;
}

/** Faults in the order in which a person goes through the files, each one once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const byKey = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...byKey.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      compare(a.field, b.field) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
