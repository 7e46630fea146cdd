import { type Money, parseMoney } from '@/lib/core/money';
import type { KindName } from './document-kinds';
import type { SourceDocument } from './parse-source';

/** Everything that the content folder holds, as the check sees it. */
export interface Contents {
  readonly documents: readonly SourceDocument[];
  /** Names of the pictures, below the pictures folder. */
  readonly pictures: ReadonlySet<string>;
  /** Names of the files that buyers download, below their folder. */
  readonly downloads: ReadonlySet<string>;
  /** All documents of a kind. */
  ofKind(kind: KindName): readonly SourceDocument[];
  /** The document with a slug; the first of them where several have it. */
  find(kind: KindName, slug: string): SourceDocument | undefined;
  slugs(kind: KindName): readonly string[];
}

/** Indexes documents by kind and slug. Broken ones count too, so that no fault causes others. */
export function indexContents(
  documents: readonly SourceDocument[],
  pictures: ReadonlySet<string>,
  downloads: ReadonlySet<string> = new Set(),
): Contents {
  const byKind = Map.groupBy(documents, (document) => document.kind);
  const bySlug = new Map<string, SourceDocument>();
  for (const document of documents) {
    const key = `${document.kind}/${document.slug}`;
    if (!bySlug.has(key)) bySlug.set(key, document);
  }
  const ofKind = (kind: KindName) => byKind.get(kind) ?? [];
  return {
    documents,
    pictures,
    downloads,
    ofKind,
    find: (kind, slug) => bySlug.get(`${kind}/${slug}`),
    slugs: (kind) => [...new Set(ofKind(kind).map((document) => document.slug))],
  };
}

/** The text at a path of unchecked data, trimmed; undefined for anything but text. */
export function textAt(data: unknown, ...path: readonly PropertyKey[]): string | undefined {
  const value = valueAt(data, path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The amount at a path of unchecked data; undefined for anything that is none. */
export function moneyAt(data: unknown, ...path: readonly PropertyKey[]): Money | undefined {
  const written = textAt(data, ...path);
  try {
    return written === undefined ? undefined : parseMoney(written);
  } catch {
    return undefined;
  }
}

/** The list at a path of unchecked data; empty for anything else. */
export function listAt(data: unknown, ...path: readonly PropertyKey[]): readonly unknown[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
}

/** The names and values at a path of unchecked data; empty for anything but a group of fields. */
export function entriesAt(data: unknown, ...path: readonly PropertyKey[]): [string, unknown][] {
  const value = valueAt(data, path);
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? Object.entries(value) : [];
}

/** The value at a path of unchecked data; undefined where a step leads nowhere. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    return isOwn ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }, data);
}
