/** A mail as it was read off the wire. */
export interface ReceivedMail {
  /** Counted from 1 as they come. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** Whom the envelope names. */
  readonly recipients: readonly string[];
  /** Names in small letters; where a header comes twice, its values stand below one another. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const BREAK = '\r\n';

function decodeQuoted(text: string): Buffer {
  const plain = text.replace(/=[ \t]*\r\n/g, '');
  return Buffer.from(
    plain.replace(/=([0-9A-F]{2})/gi, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  );
}

/** RFC 2047: `=?UTF-8?Q?…?=`, and no space between two of them. */
function decodeWords(value: string): string {
  const joined = value.replace(/(\?=)\s+(?==\?)/g, '$1');
  return joined.replace(
    /=\?utf-8\?([bq])\?([^?]*)\?=/gi,
    (_whole, encoding: string, text: string) => {
      const bytes =
        encoding.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : decodeQuoted(text.replaceAll('_', ' '));
      return bytes.toString('utf8');
    },
  );
}

function splitPart(raw: string): Part {
  const end = raw.indexOf(BREAK + BREAK);
  const head = end < 0 ? raw : raw.slice(0, end);
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n(?=[ \t])/g, '').split(BREAK)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = decodeWords(line.slice(colon + 1).trim());
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
  }
  return { headers, body: end < 0 ? '' : raw.slice(end + 2 * BREAK.length) };
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = encoding === 'quoted-printable' ? decodeQuoted(body) : Buffer.from(body, 'latin1');
  return bytes.toString('utf8');
}

function leavesOf(part: Part): Part[] {
  const type = part.headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!type.startsWith('multipart/') || boundary === undefined) return [part];
  // What stands before the first boundary and after the last is no part.
  const inner = `${BREAK}${part.body}`.split(`${BREAK}--${boundary}`).slice(1, -1);
  return inner.flatMap((raw) => leavesOf(splitPart(raw.replace(/^[ \t]*\r\n/, ''))));
}

/** Takes a mail apart that a program of ours wrote: MIME in UTF-8, text and HTML, no attachment. */
export function parseMail(raw: Buffer): Pick<ReceivedMail, 'headers' | 'text' | 'html'> {
  const whole = splitPart(raw.toString('latin1'));
  const leaves = leavesOf(whole);
  const bodyOf = (type: string) => {
    const leaf = leaves.find(({ headers }) =>
      (headers['content-type'] ?? 'text/plain').startsWith(type),
    );
    return leaf ? decodeBody(leaf).replaceAll(BREAK, '\n') : '';
  };
  return { headers: whole.headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
}
