import { readInstant } from '@/lib/core/instants';
import type { KindName } from './document-kinds';
import type { SlimIndex } from './generated-document';

/** The kinds that can be written before readers may see them. */
const PUBLISHED_KINDS: readonly KindName[] = ['product', 'list', 'guide', 'comparison', 'page'];

/** What a document says of its publication, as its file has it. */
interface Publication {
  readonly draft?: unknown;
  readonly publishAt?: unknown;
}

/**
 * From when readers may see a document, epoch milliseconds: infinity for a draft, and for a date that
 * cannot be read, which the check reports; 0 where it says nothing.
 */
export function publishedFrom({ draft, publishAt }: Publication): number {
  if (draft === true) return Number.POSITIVE_INFINITY;
  if (publishAt === undefined || publishAt === null) return 0;
  return readInstant(String(publishAt).trim())?.at ?? Number.POSITIVE_INFINITY;
}

/** When something is published by itself, epoch milliseconds, each once, the first first. */
export function publicationInstants(index: SlimIndex): number[] {
  const instants = PUBLISHED_KINDS.flatMap((kind) => (index[kind] ?? []).map(publishedFrom));
  const dated = instants.filter((instant) => instant > 0 && Number.isFinite(instant));
  return [...new Set(dated)].sort((a, b) => a - b);
}

/**
 * The edition of the content at `now`: the last of the instants that has passed, 0 before the first.
 * Two moments of one edition show the same documents.
 */
export function editionAt(instants: readonly number[], now: number): number {
  return instants.findLast((instant) => instant <= now) ?? 0;
}

/** The documents that readers may see in an edition. */
export function visibleIn(index: SlimIndex, edition: number): SlimIndex {
  const visible = PUBLISHED_KINDS.map((kind) => [
    kind,
    (index[kind] ?? []).filter((document) => publishedFrom(document) <= edition),
  ]);
  return { ...index, ...Object.fromEntries(visible) };
}
