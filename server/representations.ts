import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { DATA_POLICY, PICTURE_POLICY, pagePolicy } from '@/lib/platform/security-headers';
import type { Encoding } from '@/server/choose-encoding';
import { findInlineCode } from '@/server/find-inline-code';
import { postponeFramework } from '@/server/postpone-framework';
import { firstPriceExpiry } from '@/server/price-expiry';
import { shedFramework } from '@/server/shed-framework';

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

/** What remembering a body costs beside its bytes. */
const ENTRY_BYTES = 512;
/** Below this a compressed body saves less than its header costs. */
const MIN_COMPRESSED_BYTES = 1024;
const BROTLI_QUALITY = 5;

/** A body as it is sent, with what depends on its bytes. */
export interface Representation {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  /** Weak, as one stands for all encodings of a body. */
  readonly etag: string;
  /** Null for scripts and styles: what they may do is up to the page that loads them. */
  readonly policy: string | null;
  /** When the first price in it ends, epoch milliseconds; null where it has none. */
  readonly expiresAt: number | null;
}

interface Entry {
  /** The body without what its readers do not need, or not yet; absent where that is the body itself. */
  readonly shed?: Buffer;
  readonly policy: string | null;
  readonly expiresAt: number | null;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
  bytes: number;
}

function hashSources(texts: Iterable<string>): string[] {
  return [...texts].map(
    (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`,
  );
}

function policyFor(body: Buffer, contentType: string, siteUrl: string): string | null {
  if (/^\w+\/(?:javascript|css)\b/.test(contentType)) return null;
  if (contentType.startsWith('image/svg')) return PICTURE_POLICY;
  if (!contentType.startsWith('text/html')) return DATA_POLICY;
  const { scripts, styles } = findInlineCode(body.toString('utf8'));
  return pagePolicy(siteUrl, { scripts: hashSources(scripts), styles: hashSources(styles) });
}

function expiryOf(body: Buffer, contentType: string): number | null {
  if (!/^text\/(?:html|x-component)\b/.test(contentType)) return null;
  return firstPriceExpiry(body.toString('utf8'));
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return compressGzip(body);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return compressBrotli(body, { params });
}

function shed(body: Buffer, contentType: string, inert: ReadonlySet<string>): Buffer | undefined {
  if (!contentType.startsWith('text/html')) return undefined;
  const html = body.toString('utf8');
  const rest = postponeFramework(shedFramework(html, inert));
  return rest === html ? undefined : Buffer.from(rest);
}

/**
 * Turns finished bodies into what is sent: without scripts that have nothing to do, compressed, with
 * an ETag and a content security policy
 * that names every inline script in it. Results are remembered by the hash of the body, at most
 * `maxBytes` of them, so that a page that does not change is scanned and compressed once.
 * @param inert ids of the client components that a page can do without.
 */
export function createRepresentations(
  siteUrl: string,
  maxBytes: number,
  inert: ReadonlySet<string> = new Set(),
) {
  const entries = new Map<string, Entry>();
  // A change of the policy must reach readers whose browser asks whether its copy still holds.
  const salt = pagePolicy(siteUrl, { scripts: [], styles: [] });
  let held = 0;

  function forgetOldest(): void {
    for (const [key, entry] of entries) {
      if (held <= maxBytes) return;
      entries.delete(key);
      held -= entry.bytes;
    }
  }

  function recall(key: string, body: Buffer, contentType: string, isKept: boolean): Entry {
    const known = entries.get(key);
    if (known) {
      entries.delete(key);
      entries.set(key, known);
      return known;
    }
    const left = shed(body, contentType, inert);
    const policy = policyFor(left ?? body, contentType, siteUrl);
    const bytes = ENTRY_BYTES + (policy?.length ?? 0) + (left?.length ?? 0);
    const expiresAt = expiryOf(left ?? body, contentType);
    const entry = { shed: left, policy, expiresAt, encoded: new Map(), bytes };
    if (!isKept) return entry;
    entries.set(key, entry);
    held += entry.bytes;
    forgetOldest();
    return entry;
  }

  function encode(entry: Entry, key: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
    const known = entry.encoded.get(encoding);
    if (known) return known;
    const compressing = compress(body, encoding).then((bytes) => {
      entry.bytes += bytes.length;
      if (entries.get(key) === entry) held += bytes.length;
      forgetOldest();
      return bytes;
    });
    entry.encoded.set(encoding, compressing);
    return compressing;
  }

  return {
    /**
     * @param wanted what the client accepts; short bodies and `identity` are sent as they are.
     * @param isKept false for a body that nobody may keep.
     */
    async represent(
      body: Buffer,
      contentType: string,
      wanted: Encoding,
      isKept = true,
    ): Promise<Representation> {
      const key = createHash('sha256')
        .update(salt)
        .update(contentType)
        .update(body)
        .digest('base64url');
      const entry = recall(key, body, contentType, isKept);
      const sent = entry.shed ?? body;
      const encoding = sent.length < MIN_COMPRESSED_BYTES ? 'identity' : wanted;
      const bytes = encoding === 'identity' ? sent : await encode(entry, key, sent, encoding);
      const etag = `W/"${key.slice(0, 22)}"`;
      return { bytes, encoding, etag, policy: entry.policy, expiresAt: entry.expiresAt };
    },
  };
}
