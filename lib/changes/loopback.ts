import { randomBytes } from 'node:crypto';
import { bearerToken, isSameSecret } from '@/lib/platform/bearer-token';

/** On `globalThis`, since the module is loaded by Next more than once and by the server entry. */
const HELD = Symbol.for('topshelf.loopback');

interface Loopback {
  /** Known to this process alone. */
  readonly token: string;
  /** Where this process serves, once that is known. */
  origin?: string;
}

const holder = globalThis as { [HELD]?: Loopback };

/** How this process reaches its own routes. */
export function loopback(): Loopback {
  holder[HELD] ??= { token: randomBytes(32).toString('base64url') };
  return holder[HELD];
}

/** Whether a request comes from this very process, told by its bearer token. */
export function isOwnRequest(headers: Headers): boolean {
  return isSameSecret(bearerToken(headers) ?? '', loopback().token);
}
