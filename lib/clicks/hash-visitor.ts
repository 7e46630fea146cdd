import { createHmac } from 'node:crypto';

/**
 * 22 characters that are the same for the same reader on the same day, and tell nothing without the
 * day's salt. Address and user agent go in and are kept nowhere.
 * @param salt 32 random bytes as base64url.
 */
export function hashVisitor(salt: string, address: string, userAgent: string): string {
  return createHmac('sha256', Buffer.from(salt, 'base64url'))
    .update(`${address}\n${userAgent}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}
