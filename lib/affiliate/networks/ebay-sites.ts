/**
 * eBay's sites with the rotation id of each country's programme (eBay developer documentation,
 * "Generating tracking links for EPN") and the site id that goes with it.
 */
const EBAY_SITES: Readonly<Record<string, { rotationId: string; siteId: number }>> = {
  'ebay.com': { rotationId: '711-53200-19255-0', siteId: 0 },
  'ebay.ca': { rotationId: '706-53473-19255-0', siteId: 2 },
  'ebay.co.uk': { rotationId: '710-53481-19255-0', siteId: 3 },
  'ebay.com.au': { rotationId: '705-53470-19255-0', siteId: 15 },
  'ebay.at': { rotationId: '5221-53469-19255-0', siteId: 16 },
  'ebay.be': { rotationId: '1553-53471-19255-0', siteId: 23 },
  'ebay.fr': { rotationId: '709-53476-19255-0', siteId: 71 },
  'ebay.de': { rotationId: '707-53477-19255-0', siteId: 77 },
  'ebay.it': { rotationId: '724-53478-19255-0', siteId: 101 },
  'ebay.nl': { rotationId: '1346-53482-19255-0', siteId: 146 },
  'ebay.es': { rotationId: '1185-53479-19255-0', siteId: 186 },
  'ebay.ch': { rotationId: '5222-53480-19255-0', siteId: 193 },
  'ebay.ie': { rotationId: '5282-53468-19255-0', siteId: 205 },
  'ebay.pl': { rotationId: '4908-226936-19255-0', siteId: 212 },
};

/** The hosts that an eBay merchant file may name. */
export const EBAY_SITE_HOSTS: readonly string[] = Object.keys(EBAY_SITES);

/** The programme of the eBay site that a hostname belongs to, if it is one. */
export function ebaySiteOf(hostname: string): { rotationId: string; siteId: number } | undefined {
  const host = EBAY_SITE_HOSTS.find((site) => hostname === site || hostname.endsWith(`.${site}`));
  return host === undefined ? undefined : EBAY_SITES[host];
}
