import { badRow, type FeedRow, goodRow, MOST_CHARACTERS, type RowSource } from './feed-row';
import { countFault, type Layout, takeRecord } from './take-record';

const CARRIAGE_RETURN = 0x0d;
const TOO_LONG = 'is longer than a million characters';

/**
 * Splits delimited text (RFC 4180) into rows. A row that is broken costs itself alone: after it,
 * splitting goes on at the next line, also where a quote was left open.
 */
export class RowSplitter implements RowSource {
  readonly isWhole = true;
  #rest = '';
  #line: number;
  /** Within a line that is too long, of which the rest is thrown away. */
  #isSkipping = false;

  /** @param firstLine the number of the line that the text begins with. */
  constructor(
    private readonly layout: Layout,
    firstLine: number,
  ) {
    this.#line = firstLine;
  }

  push(text: string): FeedRow[] {
    return this.#split(text, false);
  }

  end(): FeedRow[] {
    return this.#split('', true);
  }

  #split(text: string, isLast: boolean): FeedRow[] {
    const rows: FeedRow[] = [];
    // Only the line in which two pieces meet is put together: the whole would be copied each time.
    const seam = this.#rest === '' ? 0 : text.indexOf('\n') + 1;
    const joined = this.#rest + text.slice(0, seam);
    const isAll = seam === text.length && isLast;
    const open = joined.slice(this.#takeRows(joined, isAll, rows));
    const rest = open + text.slice(seam);
    this.#keep(rest.slice(this.#takeRows(rest, isLast, rows)), rows);
    return rows;
  }

  /** Takes every row that is whole. @returns where the first that is not begins. */
  #takeRows(all: string, isLast: boolean, rows: FeedRow[]): number {
    let at = 0;
    // Looked for once and not in every line: most feeds have few quotes.
    let quote = all.indexOf('"');
    while (at < all.length) {
      const found = all.indexOf('\n', at);
      if (found === -1 && !isLast) break;
      const end = found === -1 ? all.length : found;
      if (quote !== -1 && quote < at) quote = all.indexOf('"', at);
      if (this.#isSkipping) {
        this.#isSkipping = false;
        this.#line += 1;
        at = end + 1;
      } else if (quote === -1 || quote >= end) {
        this.#takeLine(all, at, end, rows);
        at = end + 1;
      } else {
        const next = this.#takeQuoted(all, at, isLast, rows);
        if (next === null) break;
        at = next ?? end + 1;
      }
    }
    return Math.min(at, all.length);
  }

  /** A line without quotes. */
  #takeLine(all: string, start: number, end: number, rows: FeedRow[]): void {
    const { delimiter, columns } = this.layout;
    const line = this.#line;
    this.#line += 1;
    if (end - start > MOST_CHARACTERS) {
      rows.push(badRow(line, TOO_LONG));
      return;
    }
    const text = all.slice(
      start,
      end > start && all.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end,
    );
    const fields = text.split(delimiter);
    if (fields.length === columns && text !== '') rows.push(goodRow(line, fields));
    else if (text.trim() !== '') rows.push(badRow(line, countFault(fields, this.layout)));
  }

  /**
   * A record that has quotes in its first line, and may run over several.
   * @returns where the next begins; undefined for the next line; null where more text is needed.
   */
  #takeQuoted(all: string, start: number, isLast: boolean, rows: FeedRow[]) {
    const taken = takeRecord(all, start, this.layout, isLast);
    if (taken.kind === 'more') return null;
    if (taken.kind === 'bad') {
      rows.push(badRow(this.#line, taken.fault));
      this.#line += 1;
      return undefined;
    }
    if (taken.next - start > MOST_CHARACTERS) {
      rows.push(badRow(this.#line, TOO_LONG));
      this.#line += 1;
      return undefined;
    }
    rows.push(goodRow(this.#line, taken.fields));
    this.#line += countLines(all, start, taken.next);
    return taken.next;
  }

  /** Holds what is not whole yet, unless it is too long to be a row. */
  #keep(rest: string, rows: FeedRow[]): void {
    this.#rest = rest;
    if (this.#isSkipping) this.#rest = '';
    else if (rest.length > MOST_CHARACTERS && !rest.includes('\n')) {
      rows.push(badRow(this.#line, TOO_LONG));
      this.#isSkipping = true;
      this.#rest = '';
    }
  }
}

/** Line ends in a part of a text; one that is missing at its very end counts. */
function countLines(text: string, start: number, end: number): number {
  let lines = text[end - 1] === '\n' ? 0 : 1;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}
