import { createHash } from 'node:crypto';

/** From 0 to 1, the same for the same names: 48 bits of a hash. */
export function chanceOf(...names: readonly (string | number)[]): number {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}

/** A sequence of chances from 0 to 1 that the seed decides. */
export function sequenceOf(seed: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return chanceOf(seed, drawn);
  };
}

/** The items in an order that chance decides. */
export function shuffle<T>(items: readonly T[], chance: () => number): T[] {
  return items
    .map((item) => ({ item, rank: chance() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
