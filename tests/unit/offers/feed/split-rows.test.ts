import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedRow, MOST_CHARACTERS } from '@/lib/offers/sources/feed/feed-row';
import { RowSplitter } from '@/lib/offers/sources/feed/split-rows';

/** Splits a text that comes in pieces, cut where `cuts` says. */
function split(text: string, columns: number, cuts: readonly number[] = [], delimiter = ',') {
  const splitter = new RowSplitter({ delimiter, columns }, 1);
  const places = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length];
  const sorted = places.sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((place, index) => text.slice(sorted[index], place));
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const good = (rows: readonly FeedRow[]) => rows.filter(({ fault }) => fault === null);
const isOurs = (fields: readonly string[]) => fields[0]?.startsWith('row-');
const cuts = fc.array(fc.nat(10_000), { maxLength: 6 });

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
/** A field as feeds write it, in quotes where it needs them. */
const field = fc
  .string({ unit: fc.constantFrom('a', 'é', '7', ' ', ',', '"', '\n', "'", ';') })
  .map((text) => (/[",\n]/.test(text) ? quoted(text) : text));

describe('delimited text', () => {
  it('that is well-formed is split as csv-parse splits it, wherever the pieces are cut', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((columns) =>
        fc.tuple(
          fc.constant(columns),
          fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
          fc.constantFrom('\n', '\r\n'),
          fc.boolean(),
        ),
      );
    fc.assert(
      fc.property(table, cuts, ([columns, rows, lineEnd, endsWithLine], where) => {
        const text = rows.map((row) => row.join(',')).join(lineEnd) + (endsWithLine ? lineEnd : '');
        const expected = parse(text, { record_delimiter: lineEnd, skip_empty_lines: true });
        const split_ = split(text, columns, where);
        expect(split_.filter(({ fault }) => fault !== null)).toEqual([]);
        expect(split_.map(({ fields }) => fields)).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of any kind is split without a failure, and the same wherever the pieces are cut', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', '\uFEFF', '\uD800', ';'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 8 }), cuts, (any, columns, where) => {
        const whole = split(any, columns);
        expect(split(any, columns, where)).toEqual(whole);
        for (const row of good(whole)) expect(row.fields).toHaveLength(columns);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps every good row, with its line, whatever broken rows stand between', () => {
    const columns = 7;
    const bad = fc.constantFrom(
      'too,few',
      'a,b,c,d,e,f,g,h',
      '"left open,b,c,d,e,f,g',
      'a,"left open,c,d,e,f,g',
      'a,b,c,d,e,f,"left open',
      'a,"closed" too early,c,d,e,f,g',
      '"',
      '\0\0\0',
      'a,b"",""c,d,e',
    );
    const sound = fc
      .nat(999)
      .map((id) => ({ id: `row-${id}`, text: `row-${id},"x, y",3,,5,"6",7` }));
    const plain = fc.nat(999).map((id) => ({ id: `row-${id}`, text: `row-${id},2,24",4,5,6,7` }));
    const row = fc.oneof(
      sound,
      plain,
      bad.map((text) => ({ id: null, text })),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), cuts, (rows, where) => {
        const text = rows.map((one) => `${one.text}\n`).join('');
        // Two broken rows can make a sound one between them; it is none of those that are looked for.
        const found = good(split(text, columns, where)).filter(({ fields }) => isOurs(fields));
        const expected = rows.flatMap(({ id }, index) => (id ? [`${index + 1} ${id}`] : []));
        expect(found.map(({ line, fields }) => `${line} ${fields[0]}`)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the line of each broken row, and what is wrong with it', () => {
    const rows = split('a,b,c\na,b\n\n"a,b,c\na,b,c,d\n"a"x,b,c\na,b,c\n', 3);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'has 2 fields instead of 3'],
      [4, 'text follows a closing quote'],
      [5, 'has 4 fields instead of 3'],
      [6, 'text follows a closing quote'],
      [7, null],
    ]);
  });

  it('counts the lines that a quoted field runs over', () => {
    const rows = split('1,"two\nlines",x\n2,b,c\n3,"a\r\nb\r\nc",d\r\n4,e,f', 3);
    expect(rows.map(({ line, fields }) => [line, fields[0]])).toEqual([
      [1, '1'],
      [3, '2'],
      [4, '3'],
      [7, '4'],
    ]);
    expect(rows[2]?.fields[1]).toBe('a\r\nb\r\nc');
  });

  it('does not join two rows into one where a quote is left open in the same column', () => {
    // By the letter of RFC 4180 this is one row: with the id of the first and the price of the second.
    const text = '1,"Phones,9.99,a,b,c\n2,Screen 24",199.00,a,b,c\n';
    const rows = split(text, 6);
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'a quote is not closed'],
      [2, null],
    ]);
    expect(rows[1]?.fields.slice(0, 3)).toEqual(['2', 'Screen 24"', '199.00']);
  });

  it('holds no more than one row of a line that never ends', () => {
    const splitter = new RowSplitter({ delimiter: ',', columns: 2 }, 1);
    const piece = 'x'.repeat(65_536);
    const rows = Array.from({ length: 200 }, () => splitter.push(piece)).flat();
    rows.push(...splitter.push('\na,b\n'), ...splitter.end());
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'is longer than a million characters'],
      [2, null],
    ]);
  });

  it('gives up a quote that is still open after a million characters, and reads on behind it', () => {
    const line = 'a,b\n';
    const text = `"open,b\n${line.repeat(Math.ceil(MOST_CHARACTERS / line.length) + 10)}`;
    const rows = split(text, 2, [100, 70_000, 900_000]);
    expect(rows[0]).toMatchObject({ line: 1, fault: 'a quote is not closed' });
    expect(good(rows)).toHaveLength(rows.length - 1);
    expect(rows).toHaveLength(Math.ceil(MOST_CHARACTERS / line.length) + 11);
  });
});
