/** A page and what it says, as a digest. */
export interface PageState {
  /** Path, with its query where it has one. */
  readonly path: string;
  readonly digest: string;
}

/** What differs between what was told of pages and what they say. */
export interface PageChanges {
  /** New pages, and those that say something else. */
  readonly changed: readonly PageState[];
  /** Paths of pages that are gone. */
  readonly gone: readonly string[];
}

/** Compares what was told of pages, digest by path, with what they say now. */
export function comparePages(
  told: ReadonlyMap<string, string>,
  pages: readonly PageState[],
): PageChanges {
  const paths = new Set(pages.map(({ path }) => path));
  return {
    changed: pages.filter(({ path, digest }) => told.get(path) !== digest),
    gone: [...told.keys()].filter((path) => !paths.has(path)),
  };
}
