import { z } from 'zod';

const Pair = z.tuple([z.number().nullable(), z.number().nullable()]);
const Cell = z.union([z.string(), z.number(), z.boolean(), Pair, z.array(z.string()), z.null()]);

/** One line of such a list: a name, a price, and whatever else is known. */
export interface Row {
  readonly name: string;
  /** In whole units of the currency; null where none is known. */
  readonly price: number | null;
  readonly cells: Readonly<Record<string, z.infer<typeof Cell>>>;
}

const Line = z
  .object({ name: z.string(), price: z.number().nonnegative().nullish() })
  .catchall(Cell);

/** Marks that nobody sees, and spaces of any kind. */
const clean = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function cleanCell(cell: Row['cells'][string]): Row['cells'][string] {
  if (typeof cell === 'string') return clean(cell) || null;
  return cell;
}

/** Reads the lines of such a list. @throws ZodError where it is no list of named things. */
export function readRows(data: unknown): Row[] {
  return z
    .array(Line)
    .parse(data)
    .map(({ name, price, ...rest }) => ({
      name: clean(name),
      price: price ?? null,
      cells: Object.fromEntries(
        Object.entries(rest).map(([key, cell]) => [key, cleanCell(cell ?? null)]),
      ),
    }))
    .filter(({ name }) => name !== '');
}
