/** What was made last, by name; what was not asked for longest goes first. */
export interface Recents<Value> {
  /** The value of a name, made if it is not there. */
  take(name: string, make: () => Value): Value;
  clear(): void;
}

/** Holds at most so many values. */
export function createRecents<Value>(most: number): Recents<Value> {
  const values = new Map<string, Value>();
  return {
    take(name, make) {
      const value = values.get(name) ?? make();
      // A map keeps the order in which names were set: the first is the oldest.
      values.delete(name);
      values.set(name, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
      return value;
    },
    clear: () => values.clear(),
  };
}
