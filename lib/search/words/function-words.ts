/**
 * Words of a language that say how others are meant. Each entry is a phrase in lower case without
 * diacritics, as `foldText` gives it.
 */
export interface FunctionWords {
  /** Say nothing of a product. */
  readonly fillers: readonly string[];
  /** Ask for the absence of what follows. */
  readonly without: readonly string[];
  /** Before a figure: it is the most, the least, or about what is wanted. */
  readonly most: readonly string[];
  readonly least: readonly string[];
  readonly about: readonly string[];
  /** After a figure: it is the least, or the most. */
  readonly orMore: readonly string[];
  readonly orLess: readonly string[];
  /** Before two figures, and between them. */
  readonly between: readonly string[];
  readonly to: readonly string[];
  /** Ask for an order. */
  readonly cheap: readonly string[];
  readonly newest: readonly string[];
  /** Names of money, before or after an amount. */
  readonly currencies: readonly string[];
  /** Plurals that no rule makes, by their singulars. */
  readonly plurals: Readonly<Record<string, string>>;
  /** A word without the ending that its plural or its case adds. */
  stem(word: string): string;
}

/** What stands for a phrase in every language. */
export const SIGNS = {
  most: ['<', '≤', '<='],
  least: ['>', '≥', '>='],
  about: ['~', '≈'],
  orMore: ['+'],
  to: ['-', '–', '—', '…'],
  currencies: ['$', '€', '£', '¥'],
} as const;
