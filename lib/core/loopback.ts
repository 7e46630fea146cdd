const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** True for a hostname, as `URL` gives it, that leads to this very machine. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}
