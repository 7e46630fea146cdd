import { isHostOf } from './match-host';

/**
 * Hosts that only forward to merchants: Amazon's short links and the click servers of affiliate
 * networks. A link to one, typed by hand, is an affiliate link that nothing has checked.
 */
const REDIRECT_HOSTS = [
  // Amazon
  'amzn.to',
  'amzn.com',
  'amzn.eu',
  'amzn.asia',
  'a.co',
  // Awin
  'awin1.com',
  'zenaps.com',
  'tidd.ly',
  // CJ
  'anrdoezrs.net',
  'dpbolvw.net',
  'jdoqocy.com',
  'kqzyfj.com',
  'tkqlhce.com',
  'cj.dotomi.com',
  // Impact
  '7tiv.net',
  'evyy.net',
  'pxf.io',
  'sjv.io',
  'goto.walmart.com',
  'goto.target.com',
  // Rakuten
  'linksynergy.com',
  // eBay
  'rover.ebay.com',
  'ebay.us',
  // Skimlinks
  'skimresources.com',
  'redirectingat.com',
  'shop-links.co',
  'fave.co',
  // Sovrn
  'viglink.com',
  'sovrn.co',
] as const;

/** True for a host, in lower case, that belongs to a network's or a shop's link forwarding. */
export function isRedirectHost(hostname: string): boolean {
  return isHostOf(hostname, REDIRECT_HOSTS);
}
