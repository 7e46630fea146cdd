import { createHash } from 'node:crypto';
import type { KindName } from './document-kinds';
import { documentSlug, type GeneratedDocument, type SlimIndex } from './generated-document';

/** Kinds of which a site has a handful: pages that are made at each request show their text. */
const KEEPS_TEXT: readonly KindName[] = ['category', 'good'];
const SLUG = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

const DIGEST_LENGTH = 22;

type Generated = Readonly<Partial<Record<KindName, readonly GeneratedDocument[]>>>;

/** Tells what a document's file says, its text included, from what it said before. */
function digestOf({ body, _raw, ...fields }: GeneratedDocument): string {
  const said = JSON.stringify([fields, body?.raw ?? '']);
  return createHash('sha256').update(said).digest('base64url').slice(0, DIGEST_LENGTH);
}

/**
 * What all pages but the reading ones need to know of the content: every document without its text,
 * which is most of it. Whoever shows a text reads it by `readText`.
 */
export function buildSlimIndex(generated: Generated): SlimIndex {
  const named = [...(generated.product ?? []), ...(generated.list ?? [])];
  const slugs = new Set(named.map(documentSlug));
  const mentionsIn = (text: string) =>
    [...new Set(text.match(SLUG))].filter((word) => slugs.has(word));
  const slim = (kind: KindName) => (document: GeneratedDocument) => {
    const { body, ...fields } = document;
    const mentions = mentionsIn(body?.raw ?? '');
    const digest = digestOf(document);
    return { ...fields, mentions, digest, ...(KEEPS_TEXT.includes(kind) && body ? { body } : {}) };
  };
  return Object.fromEntries(
    Object.entries(generated).map(([kind, documents]) => [
      kind,
      documents.map(slim(kind as KindName)),
    ]),
  );
}
