import { isSlug } from '@/lib/core/slugs';
import { DOCUMENT_KINDS, type KindName } from './document-kinds';
import type { Fault } from './fault';
import { type ReadYaml, readYaml } from './read-yaml';
import { splitFrontMatter } from './split-front-matter';

/** A content file as it was written: what the check works on, however broken the file is. */
export interface SourceDocument {
  readonly kind: KindName;
  readonly file: string;
  /** Slug that the document gets: its own field, else the file name. Not always a valid one. */
  readonly slug: string;
  /** The fields as YAML gives them, unchecked. */
  readonly data: Readonly<Record<string, unknown>>;
  /** False where the fields could not be read, so that nothing can be said about them. */
  readonly isReadable: boolean;
  /** MDX below the front matter, on the lines it has in the file; undefined without one. */
  readonly body?: string;
  /** Line of a field, or of the nearest part around it where the field is missing. */
  lineOf(path: readonly PropertyKey[]): number;
  /** A single value exactly as it is written, before YAML makes a number of it. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
}

/** A fault of a document, placed on the line of a field. */
export function faultAt(
  document: SourceDocument,
  path: readonly PropertyKey[],
  fault: Pick<Fault, 'message' | 'remedy'>,
): Fault {
  const { message, remedy } = fault;
  return {
    file: document.file,
    line: document.lineOf(path),
    field: path.map(String).join('.'),
    message,
    remedy,
  };
}

interface Parsed {
  readonly document: SourceDocument;
  readonly faults: readonly Fault[];
}

const UNREADABLE: ReadYaml = {
  data: {},
  isReadable: false,
  faults: [],
  lineOf: () => 1,
  writtenAt: () => undefined,
};

function fileSlug(file: string): string {
  return (file.split('/').pop() ?? '').replace(/\.[^.]*$/, '');
}

function slugOf(data: Readonly<Record<string, unknown>>, file: string): string {
  const own = typeof data.slug === 'string' ? data.slug.trim() : '';
  return own === '' ? fileSlug(file) : own;
}

/** Reads a content file; never throws, whatever the text. */
export function parseSource(kind: KindName, file: string, text: string): Parsed {
  const assemble = (yaml: ReadYaml, body: string | undefined, faults: Fault[]): Parsed => {
    const slug = slugOf(yaml.data, file);
    const { data, isReadable, lineOf, writtenAt } = yaml;
    const document = { kind, file, slug, data, isReadable, body, lineOf, writtenAt };
    const needsSlug = kind !== 'site' && kind !== 'shop' && data.slug === undefined;
    if (needsSlug && !isSlug(slug)) faults.push(badFileName(file));
    return { document, faults: [...faults, ...yaml.faults.map((fault) => ({ file, ...fault }))] };
  };
  if (DOCUMENT_KINDS[kind].format === 'yaml') return assemble(readYaml(text, 1), undefined, []);
  const split = splitFrontMatter(text);
  if ('yaml' in split) return assemble(readYaml(split.yaml, 2), split.body, []);
  return assemble(UNREADABLE, undefined, [{ file, field: 'front matter', ...split }]);
}

function badFileName(file: string): Fault {
  return {
    file,
    line: 1,
    field: 'slug',
    message: `is missing, and the file name "${fileSlug(file)}" is not a slug`,
    remedy: 'Rename the file to lower-case letters, digits and single hyphens.',
  };
}
