import { isSafeHref, readHttpUrl } from '@/lib/core/urls';
import { isAmazonHost, marketplaceByHost } from './marketplaces';
import { isHostOf } from './match-host';
import type { Merchant } from './merchant-schema';
import { isRedirectHost } from './redirect-hosts';

export type HrefClass =
  | { readonly kind: 'internal' }
  | { readonly kind: 'external' }
  | { readonly kind: 'unsafe' }
  /** Belongs to a shop or a network; `merchant` is set where a merchant file covers it. */
  | { readonly kind: 'merchant'; readonly host: string; readonly merchant?: Merchant };

function hostsOf(merchant: Merchant): readonly string[] {
  if (merchant.programme === 'amazon') return [];
  if (merchant.programme === 'impact') return [...merchant.hosts, merchant.trackingHost];
  return merchant.hosts;
}

/** Amazon's other sites (press, developers) are no shop, unless the link carries a tag. */
function isAmazonShop(url: URL, host: string): boolean {
  return (
    marketplaceByHost(host) !== undefined || (isAmazonHost(host) && url.searchParams.has('tag'))
  );
}

/**
 * Says what a link that somebody typed into content leads to. The content check refuses `unsafe`,
 * and `merchant` too, because only `buildLink` gives such a link its tag, rel and disclosure.
 * Paths and fragments are `internal`; mail, telephone and all other sites are `external`.
 */
export function classifyHref(href: string, merchants: readonly Merchant[]): HrefClass {
  if (!isSafeHref(href)) return { kind: 'unsafe' };
  if (/^[/#]/.test(href)) return { kind: 'internal' };
  const url = readHttpUrl(href);
  if (!url) return { kind: 'external' };
  const host = url.hostname.replace(/\.$/, '');
  const merchant = isAmazonShop(url, host)
    ? merchants.find((one) => one.programme === 'amazon')
    : merchants.find((one) => isHostOf(host, hostsOf(one)));
  if (merchant) return { kind: 'merchant', host, merchant };
  if (isAmazonShop(url, host) || isRedirectHost(host)) return { kind: 'merchant', host };
  return { kind: 'external' };
}
