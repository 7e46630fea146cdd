import { getEnv } from '@/lib/platform/env';

const ALPHA_2 = /^[A-Z]{2}$/;
/** What CDNs write where they do not know. */
const UNKNOWN = ['XX', 'ZZ'];

/**
 * The country that the CDN in front tells of a reader, as an ISO 3166-1 alpha-2 code, from the header
 * that `COUNTRY_HEADER` names. Null where no header is named, or it names no country.
 */
export function readCountry(headers: Headers): string | null {
  const name = getEnv().COUNTRY_HEADER;
  const country = name ? headers.get(name)?.trim().toUpperCase() : undefined;
  return country && ALPHA_2.test(country) && !UNKNOWN.includes(country) ? country : null;
}
