import { readDocuments, readMadeAt, readVersion } from 'contentlayer/slim';
import { seesUnpublished } from '@/lib/platform/preview';
import type { KindName } from './document-kinds';
import type { SlimDocument, SlimIndex } from './generated-document';
import { editionAt, publicationInstants, visibleIn } from './publication';

/** What is seen of the content, and what was made of it. */
interface View {
  /** All documents, seen or not. */
  readonly source: SlimIndex;
  /** Epoch milliseconds; infinity where unpublished documents are seen too. */
  readonly edition: number;
  readonly documents: SlimIndex;
  readonly parts: Map<string, unknown>;
}

interface Held {
  instants?: { readonly source: SlimIndex; readonly list: readonly number[] };
  published?: View;
  whole?: View;
}

/** On `globalThis`: Next loads this module once for each kind of route. */
const HELD = Symbol.for('topshelf.library');
const EVERYTHING = Number.POSITIVE_INFINITY;

function held(): Held {
  const owner = globalThis as { [HELD]?: Held };
  owner[HELD] ??= {};
  return owner[HELD];
}

function instants(): readonly number[] {
  const source = readDocuments();
  const holder = held();
  if (holder.instants?.source === source) return holder.instants.list;
  const list = publicationInstants(source);
  holder.instants = { source, list };
  return list;
}

/** The edition that readers see now: changes when a document's `publishAt` passes, and only then. */
export function currentEdition(): number {
  return editionAt(instants(), Date.now());
}

/** The edition at which the pages of the build were made, or one before it. */
export function builtEdition(): number {
  return editionAt(instants(), readMadeAt());
}

/** Tells what readers see now from what they see of any other build, or at another time. */
export function contentVersion(): string {
  const edition = currentEdition();
  return edition === 0 ? readVersion() : `${readVersion()} ${edition}`;
}

let isOpen = false;

/**
 * Runs with unpublished documents in sight: for whoever lists the addresses that there will be.
 * @param run must not wait for anything.
 */
export function withUnpublished<Result>(run: () => Result): Result {
  const before = isOpen;
  isOpen = true;
  try {
    return run();
  } finally {
    isOpen = before;
  }
}

function view(): View {
  const holder = held();
  const source = readDocuments();
  const isWhole = isOpen || seesUnpublished();
  const edition = isWhole ? EVERYTHING : currentEdition();
  const known = isWhole ? holder.whole : holder.published;
  if (known && known.source === source && known.edition === edition) return known;
  const documents = isWhole ? source : visibleIn(source, edition);
  const made: View = { source, edition, documents, parts: new Map() };
  holder[isWhole ? 'whole' : 'published'] = made;
  return made;
}

/** All documents of a kind that may be seen here and now. */
export const visibleOfKind = (kind: KindName): readonly SlimDocument[] =>
  view().documents[kind] ?? [];

/**
 * What is made of the visible documents, once as long as they are the same: until the content is read
 * anew or a document is published.
 */
export function keepForEdition<Part>(name: string, make: () => Part): Part {
  const { parts } = view();
  if (!parts.has(name)) parts.set(name, make());
  return parts.get(name) as Part;
}
