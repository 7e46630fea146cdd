import GithubSlugger from 'github-slugger';

/** A heading of an article's text, and the fragment under which its page shows it. */
export interface BodyHeading {
  readonly id: string;
  readonly name: string;
}

const FENCE = /^\s*(?:```|~~~)/;
const HEADING = /^(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/;

/** The words of a line of Markdown, without its marks. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\*\*|__|\*|(?<!\w)_|_(?!\w))/g, '')
    .replace(/\\(.)/g, '$1');
}

/**
 * The second-rank headings (`##`) of a body in MDX, in order, with the ids that rehype-slug gives
 * them on the page: it counts headings of every rank, so this does too.
 */
export function bodyHeadings(bodyRaw: string): BodyHeading[] {
  const slugger = new GithubSlugger();
  const headings: BodyHeading[] = [];
  let isCode = false;
  for (const line of bodyRaw.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    const [, marks = '', words = ''] = (isCode ? null : HEADING.exec(line)) ?? [];
    if (!words) continue;
    const name = plainText(words);
    const id = slugger.slug(name);
    if (marks.length === 2) headings.push({ id, name });
  }
  return headings;
}
