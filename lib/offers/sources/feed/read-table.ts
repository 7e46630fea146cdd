import type { Feed } from '@/lib/affiliate/feed-schema';
import { decodeText } from './decode-text';
import { type FeedRow, MOST_CHARACTERS, type RowSource } from './feed-row';
import { ITEM_COLUMNS } from './read-item';
import { checkFormat, type FeedFormat, readHeader, refuseOthers } from './recognise-format';
import { ItemSplitter } from './split-items';
import { RowSplitter } from './split-rows';
import { unpack } from './unpack';

/** A feed whose beginning has told what it is. */
export interface FeedTable {
  readonly format: FeedFormat;
  readonly columns: readonly string[];
  /** The rows, some at a time, in their order; the next are read when they are asked for. */
  readonly rows: AsyncIterable<readonly FeedRow[]>;
  /** False, once all was read, where the feed had not come to its own end. */
  isWhole(): boolean;
}

interface Start {
  readonly source: RowSource;
  readonly format: FeedFormat;
  readonly columns: readonly string[];
  /** What was read with the beginning. */
  readonly text: string;
}

/** The first line that is not blank, and what follows it. */
function cutHeader(text: string): { line: string; rest: string; number: number } {
  const blank = /^\s*(?:\n|$)/.exec(text)?.[0] ?? '';
  const end = text.indexOf('\n', blank.length);
  const line = text.slice(blank.length, end === -1 ? undefined : end);
  const rest = end === -1 ? '' : text.slice(end + 1);
  return { line: line.replace(/\r$/, ''), rest, number: blank.split('\n').length };
}

function begin(text: string, declared: Feed['format']): Start {
  refuseOthers(text);
  if (text.trimStart().startsWith('<')) {
    checkFormat('google', declared);
    return { source: new ItemSplitter(), format: 'google', columns: ITEM_COLUMNS, text };
  }
  const { line, rest, number } = cutHeader(text);
  const { format, delimiter, columns } = readHeader(line, declared);
  const layout = { delimiter, columns: columns.length };
  return { source: new RowSplitter(layout, number + 1), format, columns, text: rest };
}

/** Whether a text holds all that is needed to tell what it is. */
function tells(text: string): boolean {
  const start = text.trimStart();
  if (text.length > MOST_CHARACTERS) return true;
  return start.startsWith('<') ? start.length > 1_000 : start.includes('\n');
}

async function* readRows(
  { source, text }: Start,
  rest: AsyncIterator<string>,
): AsyncGenerator<readonly FeedRow[]> {
  try {
    yield source.push(text);
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      yield source.push(next.value);
    }
    yield source.end();
  } finally {
    await rest.return?.();
  }
}

/**
 * Tells from the first bytes of a feed what it is, whatever its name, and hands out its rows.
 * @throws AppError `invalid_content` for what is no product feed.
 */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  declared: Feed['format'],
): Promise<FeedTable> {
  const texts = decodeText(unpack(bytes));
  try {
    let text = '';
    while (!tells(text)) {
      const next = await texts.next();
      if (next.done) break;
      text += next.value;
    }
    const start = begin(text, declared);
    const { source, format, columns } = start;
    return { format, columns, rows: readRows(start, texts), isWhole: () => source.isWhole };
  } catch (error) {
    await texts.return(undefined);
    throw error;
  }
}
