const BYTES = 16;
const TAIL = /^[A-Za-z0-9_-]{22}$/;

/** A new random id of 128 bits: the prefix, an underscore and 22 characters of base64url (`clk_…`). */
export function createId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const tail = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
  return `${prefix}_${tail}`;
}

/** True for the form of an id with this prefix, whoever made it. */
export function isId(prefix: string, text: string): boolean {
  return text.startsWith(`${prefix}_`) && TAIL.test(text.slice(prefix.length + 1));
}
