import { readWeighed, type Weighed } from '@/lib/core/accepts';
import { LANGUAGES, type Language } from '@/lib/i18n/languages';

/** Most entries of one header that are looked at. */
const MOST_WISHES = 40;

/** The entries of an Accept header, the best first; equal ones as they stand. */
function readWishes(header: string): Weighed[] {
  return readWeighed(header)
    .slice(0, MOST_WISHES)
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.weight - a.weight);
}

/** The language of ours that a reader likes best; the site's own where none is liked. */
export function chooseLanguage(header: string | null, own: Language): Language {
  for (const { name, weight } of readWishes(header ?? '')) {
    if (weight === 0) break;
    if (name === '*') return own;
    const found = LANGUAGES.find((language) => name.split('-')[0] === language);
    if (found) return found;
  }
  return own;
}

const JSON_TYPES = ['application/json', 'application/*', '*/*'];

/** Whether a client takes JSON: the most exact of its wishes decides. */
export function takesJson(header: string | null): boolean {
  const wishes = readWishes(header ?? '');
  if (wishes.length === 0) return true;
  const [wish] = JSON_TYPES.flatMap((type) => wishes.find(({ name }) => name === type) ?? []);
  return wish !== undefined && wish.weight > 0;
}
