/** What a network stores of a sub-id: longest length, and whether hyphens and underscores pass. */
export interface SubIdRule {
  readonly max: number;
  readonly hyphens: boolean;
}

/** FNV-1a, 32 bits, as seven base-36 characters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

/**
 * Fits a sub-id to what a network accepts, the same way every time, so that its report can be
 * matched to our words again. Where hyphens do not pass, "best-headphones" becomes
 * "bestHeadphones". What is too long, or has no letter or digit that passes, ends in (or is) a
 * fingerprint of the whole, so that two long sub-ids never look alike.
 * @returns Empty for empty text.
 */
export function cleanSubId(text: string, rule: SubIdRule): string {
  const source = text.trim();
  if (source === '') return '';
  const plain = source.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = plain.split(rule.hyphens ? /[^A-Za-z0-9_]+/ : /[^A-Za-z0-9]+/).filter(Boolean);
  const [first = '', ...rest] = words;
  const joined = rule.hyphens ? words.join('-') : first + rest.map(capitalised).join('');
  if (joined === '') return fingerprint(source);
  if (joined.length <= rule.max) return joined;
  return joined.slice(0, rule.max - 7) + fingerprint(source);
}
