type Decoded =
  | { readonly text: string }
  | { readonly text: null; readonly line: number; readonly message: string };

const LINE_FEED = 0x0a;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The line (from 1) that holds the first bytes that are not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

/** The text of a file, without a byte order mark and with Unix line ends; null where it is no UTF-8. */
export function decodeText(bytes: Uint8Array): Decoded {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { text: null, line: 1, message: 'is saved as UTF-16, not as UTF-8' };
  if (!isUtf8(bytes)) {
    return {
      text: null,
      line: firstBadLine(bytes),
      message: 'holds characters that are not UTF-8',
    };
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul === -1) return { text };
  const line = text.slice(0, nul).split('\n').length;
  return { text: null, line, message: 'holds a NUL character, as files that are no text do' };
}
