/** A suggestion as the field shows it: a page, or a query to search for. */
export interface SuggestionView {
  readonly title: string;
  /** What it is; empty where the title says it. */
  readonly note: string;
  readonly path: string | null;
  readonly query: string | null;
}

/** The answer of /api/suggest. */
export interface SuggestionsView {
  /** What the suggestions are for. */
  readonly query: string;
  readonly suggestions: readonly SuggestionView[];
  /** How many there are, for readers who hear it. */
  readonly said: string;
}
