import type { KindName } from './document-kinds';

/** A document as contentlayer hands it out: its fields, untransformed, and a compiled body. */
export interface GeneratedDocument {
  readonly _id: string;
  readonly _raw: { readonly sourceFileName: string };
  readonly type: string;
  readonly slug?: unknown;
  readonly draft?: unknown;
  readonly publishAt?: unknown;
  readonly body?: { readonly code: string; readonly raw: string };
}

/** The same without its text, and with what the text names. */
export interface SlimDocument extends GeneratedDocument {
  /** Slugs of the products and lists that the text names. */
  readonly mentions: readonly string[];
  /** Tells what its file says, its text included, from what it said before. */
  readonly digest: string;
}

/** All documents, by kind. */
export type SlimIndex = Readonly<Partial<Record<KindName, readonly SlimDocument[]>>>;

/** The name of a document's file without its ending, which is its slug unless it gives one. */
export function fileSlug(document: GeneratedDocument): string {
  return document._raw.sourceFileName.replace(/\.[^.]*$/, '');
}

/** The slug of a document of any kind. */
export function documentSlug(document: GeneratedDocument): string {
  return typeof document.slug === 'string' ? document.slug.trim() : fileSlug(document);
}

/** The text of a document. */
export interface Words {
  /** Compiled MDX: the code of a function body that the MDX renderer evaluates. */
  readonly body: string;
  /** The text as written, without the front matter, with Unix line ends. */
  readonly bodyRaw: string;
}

export function wordsOf({ body }: GeneratedDocument): Words {
  return {
    body: body?.code ?? '',
    bodyRaw: (body?.raw ?? '').replace(/\r\n?/g, '\n').trim(),
  };
}
