import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Feed } from '@/lib/affiliate/feed-schema';
import { AppError } from '@/lib/core/errors';
import { readTable } from '@/lib/offers/sources/feed/read-table';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(
  data: string | Uint8Array,
  { size = 1_000, format = 'auto' as Feed['format'] } = {},
) {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const table = await readTable(pieces(bytes, size), format);
  const rows = (await Array.fromAsync(table.rows)).flat();
  return { format: table.format, columns: table.columns, rows, isWhole: table.isWhole() };
}

const AWIN = ['aw_deep_link', 'merchant_deep_link', 'search_price', 'product_name'];
const GOOGLE = 'ID\tTitle\tLink\tImage Link\tPrice\tSale price\n1\tA "b" c\thttps://x\t\t1 USD\t\n';
const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0"><channel><item><g:id>1</g:id></item></channel></rss>`;

describe('a feed is told by its content', () => {
  it.each([',', '\t', '|', ';'])('delimiter %j from the header', async (delimiter) => {
    const text = `${AWIN.join(delimiter)}\na${delimiter}b${delimiter}1.00${delimiter}"x${delimiter}y"\n`;
    const { format, columns, rows } = await read(text);
    expect([format, columns]).toEqual(['awin', AWIN]);
    expect(rows).toEqual([{ line: 2, fields: ['a', 'b', '1.00', `x${delimiter}y`], fault: null }]);
  });

  it('a Google text feed, whose columns may be written with spaces and capitals', async () => {
    const { format, columns, rows } = await read(GOOGLE);
    expect(format).toBe('google');
    expect(columns).toEqual(['id', 'title', 'link', 'image_link', 'price', 'sale_price']);
    expect(rows[0]?.fields[1]).toBe('A "b" c');
  });

  it('an XML feed, also behind white space and a byte order mark', async () => {
    for (const text of [RSS, `\uFEFF${RSS}`, `\n\n ${RSS}`]) {
      expect(await read(text)).toMatchObject({ format: 'google', isWhole: true });
    }
  });

  it('gzip from its first bytes, whatever the name, and in several members', async () => {
    const packed = Buffer.concat([gzipSync(GOOGLE), gzipSync('2\tb\thttps://x\t\t2 USD\t\n')]);
    for (const size of [1, 7, 100_000]) {
      const { rows } = await read(packed, { size });
      expect(rows.map(({ fields }) => fields[0])).toEqual(['1', '2']);
    }
  });

  it('a header in quotes, with Windows line ends, below blank lines', async () => {
    const text = `\uFEFF\r\n\r\n"${AWIN.join('","')}"\r\na,b,1,c\r\n`;
    const { columns, rows } = await read(text);
    expect(columns).toEqual(AWIN);
    expect(rows).toEqual([{ line: 4, fields: ['a', 'b', '1', 'c'], fault: null }]);
  });

  it('however small the pieces are, letters of several bytes included', async () => {
    const text = `${AWIN.join(',')}\nä,ö,1,漢字\n`;
    const whole = await read(text, { size: 10_000 });
    for (const size of [1, 2, 3]) expect(await read(text, { size })).toEqual(whole);
  });
});

describe('what is no product feed is refused with what it is', () => {
  it.each([
    ['', 'is empty'],
    ['  \n ', 'is empty'],
    ['<!DOCTYPE html><html><body>Log in</body></html>', 'is a web page'],
    ['<html lang="en">', 'is a web page'],
    ['{"error":"no such key"}', 'is JSON'],
    ['name,amount\na,1\n', 'names no columns'],
    ['id\tlink\n1\thttps://x\n', 'names no columns'],
    ['PK\u0003\u0004 and so on', 'a ZIP archive'],
    [`<?xml version="1.0" encoding="ISO-8859-1"?><rss/>`, 'written in iso-8859-1'],
    ['<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss/>', 'document type'],
  ])('%j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid_content' });
  });

  it('UTF-16, as spreadsheets save it', async () => {
    const bytes = Buffer.from(`\uFEFF${GOOGLE}`, 'utf16le');
    await expect(read(bytes)).rejects.toThrow('written in UTF-16');
  });

  it('a feed of another format than the content says', async () => {
    await expect(read(GOOGLE, { format: 'awin' })).rejects.toThrow('a Google product feed');
    await expect(read(RSS, { format: 'awin' })).rejects.toThrow('a Google product feed');
    expect(await read(GOOGLE, { format: 'google' })).toMatchObject({ format: 'google' });
  });

  it('gzip that is cut off or damaged', async () => {
    const packed = gzipSync(GOOGLE.repeat(500));
    await expect(read(packed.subarray(0, -20))).rejects.toThrow('cut off');
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 30, 60);
    await expect(read(damaged)).rejects.toMatchObject({ code: 'unavailable' });
  });
});

it('any bytes are read or refused, and never fail otherwise', async () => {
  const start = fc.constantFrom(
    '',
    `${AWIN.join(',')}\n`,
    GOOGLE,
    RSS.slice(0, 90),
    '\u001f\u008b',
  );
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 99 }),
      async (text, any, size) => {
        const bytes = Buffer.concat([Buffer.from(text, 'latin1'), any]);
        try {
          const { columns, rows } = await read(bytes, { size });
          for (const { fields, fault } of rows)
            if (fault === null) expect(fields).toHaveLength(columns.length);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
