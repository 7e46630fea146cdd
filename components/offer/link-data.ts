import type { BuyLink } from '@/lib/offers/buy-links';

/** Where in which list a link stands. */
export interface ListPosition {
  readonly list: string;
  readonly position: number;
}

/** What the page's scripts read from a link to count a click and to switch the marketplace. */
export function linkData(link: BuyLink, at?: ListPosition) {
  return {
    // The marketplace script may run before React takes over; what it changed must stay.
    suppressHydrationWarning: true,
    'data-buy': link.productSlug,
    'data-merchant': link.merchantSlug,
    // Printed pages say where a buy link leads.
    'data-host': new URL(link.href).host,
    'data-placement': link.placement,
    'data-list': at?.list,
    'data-position': at?.position,
    'data-marketplace': link.marketplace,
    'data-asins': link.marketplace ? JSON.stringify(link.asins) : undefined,
    'data-query': link.marketplace ? link.query : undefined,
  };
}
