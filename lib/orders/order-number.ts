import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing is misread. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number for people, such as `7K3M-9QXT-2B4HV`: 65 random bits, so that none can be guessed. */
export function createOrderNumber(): string {
  const digits = Array.from({ length: 13 }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
