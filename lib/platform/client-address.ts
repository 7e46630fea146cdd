import { isIP, SocketAddress } from 'node:net';
import { getEnv } from '@/lib/platform/env';

/**
 * Set on `globalThis` by the server entry, which then stands between every client and Next and has
 * replaced `X-Forwarded-For` by the one address it believes.
 */
export const FRONT_DOOR_MARK = Symbol.for('topshelf.front-door');

/** What stands for a client whose address nobody trustworthy has told us. */
const UNKNOWN_ADDRESS = 'unknown';

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const BRACKETED = /^\[([^\]]+)\](?::\d+)?$/;
const IPV4_WITH_PORT = /^(\d+\.\d+\.\d+\.\d+):\d+$/;

/**
 * One spelling for each address: no port, brackets or zone, IPv6 compressed, and an IPv4 address
 * that came through an IPv6 socket as plain IPv4. Null for anything that is no address.
 */
export function normaliseAddress(text: string): string | null {
  const trimmed = text.trim();
  const bare = (BRACKETED.exec(trimmed) ?? IPV4_WITH_PORT.exec(trimmed))?.[1] ?? trimmed;
  const address = bare.split('%', 1)[0] ?? '';
  const family = isIP(address);
  if (family === 0) return null;
  if (family === 4) return address;
  const canonical = new SocketAddress({ address, family: 'ipv6' }).address;
  return MAPPED_IPV4.exec(canonical)?.[1] ?? canonical;
}

/**
 * The entry that the farthest of our `hops` proxies appended to `X-Forwarded-For`: the `hops`-th
 * from the right. What stands left of it is the client's own claim. Null where there is none.
 */
export function forwardedAddress(forwardedFor: string, hops: number): string | null {
  if (hops === 0) return null;
  const entry = forwardedFor.split(',').at(-hops);
  return entry === undefined ? null : normaliseAddress(entry);
}

/**
 * The address a request came from, for counting requests and never for keeping, or `unknown`.
 * Behind the server entry it is always known; without it (plain `next start`, hosted platforms) only
 * what `TRUST_PROXY` proxies appended is believed.
 */
export function clientAddress(headers: Headers): string {
  const forwardedFor = headers.get('x-forwarded-for') ?? '';
  if (FRONT_DOOR_MARK in globalThis) return forwardedFor || UNKNOWN_ADDRESS;
  return forwardedAddress(forwardedFor, getEnv().TRUST_PROXY) ?? UNKNOWN_ADDRESS;
}
