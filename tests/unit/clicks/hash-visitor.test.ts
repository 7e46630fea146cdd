import { expect, test } from 'vitest';
import { hashVisitor } from '@/lib/clicks/hash-visitor';

const SALT = Buffer.alloc(32, 1).toString('base64url');
const OTHER_SALT = Buffer.alloc(32, 2).toString('base64url');

test('a reader is the same all day, and another on the next', () => {
  const today = hashVisitor(SALT, '192.0.2.7', 'Firefox');
  expect(hashVisitor(SALT, '192.0.2.7', 'Firefox')).toBe(today);
  expect(hashVisitor(OTHER_SALT, '192.0.2.7', 'Firefox')).not.toBe(today);
});

test('readers with another address or browser are others', () => {
  const hashes = [
    hashVisitor(SALT, '192.0.2.7', 'Firefox'),
    hashVisitor(SALT, '192.0.2.8', 'Firefox'),
    hashVisitor(SALT, '192.0.2.7', 'Chrome'),
    hashVisitor(SALT, '192.0.2', '.7 Firefox'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a hash holds 128 bits and nothing of what went in', () => {
  expect(hashVisitor(SALT, '192.0.2.7', 'Firefox')).toMatch(/^[\w-]{22}$/);
});
