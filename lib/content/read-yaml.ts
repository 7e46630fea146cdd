import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Fault } from './fault';

export interface ReadYaml {
  readonly data: Readonly<Record<string, unknown>>;
  /** False where the text is no YAML, or no list of fields. */
  readonly isReadable: boolean;
  readonly faults: readonly Omit<Fault, 'file'>[];
  lineOf(path: readonly PropertyKey[]): number;
  writtenAt(path: readonly PropertyKey[]): string | undefined;
}

const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Line it up with its neighbours: two spaces a level.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'Write "name: value", or put a value of several lines in quotes.',
  MISSING_CHAR: 'Close the quote or the bracket, and write a colon after each name.',
  BAD_ALIAS: 'Put a value that begins with * or & in quotes.',
  TAG_RESOLVE_FAILED: 'Put a value that begins with ! in quotes.',
};

const QUOTES = 'Put values that hold any of : # [ ] { } & * ! | > \' " % @ in quotes.';

/** The node at a path, and the line that an editor looks at for it: that of its key or list dash. */
function locate(
  doc: Document,
  path: readonly PropertyKey[],
  start: number,
  lineAt: (offset: number) => number,
): { readonly line: number; readonly value: unknown } {
  let value: unknown = doc.contents;
  let line = start;
  for (const step of path) {
    if (isAlias(value)) value = value.resolve(doc);
    if (isMap(value)) {
      const pair = value.items.find(
        ({ key }) => String(isScalar(key) ? key.value : key) === String(step),
      );
      if (!pair) return { line, value: undefined };
      if (isScalar(pair.key) && pair.key.range) line = lineAt(pair.key.range[0]);
      value = pair.value;
    } else if (isSeq(value) && typeof step === 'number' && step in value.items) {
      value = value.items[step];
      const range = (value as { range?: [number, number, number] } | null)?.range;
      if (range) line = lineAt(range[0]);
    } else {
      return { line, value: undefined };
    }
  }
  return { line, value };
}

function explain(error: YAMLError, yaml: string, line: number): Omit<Fault, 'file'> {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^"':\n]*)/.exec(yaml.slice(error.pos[0]))?.[1]?.trim() ?? '';
    return { line, field: key, message: 'stands twice', remedy: 'Keep one of the two.' };
  }
  return {
    line,
    field: 'front matter',
    message: `is not valid YAML: ${error.message}`,
    remedy: REMEDIES[error.code] ?? QUOTES,
  };
}

function toData(doc: Document): unknown {
  try {
    return doc.toJS() ?? {};
  } catch {
    return undefined;
  }
}

/**
 * Reads fields and remembers their lines. `firstLine` is the line of the file on which `yaml`
 * begins. A key that stands twice is a fault, but leaves the others readable.
 */
export function readYaml(yaml: string, firstLine: number): ReadYaml {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems = [...doc.errors, ...doc.warnings];
  const faults = problems.map((error) => explain(error, yaml, lineAt(error.pos[0])));
  const isParsed = problems.every((error) => error.code === 'DUPLICATE_KEY');
  const data = isParsed ? toData(doc) : undefined;
  const isFields = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (isParsed && !isFields) {
    faults.push({
      line: firstLine,
      field: 'front matter',
      message: 'is not a list of fields',
      remedy: 'Write one "name: value" a line.',
    });
  }
  // A missing field is reported where the fields begin: the fence above them, or the first line.
  const start = Math.max(1, firstLine - 1);
  return {
    data: isFields ? (data as Record<string, unknown>) : {},
    isReadable: isFields,
    faults,
    lineOf: (path) => locate(doc, path, start, lineAt).line,
    writtenAt: (path) => {
      const { value } = locate(doc, path, start, lineAt);
      return isScalar(value) ? value.source : undefined;
    },
  };
}
