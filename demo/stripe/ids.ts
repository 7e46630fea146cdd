import { createHash, randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes ids such as `evt_…`: random, or decided by the seed and how many were made before. */
export function createIds(seed: string | null): (prefix: string, length?: number) => string {
  let made = 0;
  return (prefix, length = 24) => {
    made += 1;
    const bytes = seed
      ? createHash('sha512').update(`${seed}\n${made}`).digest()
      : randomBytes(length);
    const tail = Array.from(bytes.subarray(0, length), (byte) => LETTERS[byte % LETTERS.length]);
    return `${prefix}_${tail.join('')}`;
  };
}
