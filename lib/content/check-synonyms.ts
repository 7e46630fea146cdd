import { type Contents, listAt } from './contents';
import type { Fault } from './fault';
import { faultAt } from './parse-source';

const folded = (word: string) => word.trim().toLowerCase();

/** Checks that each word of the synonyms stands once: with two meanings, it would join them all. */
export function checkSynonyms(contents: Contents): Fault[] {
  const [site] = contents.ofKind('site');
  if (!site) return [];
  const seen = new Set<string>();
  return listAt(site.data, 'synonyms').flatMap((group, index) =>
    (Array.isArray(group) ? group : []).flatMap((word: unknown, place): Fault[] => {
      if (typeof word !== 'string') return [];
      const path = ['synonyms', index, place];
      if (!/[\p{L}\p{N}]/u.test(word)) {
        const remedy = 'Write a word that shoppers type, or remove it.';
        return [faultAt(site, path, { message: 'has neither a letter nor a digit', remedy })];
      }
      if (!seen.has(folded(word))) {
        seen.add(folded(word));
        return [];
      }
      const remedy = 'Leave it in one list, or make one list of the two.';
      return [faultAt(site, path, { message: `names "${word}" again`, remedy })];
    }),
  );
}
