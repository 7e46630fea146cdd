import { de } from './de';
import { en } from './en';
import type { Language } from './languages';

/** All words of the interface in one language. */
export type Messages = typeof en;

const CATALOGUES: Readonly<Record<Language, Messages>> = { en, de };

/** The catalogue of a language. */
export function messagesFor(language: Language): Messages {
  return CATALOGUES[language];
}
