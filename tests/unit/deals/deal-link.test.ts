import { describe, expect, it } from 'vitest';
import type { Deal } from '@/lib/deals/deal';
import { dealLink } from '@/lib/deals/deal-link';
import { showOffers } from '@/lib/offers/show-offers';
import { ASIN, amazon, NOW, offer, shop } from '@/tests/support/offers';
import { awin } from '@/tests/unit/affiliate/merchants';
import { deal, dealProduct } from './scenes';

const AMAZON = amazon();
const SHOP = shop();
const PRODUCT = dealProduct({ asins: { US: ASIN } });
const LISTED = { amount: 12_000, label: null };

function shown(merchant: typeof AMAZON | typeof SHOP, more: Parameters<typeof offer>[1] = {}) {
  const place = { marketplace: 'US', currency: 'USD' } as const;
  const offers = [offer(merchant, { listPrice: LISTED, ...more })];
  const [first] = showOffers(offers, [merchant], place, NOW, PRODUCT).offers;
  return first as Deal['offer'];
}

describe('a deal leads to', () => {
  it('the address that the merchant’s API gave, unedited, with what a switch of marketplace needs', () => {
    const link = dealLink(deal({ product: PRODUCT, offer: shown(AMAZON) }), AMAZON);
    expect(link).toMatchObject({
      href: `https://www.amazon.com/dp/${ASIN}?tag=site-20`,
      rel: 'sponsored nofollow noopener',
      marketplace: 'US',
      asins: { US: ASIN },
      query: 'Some Cups',
      placement: 'deal',
    });
  });

  it('the product on Amazon by our own link, where an editor entered a code', () => {
    const link = dealLink(deal({ product: PRODUCT, offer: null, url: null }), AMAZON);
    expect(link?.href).toBe(`https://www.amazon.com/dp/${ASIN}?tag=site-20`);
  });

  it('a page of the merchant’s own through its network, also for a price that an editor read', () => {
    const url = 'https://shop.example/cups';
    const link = dealLink(deal({ product: null, title: 'All cups', offer: null, url }), awin);
    expect(link?.href).toContain('https://www.awin1.com/cread.php');
    expect(link?.href).toContain(encodeURIComponent(url));
    expect(link).toMatchObject({
      sponsored: true,
      productName: 'All cups',
      productSlug: awin.slug,
    });
  });

  it('nowhere, where the page is not the merchant’s', () => {
    const astray = deal({ offer: null, url: 'https://evil.example/cups' });
    expect(dealLink(astray, SHOP)).toBeNull();
    expect(dealLink({ ...astray, url: null }, SHOP)).toBeNull();
  });

  it('a merchant that does not pay, without a mark of a paid link', () => {
    const link = dealLink(deal({ offer: shown(SHOP), url: 'https://shop.example/cups' }), SHOP);
    expect(link).toMatchObject({ rel: 'noopener', sponsored: false });
  });
});
