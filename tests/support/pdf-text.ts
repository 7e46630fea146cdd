import { inflateSync } from 'node:zlib';

/** Codes of a font, by what they stand for. */
interface Font {
  /** Hexadecimal digits of one code. */
  readonly digits: number;
  readonly texts: ReadonlyMap<string, string>;
}

const OBJECT = /(\d+) 0 obj\b([\s\S]*?)endobj/g;
/** A ligature stands for several characters, which some writers put spaces between. */
const HEX = /<([\da-f\s]+)>/gi;

function decodeText(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  return bytes.swap16().toString('utf16le');
}

function following(hex: string, by: number): string {
  return (Number.parseInt(hex, 16) + by).toString(16).padStart(hex.length, '0');
}

/** Reads a ToUnicode table: single codes, ranges that count up, ranges with a list. */
function readFont(table: string): Font {
  const texts = new Map<string, string>();
  const hexes = (line: string) =>
    [...line.matchAll(HEX)].map(([, hex = '']) => hex.replaceAll(/\s/g, '').toLowerCase());
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const line of body.split('\n')) {
      const [code, text] = hexes(line);
      if (code && text) texts.set(code, decodeText(text));
    }
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const line of body.split('\n')) {
      const [from, to, ...targets] = hexes(line);
      if (!from || !to) continue;
      const count = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
      for (let at = 0; at < count; at += 1) {
        const [first = ''] = targets;
        const text = line.includes('[') ? targets[at] : following(first, at);
        if (text) texts.set(following(from, at), decodeText(text));
      }
    }
  }
  const [code = ''] = texts.keys();
  return { digits: code.length, texts };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string operand as hexadecimal digits, written either way. */
function hexOf(operand: string): string {
  if (operand.startsWith('<')) return operand.slice(1, -1).toLowerCase();
  const plain = operand
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (ESCAPES[escaped] ?? escaped),
    );
  return Buffer.from(plain, 'latin1').toString('hex');
}

const OPERATION = /\/(\w+) [\d.]+ Tf|(<[\da-f]*>|\((?:\\[\s\S]|[^\\)])*\))/gi;

function readContent(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = '';
  for (const [, name, operand] of content.matchAll(OPERATION)) {
    if (name) font = fonts.get(name);
    if (!operand || !font?.digits) continue;
    for (const code of hexOf(operand).match(new RegExp(`.{${font.digits}}`, 'g')) ?? []) {
      text += font.texts.get(code) ?? '';
    }
  }
  return text;
}

/**
 * The text of a PDF that Chromium or the build made, in the order in which it was drawn and without any white
 * space, which a PDF does not keep.
 */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const bodies = new Map([...source.matchAll(OBJECT)].map(([, id = '', body = '']) => [id, body]));
  const streamOf = (id: string) => {
    const [begin = '', head = ''] = /^([\s\S]*?)stream\r?\n/.exec(bodies.get(id) ?? '') ?? [];
    // Data may end like a line does, so that its length alone says where it ends.
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const data = (bodies.get(id) ?? '').slice(begin.length, begin.length + length);
    const bytes = Buffer.from(data, 'latin1');
    return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : data;
  };
  const fonts = new Map<string, Font>();
  for (const [, name = '', id = ''] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, table] = /\/ToUnicode (\d+) 0 R/.exec(bodies.get(id) ?? '') ?? [];
    if (table) fonts.set(name, readFont(streamOf(table)));
  }
  const pages = [...bodies.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  const contents = pages.map((body) => /\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '');
  return contents
    .map((id) => readContent(streamOf(id), fonts))
    .join('')
    .replaceAll(/\s/g, '');
}
