import { AppError } from '@/lib/core/errors';

/**
 * Refuses what another site sends in the reader's name. Browsers say where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; a program that says neither holds no reader's cookies.
 * @param origin public origin of the site
 * @throws AppError `forbidden`
 */
export function refuseOtherSites(headers: Headers, origin: string): void {
  const from = headers.get('sec-fetch-site');
  const named = headers.get('origin');
  const isOurs =
    from === null ? named === null || named === origin : from === 'same-origin' || from === 'none';
  if (isOurs) return;
  throw new AppError('forbidden', 'This is done from pages of this site only');
}
