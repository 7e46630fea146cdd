/** Values in one statement: below every engine's limit. */
const CHUNK = 400;

/** Splits a list into pieces that one SQL statement can name. */
export function chunks<T>(items: readonly T[], size = CHUNK): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
