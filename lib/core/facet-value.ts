/** A value that one can filter by, and how many things with it pass all other filters. */
export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** What was chosen stays in view where it gives nothing too, or nobody could take it back. */
export function chosenInVain(
  chosen: readonly string[],
  isKnown: (value: string) => boolean,
): FacetValue[] {
  const gone = chosen.filter((value) => !isKnown(value));
  return gone.map((value) => ({ value, name: value, count: 0, isChosen: true }));
}
