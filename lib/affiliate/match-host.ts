/** True where a hostname is one of `hosts` or lies below one; both sides lower case. */
export function isHostOf(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
