import { describe, expect, it } from 'vitest';
import {
  detectionTable,
  detectMarketplace,
  marketplaceForCountry,
  marketplaceForLanguages,
  marketplaceForTimeZone,
} from '@/lib/affiliate/detect-marketplace';
import { MARKETPLACE_CODES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { COUNTRIES, LANGUAGES, TIME_ZONES } from '@/lib/affiliate/reader-regions';

/** The zones that the runtime's own data (CLDR) gives for a country. */
const zonesOf = (country: string): string[] =>
  new Intl.Locale(`und-${country}`).getTimeZones?.() ?? [];

const pairs = (listing: Partial<Record<MarketplaceCode, string>>) =>
  Object.entries(listing).flatMap(([code, names]) => names.split(' ').map((name) => [name, code]));

describe('the time zone', () => {
  it.each(pairs(COUNTRIES))(
    'of %s, in every spelling that Intl knows, points to %s',
    (country, code) => {
      const zones = zonesOf(country as string);
      expect(zones.length).toBeGreaterThan(0);
      for (const zone of zones) expect(marketplaceForTimeZone(zone), zone).toBe(code);
    },
  );

  it.each([
    ['Asia/Calcutta', 'IN'],
    ['Asia/Kolkata', 'IN'],
    ['America/Indiana/Knox', 'US'],
    ['America/Fort_Wayne', 'US'],
    ['US/Pacific', 'US'],
    ['Canada/Newfoundland', 'CA'],
    ['America/Montreal', 'CA'],
    ['America/Coral_Harbour', 'CA'],
    ['America/Atikokan', 'CA'],
    ['Mexico/BajaNorte', 'MX'],
    ['America/Santa_Isabel', 'MX'],
    ['Brazil/East', 'BR'],
    ['America/Porto_Acre', 'BR'],
    ['Australia/ACT', 'AU'],
    ['Australia/Lord_Howe', 'AU'],
    ['NZ', 'AU'],
    ['GB-Eire', 'GB'],
    ['Eire', 'IE'],
    ['Europe/Belfast', 'GB'],
    ['Turkey', 'TR'],
    ['Asia/Istanbul', 'TR'],
    ['Japan', 'JP'],
    ['Poland', 'PL'],
    ['Europe/Vienna', 'DE'],
    ['Europe/Lisbon', 'ES'],
  ])('%s points to %s', (zone, code) => expect(marketplaceForTimeZone(zone)).toBe(code));

  it.each([
    'UTC',
    'Etc/UTC',
    'Etc/GMT+5',
    'EST5EDT',
    'Europe/Oslo',
    'Asia/Shanghai',
    'America/Argentina/Salta',
    'America/Bogota',
    'america/new_york',
    'Europe/',
    '',
    ' ',
  ])('%j points nowhere', (zone) => expect(marketplaceForTimeZone(zone)).toBeUndefined());

  it('tables hold only names that exist, each for one marketplace', () => {
    const all = pairs(TIME_ZONES).map(([name]) => name as string);
    expect(new Set(all).size).toBe(all.length);
    for (const name of all.filter((one) => !one.endsWith('/'))) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: name }), name).not.toThrow();
    }
  });

  it('is never claimed for a country that is not in the table', () => {
    const known = new Set(pairs(COUNTRIES).map(([country]) => country));
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    /** Codes of former countries (DD) stand for their successors, so they are no strangers. */
    const current = (code: string) => new Intl.Locale(`und-${code}`).region === code;
    const strangers = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => current(code) && !known.has(code) && zonesOf(code).length > 0);
    expect(strangers.length).toBeGreaterThan(150);
    const claimed = strangers.filter((code) =>
      zonesOf(code).some((zone) => marketplaceForTimeZone(zone) !== undefined),
    );
    expect(claimed).toEqual([]);
  });
});

