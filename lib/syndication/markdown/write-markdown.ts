import type { Nodes, Parents } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, toMarkdown } from 'mdast-util-to-markdown';
import { absoluteUrl } from '@/lib/core/absolute-url';
import type { Block } from './nodes';

/** Where a page stands, as far as its links need to know. */
interface Standing {
  /** Public origin without a trailing slash. */
  readonly origin: string;
  /** Path of the HTML page, to which links within the page lead. */
  readonly path: string;
}

/** Markdown is read away from its page: links within the site lead to its pages from anywhere. */
function fullUrl(url: string, { origin, path }: Standing): string {
  if (url.startsWith('#')) return absoluteUrl(origin, path + url);
  return url.startsWith('/') && !url.startsWith('//') ? absoluteUrl(origin, url) : url;
}

/** The same node with full addresses; the one that is handed in may be shared, and stays as it is. */
function withFullUrls<Node extends Nodes>(node: Node, standing: Standing): Node {
  const url = 'url' in node ? { url: fullUrl(node.url, standing) } : {};
  const children =
    'children' in node
      ? { children: (node as Parents).children.map((child) => withFullUrls(child, standing)) }
      : {};
  return { ...node, ...url, ...children };
}

/** Addresses that mean the same with no sign escaped: not one that a parser would read as another. */
const PLAIN_URL = /^(?:https?:\/\/|mailto:)[\w.~:/?#@!$&'*+,;=%-]+$/;
const ENTITY = /&#?\w+;/;

/** A link whose address stands there as it is, so that it can be taken out without knowing Markdown. */
const writeLink: Handle = (node, parent, state, info) => {
  const { url, title } = node;
  if (title || !PLAIN_URL.test(url) || ENTITY.test(url)) {
    return defaultHandlers.link(node, parent, state, info);
  }
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exitLabel();
  exit();
  return `[${label}](${url})`;
};
// Tells what surrounds a link which sign it begins with.
Object.assign(writeLink, { peek: () => '[' });

/** Writes a page as Markdown of GitHub's flavour: CommonMark with tables, and no HTML in it. */
export function writeMarkdown(blocks: readonly Block[], standing: Standing): string {
  const children = blocks.map((block) => withFullUrls(block, standing));
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      emphasis: '_',
      fences: true,
      listItemIndent: 'one',
      resourceLink: true,
      rule: '-',
      // Columns of one width would double the length of a table.
      handlers: { link: writeLink },
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}
