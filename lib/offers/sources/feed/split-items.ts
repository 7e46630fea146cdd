import { AppError } from '@/lib/core/errors';
import { badRow, type FeedRow, goodRow, MOST_CHARACTERS, type RowSource } from './feed-row';
import { readItem } from './read-item';

/** What stands between items, with what ends it: its text is passed over and not held. */
const PASSED_OVER: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];
/** As long as the longest start above, and longer than any name that tells an item. */
const ENOUGH_TO_TELL = 12;
const TAG = /<\/?([^\s/>]*)/y;
const GOOGLE = /xmlns:([\w-]+)\s*=\s*["']http:\/\/base\.google\.com\/ns\/1\.0\/?["']/g;

/** The place of a start or end tag of `name`, and of no longer name, from a place on; else -1. */
function findTag(text: string, tag: string, from: number): number {
  for (let at = text.indexOf(tag, from); at !== -1; at = text.indexOf(tag, at + 1)) {
    const after = text[at + tag.length];
    if (after !== undefined && /[\s/>]/.test(after)) return at;
  }
  return -1;
}

/**
 * Splits an RSS or Atom feed into its items, and hands each to the XML parser by itself: one that is
 * not well-formed costs itself alone, and no item is larger in memory than the bound of a row.
 */
export class ItemSplitter implements RowSource {
  #rest = '';
  #line = 1;
  /** Ends what is passed over just now, `''` where nothing is. */
  #until = '';
  #root = '';
  #isWhole = false;
  readonly #prefixes = new Set(['g']);

  /** True once the root element was closed. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  push(text: string): FeedRow[] {
    return this.#split(text, false);
  }

  end(): FeedRow[] {
    return this.#split('', true);
  }

  #split(text: string, isLast: boolean): FeedRow[] {
    const all = this.#rest + text;
    const rows: FeedRow[] = [];
    let at = 0;
    while (at < all.length) {
      const next = this.#until === '' ? this.#takeTag(all, at, isLast, rows) : this.#pass(all, at);
      if (next === null) break;
      this.#countLines(all, at, next);
      at = next;
    }
    this.#rest = all.slice(at);
    if (isLast && this.#until !== '') {
      rows.push(badRow(this.#line, `"${this.#until}" is missing: what follows was not read`));
    }
    return rows;
  }

  /** Passes over text up to what ends it. @returns the place after; null where more is needed. */
  #pass(all: string, start: number): number | null {
    const found = all.indexOf(this.#until, start);
    if (found !== -1) {
      const next = found + this.#until.length;
      this.#until = '';
      return next;
    }
    const held = Math.max(start, all.length - this.#until.length);
    return held > start ? held : null;
  }

  #takeTag(all: string, start: number, isLast: boolean, rows: FeedRow[]): number | null {
    const open = all.indexOf('<', start);
    if (open === -1) return all.length;
    if (open > start) return open;
    if (all.length - open < ENOUGH_TO_TELL && !isLast) return null;
    const passed = PASSED_OVER.find(([begin]) => all.startsWith(begin, open));
    if (passed) {
      this.#until = passed[1];
      return open + passed[0].length;
    }
    if (all.startsWith('<!', open) && this.#root === '') throw doctypeFault();
    TAG.lastIndex = open;
    const name = TAG.exec(all)?.[1] ?? '';
    const isEnd = all[open + 1] === '/';
    if (!isEnd && (name === 'item' || name === 'entry')) {
      return this.#takeItem(all, open, name, isLast, rows);
    }
    const close = all.indexOf('>', open);
    const other = all.indexOf('<', open + 1);
    // A stray sign, such as "a < b": no tag holds another.
    if (other !== -1 && (close === -1 || other < close)) return other;
    if (close === -1) return all.length - open > MOST_CHARACTERS ? all.length : null;
    if (isEnd && name === this.#root) this.#isWhole = true;
    if (!isEnd && this.#root === '') this.#readRoot(all.slice(open, close), name);
    return close + 1;
  }

  #readRoot(tag: string, name: string): void {
    this.#root = name;
    for (const [, prefix = ''] of tag.matchAll(GOOGLE)) this.#prefixes.add(prefix);
  }

  #takeItem(all: string, open: number, name: string, isLast: boolean, rows: FeedRow[]) {
    const line = this.#line;
    const inner = open + name.length + 1;
    const end = findTag(all, `</${name}`, inner);
    const other = findTag(all, `<${name}`, inner);
    if (other !== -1 && (end === -1 || other < end)) {
      rows.push(badRow(line, `<${name}> is not closed`));
      return other;
    }
    const close = end === -1 ? -1 : all.indexOf('>', end);
    if (close === -1) {
      const isTooLong = all.length - open > MOST_CHARACTERS;
      if (!isLast && !isTooLong) return null;
      rows.push(
        badRow(line, isLast ? `<${name}> is cut off` : 'is longer than a million characters'),
      );
      return all.length;
    }
    const fields = readItem(all.slice(open, close + 1), this.#prefixes);
    rows.push(typeof fields === 'string' ? badRow(line, fields) : goodRow(line, fields));
    return close + 1;
  }

  #countLines(all: string, start: number, end: number): void {
    for (let at = all.indexOf('\n', start); at !== -1 && at < end; at = all.indexOf('\n', at + 1)) {
      this.#line += 1;
    }
  }
}

function doctypeFault(): AppError {
  return new AppError(
    'invalid_content',
    'The feed has a document type, which product feeds have not',
    {
      remedy: 'See that the address leads to the feed itself, not to a web page.',
    },
  );
}
