import { createHmac, timingSafeEqual } from 'node:crypto';

/** Unlike what a part can hold, so that no two lists of parts read alike. */
const BETWEEN = '\u0000';

/** A signature of some parts, 256 bits in base64url. */
export function signed(key: string, ...parts: readonly (string | number)[]): string {
  return createHmac('sha256', key).update(parts.join(BETWEEN)).digest('base64url');
}

/** Whether a signature is that of the parts, in a time that tells nothing of the right one. */
export function isSignatureOf(
  given: string,
  key: string,
  ...parts: readonly (string | number)[]
): boolean {
  const expected = Buffer.from(signed(key, ...parts));
  const bytes = Buffer.from(given);
  return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}
