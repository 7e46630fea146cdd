import { readNumber } from '@/lib/core/read-number';
import type { Language } from '@/lib/i18n/languages';
import { foldText } from '../fold-text';

/** A piece of a query: a word, a number, or a sign that can mean something. */
export interface Token {
  /** Place in the query, from `start` up to but without `end`. */
  readonly start: number;
  readonly end: number;
  /** As it is compared: lower case, without diacritics. */
  readonly text: string;
  /** The number that it is or begins with; null where it begins with none. */
  readonly number: number | null;
  /** Letters right behind the number, as they were written: "mm" of "40mm"; empty for none. */
  readonly unit: string;
}

const TOKEN =
  /(?:[<>]=|[<>≤≥~≈+$€£¥"″”%Ω\u2126°–—…-])|\p{N}+(?:[.,]\p{N}+)*[\p{L}\p{N}\p{M}]*|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’](?!s\b)[\p{L}\p{N}\p{M}]+)*/gu;
const NUMBER = /^(\p{Nd}+(?:[.,]\p{Nd}+)*)(\p{L}{0,12})$/u;

function readFigure(word: string, language: Language) {
  const [, digits = '', unit = ''] = NUMBER.exec(word) ?? [];
  const other = language === 'en' ? 'de' : 'en';
  const number = readNumber(digits, language) ?? readNumber(digits, other);
  return { number, unit: number === null ? '' : unit };
}

/** The tokens of a query in their order. @param language by whose rules 1,000 is read first. */
export function readTokens(query: string, language: Language): Token[] {
  return [...query.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: /[\u2126Ω]/.test(word) ? 'ω' : foldText(word),
    ...readFigure(word, language),
  }));
}
