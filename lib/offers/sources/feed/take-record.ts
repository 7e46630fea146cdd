import { MOST_CHARACTERS } from './feed-row';

/** How delimited text is laid out. */
export interface Layout {
  readonly delimiter: string;
  /** How many fields each row has. */
  readonly columns: number;
}

export type Taken =
  | { readonly kind: 'row'; readonly fields: readonly string[]; readonly next: number }
  /** It does not end in this text. */
  | { readonly kind: 'more' }
  | { readonly kind: 'bad'; readonly fault: string };

const MORE: Taken = { kind: 'more' };
const UNCLOSED: Taken = { kind: 'bad', fault: 'a quote is not closed' };

/** From so many columns on, a line of prose does not split into as many by chance. */
const TELLING_COLUMNS = 6;

/**
 * Whether a line that a quoted field runs over looks like a row by itself: then its quote was rather
 * left open, and would swallow good rows or join two of them into a false one.
 */
function swallowsRows(lines: string, { delimiter, columns }: Layout): boolean {
  if (columns < TELLING_COLUMNS) return false;
  return lines
    .split('\n')
    .slice(1)
    .some((line) => line.split(delimiter).length === columns);
}

/** The place of the quote that closes a field, -1 where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/**
 * Takes the record that begins at `start`, by RFC 4180: a field that begins with a quote runs to
 * the next single quote, over line ends too. Quotes within an unquoted field stand for themselves.
 * The first line must be whole.
 * @param isLast whether the text ends the feed.
 */
export function takeRecord(text: string, start: number, layout: Layout, isLast: boolean): Taken {
  const { delimiter } = layout;
  const isTooLong = text.length - start > MOST_CHARACTERS;
  const fields: string[] = [];
  let at = start;
  let lineEnd = text.indexOf('\n', start);
  let isMultiline = false;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      // What follows the last character decides whether it closes the field.
      const isOpen = close === -1 || (close === text.length - 1 && !isLast);
      if (isOpen) return isLast || isTooLong ? UNCLOSED : MORE;
      fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = endOfLine(text, at, lineEnd);
      const to = next === -1 || next > end ? end : next;
      fields.push(text.slice(at, to));
      at = to;
    }
    if (lineEnd !== -1 && lineEnd < at) {
      isMultiline = true;
      lineEnd = text.indexOf('\n', at);
    }
    if (text[at] !== delimiter) break;
    at += 1;
  }
  const end = endOfLine(text, at, lineEnd);
  if (at !== end) return { kind: 'bad', fault: 'text follows a closing quote' };
  if (lineEnd === -1 && !isLast) return isTooLong ? UNCLOSED : MORE;
  const swallows = isMultiline && swallowsRows(text.slice(start, end), layout);
  if (swallows) return UNCLOSED;
  if (fields.length !== layout.columns) return { kind: 'bad', fault: countFault(fields, layout) };
  return { kind: 'row', fields, next: lineEnd === -1 ? text.length : lineEnd + 1 };
}

/** Where the fields of a line end: before its line feed, and a carriage return before that. */
function endOfLine(text: string, at: number, lineEnd: number): number {
  const end = lineEnd === -1 ? text.length : lineEnd;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** What to say of a row with too few or too many fields. */
export function countFault(fields: readonly string[], { columns }: Layout): string {
  return `has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'} instead of ${columns}`;
}
