import type { Feed } from '@/lib/affiliate/feed-schema';
import { AppError } from '@/lib/core/errors';
import { takeRecord } from './take-record';

export type FeedFormat = Exclude<Feed['format'], 'auto'>;

/** How the rows of a feed are to be read. */
export interface FeedHeader {
  readonly format: FeedFormat;
  readonly delimiter: string;
  /** Names of the columns, in lower case and with underscores. */
  readonly columns: readonly string[];
}

const DELIMITERS = [',', '\t', '|', ';'] as const;
const NAMES: Readonly<Record<FeedFormat, string>> = {
  awin: 'a feed of Awin',
  google: 'a Google product feed',
};

/** Google allows a space where its own documents have an underscore. */
function columnName(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_')
    .replace(/^g:/, '');
}

function splitHeader(line: string, delimiter: string): string[] {
  const columns = line.split(delimiter).length;
  const taken = takeRecord(line, 0, { delimiter, columns }, true);
  return taken.kind === 'row' ? taken.fields.map(columnName) : [];
}

function formatOf(columns: readonly string[]): FeedFormat | null {
  const has = (...names: string[]) => names.some((name) => columns.includes(name));
  if (has('search_price') && has('merchant_deep_link', 'aw_deep_link')) return 'awin';
  if (has('price') && has('link')) return 'google';
  return null;
}

function unknownFeed(message: string, remedy: string): AppError {
  return new AppError('invalid_content', message, { remedy });
}

/** @throws AppError `invalid_content` for a feed of another format than was declared. */
export function checkFormat(found: FeedFormat, declared: Feed['format']): void {
  if (declared === 'auto' || declared === found) return;
  throw unknownFeed(
    `This is ${NAMES[found]}, but "format" says ${declared}`,
    `Write "format: ${found}", or leave the line out.`,
  );
}

/**
 * Reads the first line of delimited text: the delimiter is the one that splits it into names that a
 * product feed must have.
 * @throws AppError `invalid_content` where none does.
 */
export function readHeader(line: string, declared: Feed['format']): FeedHeader {
  for (const delimiter of DELIMITERS) {
    const columns = splitHeader(line, delimiter);
    const format = formatOf(columns);
    if (format === null) continue;
    checkFormat(format, declared);
    return { format, delimiter, columns };
  }
  throw unknownFeed(
    `The first line names no columns of a product feed: ${JSON.stringify(line.slice(0, 100))}`,
    'It must name search_price and merchant_deep_link or aw_deep_link (Awin), or price and link (Google), with commas, tabs, semicolons or bars between them.',
  );
}

const ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/i;

/**
 * Refuses what is no product feed, by how its text begins.
 * @throws AppError `invalid_content`.
 */
export function refuseOthers(text: string): void {
  const start = text.slice(0, 1_000).trimStart();
  if (start === '') throw unknownFeed('The feed is empty', 'Look at it in a text editor.');
  if (/^<!doctype html|^<html/i.test(start)) {
    throw unknownFeed(
      'This is a web page, not a product feed',
      'See that the address leads to the feed itself and holds the right key.',
    );
  }
  if (/^[{[]/.test(start)) {
    throw unknownFeed(
      'This is JSON, not a product feed',
      'Ask for the feed as CSV, as tab-separated text, or as RSS.',
    );
  }
  const encoding = ENCODING.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!['utf-8', 'utf8', 'us-ascii'].includes(encoding)) {
    throw unknownFeed(`The feed is written in ${encoding}`, 'Ask for it in UTF-8.');
  }
}