describe('the country', () => {
  it.each(MARKETPLACE_CODES)('%s points to its own marketplace', (code) => {
    expect(marketplaceForCountry(code)).toBe(code);
    expect(marketplaceForCountry(code.toLowerCase())).toBe(code);
  });

  it.each([
    ['AT', 'DE'],
    ['CH', 'DE'],
    ['LI', 'DE'],
    ['LU', 'DE'],
    ['NZ', 'AU'],
    ['PT', 'ES'],
    ['PR', 'US'],
    ['JE', 'GB'],
    ['MC', 'FR'],
  ])('%s points to %s', (country, code) => expect(marketplaceForCountry(country)).toBe(code));

  it.each(['NO', 'CN', 'XX', 'T1', '', 'US GB', 'USA', '../'])('%j points nowhere', (country) => {
    expect(marketplaceForCountry(country)).toBeUndefined();
  });

  it('stands in one row only', () => {
    const all = pairs(COUNTRIES).map(([name]) => name);
    expect(new Set(all).size).toBe(all.length);
    const languages = pairs(LANGUAGES).map(([name]) => name);
    expect(new Set(languages).size).toBe(languages.length);
  });
});

describe('the languages', () => {
  it.each([
    [['en-GB'], 'GB'],
    [['en-gb'], 'GB'],
    [['de'], 'DE'],
    [['de-AT', 'en'], 'DE'],
    [['ja'], 'JP'],
    [['en', 'fr-CA'], 'CA'],
    [['en-US', 'de-DE'], 'DE'],
    [['es-US'], 'US'],
    [['zh-Hant-SG'], 'SG'],
    [['en-GB-oxendict'], 'GB'],
    [['no-NO', 'sv'], 'SE'],
  ] as const)('%j point to %s', (languages, code) => {
    expect(marketplaceForLanguages(languages)).toBe(code);
  });

  it.each([
    [['en-US']],
    [['en-US', 'en']],
    [['en']],
    [['fr']],
    [['pt']],
    [['ar']],
    [['de-NA']],
    [['es-419']],
    [['*', '', 'x', 'not a tag']],
    [[]],
  ])('%j point nowhere', (languages) => {
    expect(marketplaceForLanguages(languages)).toBeUndefined();
  });
});

describe('all signs together', () => {
  const all = detectionTable(MARKETPLACE_CODES);

  it('the country tells most, then the time zone, then the languages', () => {
    const languages = ['ja-JP'];
    const timeZone = 'Europe/Rome';
    expect(detectMarketplace({ country: 'fr', timeZone, languages }, all)).toBe('FR');
    expect(detectMarketplace({ timeZone, languages }, all)).toBe('IT');
    expect(detectMarketplace({ languages }, all)).toBe('JP');
    expect(detectMarketplace({}, all)).toBeUndefined();
  });

  it('a sign that points nowhere gives way to the next', () => {
    const reader = { country: 'XX', timeZone: 'Etc/UTC', languages: ['en-US', 'sv-SE'] };
    expect(detectMarketplace(reader, all)).toBe('SE');
  });

  it('a browser that tells only UTC and en-US keeps the home link', () => {
    expect(detectMarketplace({ timeZone: 'UTC', languages: ['en-US', 'en'] }, all)).toBeUndefined();
  });
});

describe('the table for one page', () => {
  it('knows only marketplaces that have a tag', () => {
    const table = detectionTable(['US', 'DE']);
    for (const listing of Object.values(table)) {
      for (const code of Object.keys(listing)) expect(['US', 'DE']).toContain(code);
    }
    expect(detectMarketplace({ timeZone: 'Europe/Vienna' }, table)).toBe('DE');
    expect(detectMarketplace({ timeZone: 'Europe/London' }, table)).toBeUndefined();
    expect(detectMarketplace({ country: 'GB' }, table)).toBeUndefined();
    expect(detectMarketplace({ languages: ['en-GB', 'de'] }, table)).toBe('DE');
  });

  it('survives JSON, and with all marketplaces stays under 4 kB', () => {
    const json = JSON.stringify(detectionTable(MARKETPLACE_CODES));
    expect(json.length).toBeLessThan(4000);
    expect(JSON.parse(json)).toEqual(detectionTable(MARKETPLACE_CODES));
  });

  it('and the rule work as text in a page, with nothing else around them', () => {
    const table = JSON.stringify(detectionTable(MARKETPLACE_CODES));
    const inPage = new Function(
      'reader',
      `return (${String(detectMarketplace)})(reader, ${table})`,
    );
    for (const reader of [
      { timeZone: 'Asia/Calcutta' },
      { timeZone: 'US/Pacific' },
      { country: 'at' },
      { languages: ['en-US', 'en-GB'] },
      { timeZone: 'Etc/UTC' },
    ]) {
      const here = detectMarketplace(reader, detectionTable(MARKETPLACE_CODES));
      expect(inPage(reader)).toBe(here);
    }
  });
});
