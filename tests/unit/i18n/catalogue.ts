import { failureMessages } from '@/lib/i18n/failure';
import type { Language } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';

/** One entry of a catalogue, with all the texts that it can come out as. */
interface Leaf {
  /** Its place, such as `list.pickCount`. */
  readonly name: string;
  readonly texts: readonly string[];
}

/** What stands in the gaps of a text: nothing that a language would write of itself. */
const GAP = (index: number) => `⟦${index}⟧`;

/** The texts of an entry: of one with gaps those for none, one and many. */
function textsOf(value: unknown): string[] {
  if (typeof value !== 'function') return [String(value)];
  const gaps = Array.from({ length: value.length }, (_, index) => GAP(index));
  return [gaps[0], 0, 1].map((first) => String(value(first, ...gaps.slice(1))));
}

function collect(name: string, value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ name, texts: textsOf(value) }];
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, inner]) => collect(name ? `${name}.${key}` : key, inner));
}

/** Every text of a language, those of the error page among them, in the order of their names. */
export function leavesOf(language: Language): readonly Leaf[] {
  return collect('', { ...messagesFor(language), failure: failureMessages(language) });
}

/** The gaps that a text fills, each once. */
export function mentions(text: string): string[] {
  return [...new Set(text.match(/⟦\d⟧/g) ?? [])].sort();
}

/** The words of a text in small letters, without what fills its gaps. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
