import type { IncomingMessage } from 'node:http';
import { forwardedAddress, normaliseAddress } from '@/lib/platform/client-address';

/** What only Next says to itself; from a client it is at best a probe. */
const INTERNAL =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-invoke-|x-now-|x-matched-path$|next-resume$)/;
/** Other ways to claim an address; nothing here reads them, and nothing may start to. */
const ADDRESS_CLAIMS = ['forwarded', 'x-real-ip', 'x-client-ip', 'true-client-ip'];
/** What a proxy says of the address that the reader used. */
const PROXY_CLAIMS = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

/**
 * Leaves in a request only what can be believed: `X-Forwarded-For` becomes the one address of the
 * client, taken from the `trustedProxies`-th entry from the right, else from the connection itself.
 */
export function cleanHeaders(request: IncomingMessage, trustedProxies: number): void {
  const { headers } = request;
  const peer = normaliseAddress(request.socket.remoteAddress ?? '');
  const address =
    forwardedAddress((headers['x-forwarded-for'] as string) ?? '', trustedProxies) ?? peer;
  const unbelieved = trustedProxies === 0 ? [...ADDRESS_CLAIMS, ...PROXY_CLAIMS] : ADDRESS_CLAIMS;
  for (const name of unbelieved) delete headers[name];
  for (const name of Object.keys(headers)) if (INTERNAL.test(name)) delete headers[name];
  if (address === null) delete headers['x-forwarded-for'];
  else headers['x-forwarded-for'] = address;
}
