import type { Language } from '@/lib/i18n/languages';

/** A part of a mail, written both as HTML and as plain text. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Lines of an address, or of a form to fill in. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** What stands left and right of a row: goods and prices, or names and values. */
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'rule' };

export interface Row {
  readonly label: string;
  readonly value: string;
  /** True for the row that matters most. */
  readonly isStrong?: boolean;
}

/** What a mail says, before it is HTML or text. */
export interface MailDocument {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly site: { readonly name: string; readonly url: string };
  /** Who sent it and why, in small letters below. */
  readonly footer: readonly string[];
}
