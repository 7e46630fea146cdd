import { childrenOf, childTexts, type XmlElement } from './xml-tree';

/** How often an element may stand in its parent: `[least, most]`. */
export type Counts = Readonly<Record<string, readonly [least: number, most: number]>>;

/** Whether a text is an absolute address of the web. */
export function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text);
}

/** Elements without a prefix that are not known, missing, or there too often. */
export function countFaults(element: XmlElement, counts: Counts): string[] {
  const faults = element.children
    .filter(({ name }) => !name.includes(':') && !Object.hasOwn(counts, name))
    .map(({ name }) => `${element.name} holds an unknown ${name}`);
  for (const [name, [least, most]] of Object.entries(counts)) {
    const count = childrenOf(element, name).length;
    if (count < least || count > most) faults.push(`${element.name} holds ${count} ${name}`);
  }
  return faults;
}

/** Elements of one name whose text does not hold to a rule. */
export function textFaults(
  element: XmlElement,
  names: readonly string[],
  isRight: (text: string) => boolean,
): string[] {
  return names.flatMap((name) =>
    childTexts(element, name)
      .filter((text) => !isRight(text))
      .map((text) => `${name} in ${element.name} is "${text}"`),
  );
}

/** Values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Prefixes that no namespace is declared for. */
export function prefixFaults(root: XmlElement): string[] {
  const walk = (element: XmlElement): string[] => [
    ...[element.name, ...Object.keys(element.attributes)]
      .filter((name) => name.includes(':') && !name.startsWith('xml'))
      .map((name) => name.split(':', 1)[0] ?? ''),
    ...element.children.flatMap(walk),
  ];
  return [...new Set(walk(root))]
    .filter((prefix) => !Object.hasOwn(root.attributes, `xmlns:${prefix}`))
    .map((prefix) => `the prefix ${prefix} is not declared`);
}
