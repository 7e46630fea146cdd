import { CompiledQuery, sql } from 'kysely';
import type { Access } from './existing-tables';
import type { TableName, Tables } from './schema/tables';

/** A statement that inserts any number of rows, and how rows become its one value. */
export interface RowsInsertion<Row> {
  /** Of any number of rows: what comes of them is what the statement returns. */
  of(rows: readonly Row[]): CompiledQuery;
}

/**
 * An insertion of many rows that travel as one JSON value, each engine in the form that it unfolds the
 * fastest: the statement stays the same however many there are, so that engines need to read it only
 * once, and none of their limits on values counts.
 * @param rest what follows: `on conflict …`, `returning …`.
 */
export function rowsInsertion<Name extends TableName>(
  { engine, query }: Access,
  table: Name,
  columns: readonly (keyof Tables[Name] & string)[],
  rest: ReturnType<typeof sql>,
): RowsInsertion<Tables[Name]> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  // "where true" tells SQLite's "on conflict" from a join.
  const unfolded =
    engine === 'sqlite'
      ? sql`select ${sql.join(columns.map((_, index) => sql`value ->> ${sql.lit(index)}`))}
          from json_each(${'rows'}) where true`
      : sql`select ${names}
          from json_populate_recordset(null::${sql.table(table)}, ${'rows'}::json)`;
  const { sql: text } = sql`insert into ${sql.table(table)} (${names}) ${unfolded} ${rest}`.compile(
    query,
  );
  const encode = (rows: readonly Tables[Name][]) =>
    engine === 'sqlite' ? rows.map((row) => columns.map((column) => row[column])) : rows;
  return { of: (rows) => CompiledQuery.raw(text, [JSON.stringify(encode(rows))]) };
}
