export type XmlToken = { readonly line: number } & (
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [string, string])[];
      readonly isEmpty: boolean;
    }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'declaration' | 'instruction' | 'malformed' }
);

const MARKUP =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string): [string, string][] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
    name,
    double ?? single ?? '',
  ]);
}

function readMarkup(match: RegExpExecArray, line: number): XmlToken | null {
  const [token, data, closed, opened, written = '', slash] = match;
  if (data !== undefined) return { type: 'text', text: data, line };
  if (closed !== undefined) return { type: 'close', name: closed, line };
  if (opened !== undefined) {
    const attributes = attributesOf(written);
    return { type: 'open', name: opened, attributes, isEmpty: slash === '/', line };
  }
  if (token === '<') return { type: 'malformed', line };
  if (token === '<!') return { type: 'declaration', line };
  return token.startsWith('<?') && !/^<\?xml\s/.test(token) ? { type: 'instruction', line } : null;
}

/** The markup and text of an XML file, in order. Comments and the XML declaration are left out. */
export function* scanXml(xml: string): Generator<XmlToken> {
  let line = 1;
  let end = 0;
  const moveTo = (offset: number) => {
    const passed = xml.slice(end, offset);
    line += passed.split('\n').length - 1;
    end = offset;
    return passed;
  };
  for (const match of xml.matchAll(MARKUP)) {
    const before = line;
    const text = moveTo(match.index);
    if (text.trim() !== '') yield { type: 'text', text, line: before };
    const token = readMarkup(match, line);
    if (token) yield token;
    moveTo(match.index + match[0].length);
  }
  const before = line;
  const rest = moveTo(xml.length);
  if (rest.trim() !== '') yield { type: 'text', text: rest, line: before };
}
