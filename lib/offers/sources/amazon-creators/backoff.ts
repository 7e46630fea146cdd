const FIRST = 250;
const LONGEST = 20_000;

/**
 * How long to wait before a further try, in milliseconds: anything up to a bound that doubles with
 * every failure, so that many who failed together do not come back together ("full jitter").
 * @param failures how many there were, from 1.
 * @param random from 0 to 1.
 */
export function backoff(failures: number, random: number): number {
  return Math.round(random * Math.min(LONGEST, FIRST * 2 ** (failures - 1)));
}
