import { readWords } from './read-words';

/** A stretch of a text; the stretches together are the text, letter for letter. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts a text at the words that matched, as the index names them. */
export function markWords(text: string, words: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const word of readWords(text)) {
    if (!word.found.some((form) => words.has(form))) continue;
    parts.push({ text: text.slice(end, word.start), isMatch: false });
    parts.push({ text: text.slice(word.start, word.end), isMatch: true });
    end = word.end;
  }
  parts.push({ text: text.slice(end), isMatch: false });
  return parts.filter((part) => part.text !== '');
}
