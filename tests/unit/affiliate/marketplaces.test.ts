import { describe, expect, it } from 'vitest';
import {
  isAmazonHost,
  MARKETPLACE_CODES,
  MARKETPLACES,
  marketplaceByHost,
} from '@/lib/affiliate/marketplaces';

/** Typed again from the facts, so that a slip in the table shows. */
const FACTS = [
  ['US', 'www.amazon.com', 'NA', 'USD'],
  ['CA', 'www.amazon.ca', 'NA', 'CAD'],
  ['MX', 'www.amazon.com.mx', 'NA', 'MXN'],
  ['BR', 'www.amazon.com.br', 'NA', 'BRL'],
  ['GB', 'www.amazon.co.uk', 'EU', 'GBP'],
  ['DE', 'www.amazon.de', 'EU', 'EUR'],
  ['FR', 'www.amazon.fr', 'EU', 'EUR'],
  ['IT', 'www.amazon.it', 'EU', 'EUR'],
  ['ES', 'www.amazon.es', 'EU', 'EUR'],
  ['NL', 'www.amazon.nl', 'EU', 'EUR'],
  ['BE', 'www.amazon.com.be', 'EU', 'EUR'],
  ['IE', 'www.amazon.ie', 'EU', 'EUR'],
  ['EG', 'www.amazon.eg', 'EU', 'EGP'],
  ['IN', 'www.amazon.in', 'EU', 'INR'],
  ['PL', 'www.amazon.pl', 'EU', 'PLN'],
  ['SA', 'www.amazon.sa', 'EU', 'SAR'],
  ['SE', 'www.amazon.se', 'EU', 'SEK'],
  ['TR', 'www.amazon.com.tr', 'EU', 'TRY'],
  ['AE', 'www.amazon.ae', 'EU', 'AED'],
  ['JP', 'www.amazon.co.jp', 'FE', 'JPY'],
  ['SG', 'www.amazon.sg', 'FE', 'SGD'],
  ['AU', 'www.amazon.com.au', 'FE', 'AUD'],
] as const;

describe('marketplaces', () => {
  it('are the 22 of the Creators API', () => {
    expect([...MARKETPLACE_CODES].sort()).toEqual(FACTS.map(([code]) => code).sort());
    expect(Object.keys(MARKETPLACES).sort()).toEqual([...MARKETPLACE_CODES].sort());
  });

  it.each(FACTS)('%s is %s, %s, %s', (code, host, region, currency) => {
    expect(MARKETPLACES[code]).toEqual({ code, host, domain: host.slice(4), region, currency });
    for (const name of [host, host.slice(4), host.toUpperCase(), `smile.${host.slice(4)}`]) {
      expect(marketplaceByHost(name)).toBe(code);
      expect(isAmazonHost(name)).toBe(true);
    }
  });

  it.each([
    'amazon.cn',
    'www.amazon.com.evil.example',
    'notamazon.com',
    'amazonaws.com',
    'com',
    '',
  ])('%j is not Amazon', (host) => {
    expect(marketplaceByHost(host)).toBeUndefined();
    expect(isAmazonHost(host)).toBe(false);
  });

  it('a site of Amazon that is no shop has no marketplace', () => {
    expect(marketplaceByHost('aws.amazon.com')).toBeUndefined();
    expect(isAmazonHost('aws.amazon.com')).toBe(true);
  });
});
