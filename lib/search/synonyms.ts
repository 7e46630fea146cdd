import { readWords } from './read-words';

/** Adds to some words those that mean the same as any in a text. */
export type AddSynonyms = (text: string, words: string) => string;

const spoken = (text: string) =>
  ` ${readWords(text)
    .flatMap(({ asked }) => asked)
    .join(' ')} `;

/**
 * Makes a document findable by words that the site declares to mean the same.
 * @param groups lists of words with one meaning each, in any spelling.
 */
export function addSynonyms(groups: readonly (readonly string[])[]): AddSynonyms {
  const folded = groups.map((group) => group.map((word) => ({ word, key: spoken(word) })));
  return (text, words) => {
    if (folded.length === 0) return words;
    const whole = spoken(text);
    const others = folded
      .filter((group) => group.some(({ key }) => key.trim() !== '' && whole.includes(key)))
      .flatMap((group) => group.map(({ word }) => word));
    return [words, ...others].filter(Boolean).join('\n');
  };
}
