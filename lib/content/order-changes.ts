interface Changing {
  /** Days, YYYY-MM-DD. */
  readonly updated?: string;
  readonly changes: readonly { readonly on: string; readonly what: string }[];
}

/**
 * The changes of a document newest first, those of one day as they stand in the file, and the day
 * of its last change: the newest of them unless the document gives one itself.
 */
export function orderChanges<Fields extends Changing>(
  fields: Fields,
): Pick<Fields, 'updated' | 'changes'> {
  const changes = fields.changes.toSorted((a, b) => b.on.localeCompare(a.on));
  return { changes, updated: fields.updated ?? changes[0]?.on };
}
