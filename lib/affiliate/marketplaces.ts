/** The country codes of the 22 Amazon marketplaces of the Creators API. */
export const MARKETPLACE_CODES = [
  'US',
  'CA',
  'MX',
  'BR',
  'GB',
  'DE',
  'FR',
  'IT',
  'ES',
  'NL',
  'BE',
  'IE',
  'EG',
  'IN',
  'PL',
  'SA',
  'SE',
  'TR',
  'AE',
  'JP',
  'SG',
  'AU',
] as const;

export type MarketplaceCode = (typeof MARKETPLACE_CODES)[number];

export function isMarketplaceCode(text: string): text is MarketplaceCode {
  return (MARKETPLACE_CODES as readonly string[]).includes(text);
}

export interface Marketplace {
  readonly code: MarketplaceCode;
  /** Registered domain, such as amazon.co.uk. */
  readonly domain: string;
  /** Host of the shop, such as www.amazon.co.uk; also the API's `x-marketplace` header. */
  readonly host: string;
  /** Region of the API credentials: North America, Europe, Far East. */
  readonly region: 'NA' | 'EU' | 'FE';
  /** ISO 4217 code of the prices. */
  readonly currency: string;
}

function marketplace(
  code: MarketplaceCode,
  domain: string,
  region: Marketplace['region'],
  currency: string,
): Marketplace {
  return { code, domain, host: `www.${domain}`, region, currency };
}

export const MARKETPLACES: Readonly<Record<MarketplaceCode, Marketplace>> = {
  US: marketplace('US', 'amazon.com', 'NA', 'USD'),
  CA: marketplace('CA', 'amazon.ca', 'NA', 'CAD'),
  MX: marketplace('MX', 'amazon.com.mx', 'NA', 'MXN'),
  BR: marketplace('BR', 'amazon.com.br', 'NA', 'BRL'),
  GB: marketplace('GB', 'amazon.co.uk', 'EU', 'GBP'),
  DE: marketplace('DE', 'amazon.de', 'EU', 'EUR'),
  FR: marketplace('FR', 'amazon.fr', 'EU', 'EUR'),
  IT: marketplace('IT', 'amazon.it', 'EU', 'EUR'),
  ES: marketplace('ES', 'amazon.es', 'EU', 'EUR'),
  NL: marketplace('NL', 'amazon.nl', 'EU', 'EUR'),
  BE: marketplace('BE', 'amazon.com.be', 'EU', 'EUR'),
  IE: marketplace('IE', 'amazon.ie', 'EU', 'EUR'),
  EG: marketplace('EG', 'amazon.eg', 'EU', 'EGP'),
  IN: marketplace('IN', 'amazon.in', 'EU', 'INR'),
  PL: marketplace('PL', 'amazon.pl', 'EU', 'PLN'),
  SA: marketplace('SA', 'amazon.sa', 'EU', 'SAR'),
  SE: marketplace('SE', 'amazon.se', 'EU', 'SEK'),
  TR: marketplace('TR', 'amazon.com.tr', 'EU', 'TRY'),
  AE: marketplace('AE', 'amazon.ae', 'EU', 'AED'),
  JP: marketplace('JP', 'amazon.co.jp', 'FE', 'JPY'),
  SG: marketplace('SG', 'amazon.sg', 'FE', 'SGD'),
  AU: marketplace('AU', 'amazon.com.au', 'FE', 'AUD'),
};

const BY_DOMAIN = new Map(MARKETPLACE_CODES.map((code) => [MARKETPLACES[code].domain, code]));

const SHOP_PREFIX = /^(?:www|smile|m)\./;

/** The marketplace whose shop answers at a host (with www., smile., m. or bare), if any. */
export function marketplaceByHost(host: string): MarketplaceCode | undefined {
  return BY_DOMAIN.get(host.toLowerCase().replace(SHOP_PREFIX, ''));
}

/** True for the domain of a marketplace and whatever lies below it, shop or not. */
export function isAmazonHost(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  return labels.some((_, start) => BY_DOMAIN.has(labels.slice(start).join('.')));
}
