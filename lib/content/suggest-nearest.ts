/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped)
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}

/** A word longer than this is no slip of the hand; comparing it would only take time. */
const MAX_LENGTH = 100;

/**
 * The candidate that was most likely meant by a mistyped word: the nearest within a third of its
 * length, or one that begins with the word. Undefined where nothing is near.
 */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === '' || wanted.length > MAX_LENGTH) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const isBeginning = wanted.length >= 3 && known !== wanted && known.startsWith(wanted);
    const distance = isBeginning ? 1 : editDistance(wanted, known.slice(0, MAX_LENGTH));
    if (distance < bestDistance && distance < Math.max(wanted.length, 2)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
