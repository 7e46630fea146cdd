import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { BACKED_UP_TABLES, type TableName } from './schema/tables';

/** A longer line than any row of ours: the file is something else, or was made to exhaust memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const NEW_LINE = 0x0a;

const tableName = z.enum(BACKED_UP_TABLES as [TableName, ...TableName[]]);

const HeaderSchema = z
  .strictObject({
    topshelf: z.literal('backup'),
    format: z.literal(1),
    createdAt: z.iso.datetime().describe('When the snapshot was taken'),
    engine: z.enum(['sqlite', 'postgres']).describe('Where it was taken; it restores into either'),
    migrations: z.array(z.string()).min(1).describe('What the database had seen, oldest first'),
    tables: z.array(tableName),
  })
  .describe('First line of a backup');

const RowSchema = z
  .strictObject({
    t: tableName.describe('Table'),
    r: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).describe('Columns'),
  })
  .describe('A line for each row');

const FooterSchema = z
  .strictObject({
    counts: z.partialRecord(tableName, z.number().int().min(0)).describe('Rows of each table'),
    sha256: z.hex().length(64).describe('Hash of all bytes of the lines before, unpacked'),
  })
  .describe('Last line of a backup; one without it was cut off');

export type BackupHeader = z.infer<typeof HeaderSchema>;
export type BackupRow = z.infer<typeof RowSchema>;
export type BackupCounts = z.infer<typeof FooterSchema>['counts'];

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'row'; readonly row: BackupRow }
  | { readonly kind: 'footer'; readonly counts: BackupCounts };

function refuse(file: string, fault: string, cause?: unknown): AppError {
  return new AppError('invalid_content', `Not a whole backup: ${fault}`, {
    where: file,
    remedy: 'Use another backup; the database has not been touched.',
    cause,
  });
}

async function* readLines(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = rest.indexOf(NEW_LINE); end >= 0; end = rest.indexOf(NEW_LINE, start)) {
        yield rest.subarray(start, end + 1);
        start = end + 1;
      }
      rest = rest.subarray(start);
      if (rest.length > MAX_LINE_BYTES) throw refuse(file, 'a line is too long');
    }
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  if (rest.length > 0) yield rest;
}

function parseLine<T>(schema: z.ZodType<T>, line: Buffer, file: string, number: number): T {
  try {
    return schema.parse(JSON.parse(line.toString('utf8')));
  } catch (error) {
    throw refuse(file, `line ${number} cannot be read`, error);
  }
}

function compareCounts(counted: BackupCounts, written: BackupCounts, file: string): void {
  for (const table of BACKED_UP_TABLES) {
    const [found, promised] = [counted[table] ?? 0, written[table] ?? 0];
    if (found !== promised) {
      throw refuse(file, `${found} rows of ${table} instead of ${promised}`);
    }
  }
}

async function* readParts(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  const counted: BackupCounts = {};
  let number = 0;
  let ended = false;
  for await (const line of readLines(file)) {
    number += 1;
    if (ended) throw refuse(file, `line ${number} stands after the end`);
    if (number === 1) {
      yield { kind: 'header', header: parseLine(HeaderSchema, line, file, number) };
    } else if (line.subarray(0, 5).toString() === '{"t":') {
      const row = parseLine(RowSchema, line, file, number);
      counted[row.t] = (counted[row.t] ?? 0) + 1;
      yield { kind: 'row', row };
    } else {
      const { counts, sha256 } = parseLine(FooterSchema, line, file, number);
      if (hash.copy().digest('hex') !== sha256) throw refuse(file, 'its checksum does not fit');
      compareCounts(counted, counts, file);
      ended = true;
      yield { kind: 'footer', counts };
    }
    hash.update(line);
  }
  if (!ended) throw refuse(file, 'it ends too early');
}

/**
 * Reads a backup from its beginning to its end, checking as it goes. What was read counts only once
 * the footer has come: checksum and counts are known to be right then.
 * @throws AppError `not_found`, or `invalid_content` for a file that is cut off, changed or no backup.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  try {
    yield* readParts(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (error instanceof AppError) throw error;
    if (code === 'ENOENT') throw new AppError('not_found', `There is no file ${file}`);
    if (code.startsWith('Z_')) throw refuse(file, 'its compressed data are damaged', error);
    throw error;
  }
}
