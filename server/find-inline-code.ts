import { readTag, type Tag } from '@/server/read-tag';

/** The inline code of a page as a browser reads it, each text once. */
export interface InlineCode {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
}

/** Elements in which nothing is a tag but their own end tag; outside SVG and MathML. */
const TEXT_ELEMENTS =
  /^(?:iframe|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp)$/;
const SCRIPT_TYPE =
  /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;
const SCRIPT_MARK = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
const LETTER = /[a-z]/i;

/**
 * Index of the `</script` that ends a script. Between `<!-- <script` and the next `</script` none
 * does: an old rule for scripts that carry markup in comments.
 */
function findScriptEnd(html: string, start: number): number {
  let state: 'plain' | 'escaped' | 'nested' = 'plain';
  SCRIPT_MARK.lastIndex = start;
  for (let mark = SCRIPT_MARK.exec(html); mark; mark = SCRIPT_MARK.exec(html)) {
    if (mark[0] === '<!--') {
      if (state === 'plain') state = 'escaped';
      // The dashes of `<!-->` open and close at once.
      SCRIPT_MARK.lastIndex = mark.index + 2;
    } else if (mark[0] === '-->') {
      state = 'plain';
    } else if (mark[1] === '/') {
      if (state !== 'nested') return mark.index;
      state = 'escaped';
    } else if (state === 'escaped') {
      state = 'nested';
    }
  }
  return html.length;
}

function findTextEnd(html: string, name: string, start: number): number {
  if (name === 'script') return findScriptEnd(html, start);
  if (name === 'plaintext') return html.length;
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  end.lastIndex = start;
  return end.exec(html)?.index ?? html.length;
}

/** Index after the comment, doctype or other declaration whose `<` is at `start`. */
function skipDeclaration(html: string, start: number, inForeign: boolean): number {
  const isComment = html.startsWith('<!--', start);
  if (isComment) {
    const empty = /^-?>/.exec(html.slice(start + 4, start + 6));
    if (empty) return start + 4 + empty[0].length;
  }
  const isData = inForeign && html.startsWith('<![CDATA[', start);
  const end = isComment ? /--!?>/g : isData ? /\]\]>/g : />/g;
  end.lastIndex = start + (isComment ? 4 : 2);
  return end.exec(html) ? end.lastIndex : html.length;
}

/** True for code that a browser runs or obeys; JSON-LD and other data never run and need no hash. */
function isExecutable({ attributes }: Tag): boolean {
  if (attributes.has('src')) return false;
  const language = attributes.get('language');
  const type = attributes.get('type') ?? (language ? `text/${language}` : '');
  return type === '' || SCRIPT_TYPE.test(type.trim().toLowerCase());
}

/** In SVG and MathML only scripts and styles are read as text, and `<a/>` really closes. */
function holdsText(tag: Tag, inForeign: boolean): boolean {
  if (!inForeign) return TEXT_ELEMENTS.test(tag.name);
  return !tag.selfClosing && (tag.name === 'script' || tag.name === 'style');
}

/**
 * Collects the inline scripts and styles of a page by the tokenising rules of the HTML standard:
 * what looks like a tag inside a comment, an attribute or a text-only element is none.
 */
export function findInlineCode(text: string): InlineCode {
  // Browsers normalise line ends before they hash.
  const html = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const found = { scripts: new Set<string>(), styles: new Set<string>() };
  let foreignDepth = 0;

  function takeText(tag: Tag): number {
    const end = findTextEnd(html, tag.name, tag.end);
    const content = html.slice(tag.end, end);
    if (tag.name === 'script' && content !== '' && isExecutable(tag)) found.scripts.add(content);
    if (tag.name === 'style' && content !== '') found.styles.add(content);
    return end;
  }

  /** Index after the markup whose `<` is at `start`. */
  function takeMarkup(start: number): number {
    const sign = html.charAt(start + 1);
    const isEnd = sign === '/';
    const nameAt = isEnd ? start + 2 : start + 1;
    const isTag = LETTER.test(html.charAt(nameAt));
    // An end tag without a name is a comment.
    if (sign === '!' || sign === '?' || (isEnd && !isTag)) {
      return skipDeclaration(html, start, foreignDepth > 0);
    }
    if (!isTag) return start + 1;
    const tag = readTag(html, nameAt);
    if (!tag) return html.length;
    const opensForeign = tag.name === 'svg' || tag.name === 'math';
    if (opensForeign && isEnd) foreignDepth = Math.max(0, foreignDepth - 1);
    if (isEnd) return tag.end;
    if (opensForeign && !tag.selfClosing) foreignDepth += 1;
    return holdsText(tag, foreignDepth > 0) ? takeText(tag) : tag.end;
  }

  let index = html.indexOf('<');
  while (index !== -1) index = html.indexOf('<', takeMarkup(index));
  return found;
}
