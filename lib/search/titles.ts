import { suggestNearest } from '@/lib/content/suggest-nearest';
import { readWords } from './read-words';
import type { SearchDocument } from './search-document';

export interface Titles {
  /** True for a word of a name, as `readWords` gives it. */
  hasWord(word: string): boolean;
  /** True where these words stand in the name of a page, next to each other and in this order. */
  holdPhrase(path: string, words: readonly string[]): boolean;
  /** A text with every two words made one that are one word in a name: "air pods" is "airpods". */
  join(text: string, isPhrase: (words: readonly string[]) => boolean): string;
  /** A text with each word that no name has replaced by the nearest that one has; null without any. */
  mend(text: string): string | null;
}

/** The shortest word that is mended: of shorter ones, too many are near. */
const LEAST_LETTERS = 3;
const LETTER = /^\p{L}/u;

/** The names of pages, as they are compared. */
export function createTitles(documents: readonly Pick<SearchDocument, 'path' | 'title'>[]): Titles {
  const words = new Set<string>();
  const whole = new Set<string>();
  const spoken = new Map<string, { readonly apart: string; readonly joined: string }>();
  for (const { path, title } of documents) {
    const read = readWords(title);
    for (const word of read) for (const form of word.found) words.add(form);
    const asked = read.flatMap((word) => word.asked);
    for (const word of asked) whole.add(word);
    spoken.set(path, { apart: ` ${asked.join(' ')} `, joined: asked.join('') });
  }

  function join(text: string, isPhrase: (words: readonly string[]) => boolean): string {
    const read = readWords(text);
    let left = '';
    let end = 0;
    for (let at = 1; at < read.length; at++) {
      const [one, other] = [read[at - 1], read[at]];
      const pair = [one?.asked[0] ?? '', other?.asked[0] ?? ''];
      const isPlain =
        one?.asked.length === 1 && other?.asked.length === 1 && LETTER.test(pair[0] ?? '');
      if (!one || !other || !isPlain || !whole.has(pair.join('')) || isPhrase(pair)) continue;
      left += text.slice(end, one.start) + pair.join('');
      end = other.end;
      at++;
    }
    return left + text.slice(end);
  }

  function mend(text: string): string | null {
    let mended = '';
    let end = 0;
    for (const { start, end: stop, asked } of readWords(text)) {
      const [word = ''] = asked;
      if (asked.length !== 1 || word.length < LEAST_LETTERS || words.has(word)) continue;
      const near = suggestNearest(word, words);
      if (near === undefined || near === word) continue;
      mended += text.slice(end, start) + near;
      end = stop;
    }
    return end === 0 ? null : mended + text.slice(end);
  }

  return {
    hasWord: (word) => words.has(word),
    holdPhrase: (path, asked) => {
      const title = spoken.get(path);
      if (!title || asked.length === 0) return false;
      return title.apart.includes(` ${asked.join(' ')} `) || title.joined.endsWith(asked.join(''));
    },
    join,
    mend,
  };
}
