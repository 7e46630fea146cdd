/** Whom mail goes to or comes from. */
export interface Mailbox {
  /** As people call it; null for the address alone. */
  readonly name: string | null;
  readonly address: string;
}

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const LOCAL = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*";
const ADDRESS = new RegExp(`^${LOCAL}@${LABEL}(?:\\.${LABEL})*$`, 'u');
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL = 64;

/**
 * True for one e-mail address and nothing else (RFC 5321 in its dot-atom form, international ones
 * too). Quoted local parts are refused: programs disagree on where they end.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS || text.indexOf('@') > LONGEST_LOCAL) return false;
  return ADDRESS.test(text);
}

/** True for text that stays within the header that it is written to. */
export function isHeaderText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text);
}

const MAILBOX = /^(?:"([^"\\]{1,100})"|([^"<>\\,;:@]{0,100}))\s*<([^<>\s]+)>$/;

/** Reads `Name <a@b>`, `"Name" <a@b>` or `a@b`; null for any other form. */
export function parseMailbox(text: string): Mailbox | null {
  const trimmed = text.trim();
  if (!isHeaderText(trimmed)) return null;
  if (isMailAddress(trimmed)) return { name: null, address: trimmed };
  const [, quoted, bare, address = ''] = MAILBOX.exec(trimmed) ?? [];
  if (!isMailAddress(address)) return null;
  return { name: (quoted ?? bare ?? '').trim() || null, address };
}
