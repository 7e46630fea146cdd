import { scanXml } from '@/lib/content/scan-xml';
import { decodeEntities } from './html-document';

/** https://www.w3.org/TR/xml/#charsets */
const CHARACTER = /[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** The characters of a text that XML can hold. */
export function xmlCharacters(text: string): string {
  return [...text].filter((character) => CHARACTER.test(character)).join('');
}

/** Why a text is no well-formed XML: forbidden characters, open references, elements not nested. */
export function xmlFaults(xml: string): string[] {
  const faults: string[] = [];
  if (xmlCharacters(xml) !== xml) faults.push('a character that XML forbids');
  if (REFERENCE.test(xml)) faults.push('an & that begins no reference');
  if (!/^<\?xml version="1\.0" encoding="UTF-8"\?>\n</i.test(xml)) faults.push('no declaration');
  const open: string[] = [];
  let roots = 0;
  for (const token of scanXml(xml)) {
    if (token.type === 'malformed') faults.push(`line ${token.line}: a < that begins no markup`);
    if (token.type === 'text' && token.text.includes(']]>')) faults.push(']]> in text');
    if (token.type === 'open') {
      if (open.length === 0) roots += 1;
      if (!token.isEmpty) open.push(token.name);
      const names = token.attributes.map(([name]) => name);
      if (new Set(names).size < names.length) faults.push(`${token.name} repeats an attribute`);
    }
    if (token.type === 'close' && open.pop() !== token.name) {
      faults.push(`line ${token.line}: </${token.name}> closes another element`);
    }
  }
  if (open.length > 0) faults.push(`${open.join(', ')} is not closed`);
  if (roots !== 1) faults.push(`${roots} root elements`);
  return faults;
}

/** The text of every element of one name that holds text alone. */
export function textsOf(xml: string, name: string): string[] {
  const pattern = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'g');
  return [...xml.matchAll(pattern)].map(([, text = '']) => decodeEntities(text));
}
