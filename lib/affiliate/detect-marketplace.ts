import { MARKETPLACE_CODES, type MarketplaceCode } from './marketplaces';
import { COUNTRIES, LANGUAGES, type Listing, TIME_ZONES } from './reader-regions';

/** The data that points readers to marketplaces, small enough for a script (1.4 kB in gzip). */
export interface DetectionTable {
  readonly zones: Listing;
  readonly countries: Listing;
  readonly languages: Listing;
}

/** What is known of a reader's whereabouts; nothing of it identifies a person. */
export interface ReaderSigns {
  /** ISO 3166 code in any case, from a CDN's header. */
  readonly country?: string;
  /** IANA name, from `Intl.DateTimeFormat().resolvedOptions()`. */
  readonly timeZone?: string;
  /** `navigator.languages`. */
  readonly languages?: readonly string[];
}

const ALL: DetectionTable = { zones: TIME_ZONES, countries: COUNTRIES, languages: LANGUAGES };

/** The table cut down to the marketplaces that have a tag: a page needs no other. */
export function detectionTable(available: readonly string[]): DetectionTable {
  const codes = MARKETPLACE_CODES.filter((code) => available.includes(code));
  const only = (listing: Listing): Listing =>
    Object.fromEntries(
      codes.flatMap((code) => (listing[code] === undefined ? [] : [[code, listing[code]]])),
    );
  return {
    zones: only(ALL.zones),
    countries: only(ALL.countries),
    languages: only(ALL.languages),
  };
}

/**
 * The marketplace that a reader's signs point to: the country, else the time zone (by name, then
 * by folder, so that "US/" covers US/Pacific), else the first language that points to one, by its
 * country or, without a country, by itself. en-US counts for nothing, because most devices that
 * nobody set up say it wherever they are; readers in the USA are known by their time zone.
 *
 * Pages carry this function as text, so it uses its arguments alone and defines no other.
 */
export function detectMarketplace(
  reader: ReaderSigns,
  table: DetectionTable,
): MarketplaceCode | undefined {
  const { country = '', timeZone = '', languages = [] } = reader;
  const questions: [listing: Listing, name: string][] = [
    [table.countries, country.toUpperCase()],
    [table.zones, timeZone],
    [table.zones, timeZone.slice(0, timeZone.lastIndexOf('/') + 1)],
  ];
  for (const tag of languages) {
    const parts = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-|$)/i.exec(tag);
    if (!parts?.[1] || /^en-us$/i.test(tag)) continue;
    questions.push(
      parts[2]
        ? [table.countries, parts[2].toUpperCase()]
        : [table.languages, parts[1].toLowerCase()],
    );
  }
  for (const [listing, name] of questions) {
    for (const [code, names] of Object.entries(listing)) {
      if (name !== '' && names.split(' ').includes(name)) return code as MarketplaceCode;
    }
  }
  return undefined;
}

/** The marketplace for an IANA time zone alone. */
export function marketplaceForTimeZone(timeZone: string): MarketplaceCode | undefined {
  return detectMarketplace({ timeZone }, ALL);
}

/** The marketplace for an ISO 3166 country code alone. */
export function marketplaceForCountry(country: string): MarketplaceCode | undefined {
  return detectMarketplace({ country }, ALL);
}

/** The marketplace for a reader's languages alone, most preferred first. */
export function marketplaceForLanguages(languages: readonly string[]): MarketplaceCode | undefined {
  return detectMarketplace({ languages }, ALL);
}
