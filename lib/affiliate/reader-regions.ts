import type { MarketplaceCode } from './marketplaces';

/** Names that point to each marketplace, separated by spaces so that a page can carry them. */
export type Listing = Readonly<Partial<Record<MarketplaceCode, string>>>;

/**
 * IANA time zones by marketplace: every zone of its country, of dependent territories and of the
 * neighbours of `COUNTRIES`, with the older names that browsers still report (Asia/Calcutta). A
 * name that ends in a slash stands for every zone below it. Zones that several countries share
 * under one name (EST5EDT, Etc/…) are left out.
 */
export const TIME_ZONES: Listing = {
  US: [
    'America/New_York America/Detroit America/Kentucky/ America/Louisville America/Indiana/',
    'America/Indianapolis America/Fort_Wayne America/Knox_IN America/Chicago America/Menominee',
    'America/North_Dakota/ America/Denver America/Shiprock America/Boise America/Phoenix',
    'America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla',
    'America/Yakutat America/Nome America/Adak America/Atka Pacific/Honolulu Pacific/Johnston',
    'Navajo US/ America/Puerto_Rico America/Virgin America/St_Thomas Pacific/Guam Pacific/Saipan',
    'Pacific/Pago_Pago Pacific/Samoa Pacific/Midway Pacific/Wake',
  ].join(' '),
  CA: [
    'America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay',
    'America/Blanc-Sablon America/Toronto America/Montreal America/Nipigon America/Thunder_Bay',
    'America/Iqaluit America/Pangnirtung America/Atikokan America/Coral_Harbour America/Winnipeg',
    'America/Rainy_River America/Resolute America/Rankin_Inlet America/Regina',
    'America/Swift_Current America/Edmonton America/Yellowknife America/Cambridge_Bay',
    'America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson',
    'America/Whitehorse America/Dawson America/Vancouver Canada/',
  ].join(' '),
  MX: [
    'America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros',
    'America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Mazatlan',
    'America/Bahia_Banderas America/Hermosillo America/Tijuana America/Ensenada',
    'America/Santa_Isabel Mexico/',
  ].join(' '),
  BR: [
    'America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina',
    'America/Maceio America/Bahia America/Sao_Paulo America/Campo_Grande America/Cuiaba',
    'America/Santarem America/Porto_Velho America/Boa_Vista America/Manaus America/Eirunepe',
    'America/Rio_Branco America/Porto_Acre Brazil/',
  ].join(' '),
  GB: 'Europe/London Europe/Belfast Europe/Guernsey Europe/Jersey Europe/Isle_of_Man Europe/Gibraltar GB GB-Eire',
  DE: 'Europe/Berlin Europe/Busingen Europe/Vienna Europe/Zurich Europe/Vaduz Europe/Luxembourg',
  FR: 'Europe/Paris Europe/Monaco Indian/Reunion Indian/Mayotte America/Guadeloupe America/Martinique America/Cayenne America/Marigot America/St_Barthelemy America/Miquelon',
  IT: 'Europe/Rome Europe/San_Marino Europe/Vatican',
  ES: 'Europe/Madrid Africa/Ceuta Atlantic/Canary Europe/Andorra Europe/Lisbon Atlantic/Madeira Atlantic/Azores Portugal',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  IE: 'Europe/Dublin Eire',
  EG: 'Africa/Cairo Egypt',
  IN: 'Asia/Kolkata Asia/Calcutta',
  PL: 'Europe/Warsaw Poland',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  TR: 'Europe/Istanbul Asia/Istanbul Turkey',
  AE: 'Asia/Dubai',
  JP: 'Asia/Tokyo Japan',
  SG: 'Asia/Singapore Singapore',
  AU: 'Australia/ Antarctica/Macquarie Pacific/Auckland Pacific/Chatham NZ NZ-CHAT',
};

/**
 * ISO 3166 countries by marketplace: its own, dependent territories, enclaves, and the neighbours
 * that have no marketplace but one obvious choice (Austria, Switzerland, Liechtenstein, Luxembourg;
 * Portugal; New Zealand). All other countries point nowhere: their readers keep the home link.
 */
export const COUNTRIES: Listing = {
  US: 'US PR GU VI AS MP UM',
  CA: 'CA',
  MX: 'MX',
  BR: 'BR',
  GB: 'GB GG JE IM GI',
  DE: 'DE AT CH LI LU',
  FR: 'FR MC RE GP MQ GF YT BL MF PM',
  IT: 'IT SM VA',
  ES: 'ES AD PT',
  NL: 'NL',
  BE: 'BE',
  IE: 'IE',
  EG: 'EG',
  IN: 'IN',
  PL: 'PL',
  SA: 'SA',
  SE: 'SE',
  TR: 'TR',
  AE: 'AE',
  JP: 'JP',
  SG: 'SG',
  AU: 'AU NZ',
};

/** Languages that, without a country, still point to one marketplace; not en, es, fr, nl, pt, ar. */
export const LANGUAGES: Listing = {
  DE: 'de',
  IT: 'it',
  IN: 'hi',
  PL: 'pl',
  SE: 'sv',
  TR: 'tr',
  JP: 'ja',
};
