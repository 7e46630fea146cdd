import type { Block, MailDocument } from './mail-document';

const WIDTH = 72;
const RULE = '-'.repeat(24);

/** Set before what is left of a row, so that no name passes for a row of its own. */
const INDENT = '    ';

/** Breaks at spaces; a word that is longer than a line stays whole, since it may be a link. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && longer.length > WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = longer;
    }
  }
  return [...lines, line].join('\n');
}

function underlined(text: string, mark: string): string {
  const title = wrap(text);
  const longest = Math.max(...title.split('\n').map((line) => line.length));
  return `${title}\n${mark.repeat(longest)}`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return underlined(block.text, '-');
    case 'paragraph':
      return wrap(block.text);
    case 'lines':
      return block.lines.map((line) => wrap(line, INDENT)).join('\n');
    case 'rows':
      return block.rows.map(({ label, value }) => wrap(`${label}: ${value}`, INDENT)).join('\n');
    case 'button':
    case 'link':
      return `${wrap(`${block.label}:`)}\n${block.url}`;
    case 'rule':
      return RULE;
  }
}

/** A mail as plain text: lines of 72 characters at most, each link on a line of its own. */
export function writeText({ title, blocks, site, footer }: MailDocument): string {
  const parts = [
    underlined(title, '='),
    ...blocks.map(writeBlock),
    RULE,
    `${site.name}\n${site.url}`,
    ...footer.map((line) => wrap(line)),
  ];
  return `${parts.join('\n\n')}\n`;
}
