import { scanXml } from '@/lib/content/scan-xml';
import { decodeEntities } from '../html-document';
import { xmlFaults } from '../xml-rules';

/** An element of an XML file with its texts and children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/** @throws Error where the text is no well-formed XML. */
export function readXml(xml: string): XmlElement {
  const faults = xmlFaults(xml);
  if (faults.length > 0) throw new Error(faults.join('; '));
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const token of scanXml(xml)) {
    const parent = open.at(-1) ?? top;
    if (token.type === 'text') parent.text += decodeEntities(token.text);
    if (token.type === 'close') open.pop();
    if (token.type === 'open') {
      const attributes = Object.fromEntries(
        token.attributes.map(([name, value]) => [name, decodeEntities(value)]),
      );
      const element = { name: token.name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!token.isEmpty) open.push(element);
    }
  }
  return top.children[0] ?? top;
}

/** The children of one name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The texts of the children of one name. */
export function childTexts(element: XmlElement, name: string): string[] {
  return childrenOf(element, name).map(({ text }) => text.trim());
}
