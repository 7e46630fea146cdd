export interface Outbox<T> {
  /** Resolves once there is room for more, or at once where nobody reads any more. */
  put(item: T): Promise<void>;
  /** No more comes; with an error, what was put before is read first. */
  end(error?: { readonly cause: unknown }): void;
  /** For one reader. */
  read(): AsyncGenerator<T, void, undefined>;
}

/**
 * Hands on what several tasks produce to one reader. At most `room` items lie in it: whoever
 * produces waits for a reader that is slow.
 */
export function createOutbox<T>(room: number): Outbox<T> {
  const items: T[] = [];
  let ended: { readonly error?: { readonly cause: unknown } } | null = null;
  let changed = Promise.withResolvers<void>();

  function notify(): void {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  }

  return {
    async put(item) {
      if (ended) return;
      items.push(item);
      notify();
      while (items.length > room && !ended) await changed.promise;
    },
    end(error) {
      ended ??= { error };
      notify();
    },
    async *read() {
      for (;;) {
        const item = items.shift();
        if (item !== undefined) {
          notify();
          yield item;
        } else if (ended) {
          if (ended.error) throw ended.error.cause;
          return;
        } else await changed.promise;
      }
    },
  };
}
