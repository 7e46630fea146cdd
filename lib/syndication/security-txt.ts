import { absoluteUrl } from '@/lib/core/absolute-url';
import { utcDay } from '@/lib/core/dates';
import { DAY } from '@/lib/core/duration';

const SECURITY_TXT_PATH = '/.well-known/security.txt';

/** How long what it says holds, in milliseconds; RFC 9116 asks for less than a year. */
const HOLDS_FOR = 180 * DAY;

/**
 * Whom to tell of a hole in the site's security (RFC 9116). It says until when it holds, by the day, so
 * that it is the same all day long.
 * @param now epoch milliseconds.
 * @returns null for a site that names no address.
 */
export function securityTxt(
  site: { readonly url: string; readonly language: string; readonly contact?: string },
  now: number,
): string | null {
  if (!site.contact) return null;
  const canonical = absoluteUrl(site.url, SECURITY_TXT_PATH);
  return [
    `Contact: mailto:${site.contact}`,
    `Expires: ${utcDay(now + HOLDS_FOR)}T00:00:00Z`,
    // The standard knows https addresses alone.
    ...(canonical.startsWith('https:') ? [`Canonical: ${canonical}`] : []),
    `Preferred-Languages: ${site.language === 'en' ? 'en' : `${site.language}, en`}`,
    '',
  ].join('\n');
}
