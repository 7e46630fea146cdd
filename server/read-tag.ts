export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** True for `<a/>`. */
  readonly selfClosing: boolean;
  /** Index of the first character after the tag. */
  readonly end: number;
}

const NAME = /[a-z][^\t\n\f\r />]*/iy;
const ATTRIBUTE =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >"'][^\t\n\f\r >]*)|(?=>)))?/y;
const END = /[\t\n\f\r /]*>/y;

/**
 * Reads a start or end tag whose name starts at `start`, by the rules of the HTML standard: `>` and
 * `<` may stand in quoted values. Null where the text ends inside the tag.
 */
export function readTag(html: string, start: number): Tag | null {
  NAME.lastIndex = start;
  const name = NAME.exec(html)?.[0].toLowerCase() ?? '';
  const attributes = new Map<string, string>();
  let index = start + name.length;
  for (;;) {
    END.lastIndex = index;
    const end = END.exec(html)?.[0];
    if (end !== undefined) {
      return { name, attributes, selfClosing: end.endsWith('/>'), end: END.lastIndex };
    }
    ATTRIBUTE.lastIndex = index;
    const match = ATTRIBUTE.exec(html);
    if (!match) return null;
    index = ATTRIBUTE.lastIndex;
    const key = (match[1] ?? '').toLowerCase();
    // Of two attributes of one name the first counts.
    if (!attributes.has(key)) attributes.set(key, match[2] ?? match[3] ?? match[4] ?? '');
  }
}
