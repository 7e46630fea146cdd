import { DEMO_FEED } from './demo-feed';
import { MerchantSchema, type ShopMerchant } from './merchant-schema';

/** A name below `.example` is reserved for examples (RFC 2606 §3): a link there leads to nobody. */
const HOST = 'demo-shop.example';

/** A slug that no publisher's file is likely to have. */
export const DEMO_SHOP = 'topshelf-demo-shop';

/** Where the feed of the demo shop lies on its own server. */
export const DEMO_FEED_PATH = '/feed.tsv';

/**
 * The merchant of the demo mode beside Amazon: an invented shop, whose prices are read from a feed as
 * those of any merchant are. It stands in no content, and names itself a demo wherever it is named.
 * @param origin of the stand-in that serves its feed, such as `http://127.0.0.1:40123`.
 */
export function demoShop(origin: string): ShopMerchant {
  const merchant = MerchantSchema.parse({
    programme: 'direct',
    name: 'Demo Shop',
    hosts: [HOST],
    // As most merchants do: what it pays for, readers see as they will on the real site.
    sponsored: true,
    policy: { showFor: '1 h', keepFor: '24 h', sources: ['feed'], history: true, machines: true },
    feeds: [{ name: DEMO_FEED, url: `${origin}${DEMO_FEED_PATH}`, format: 'google' }],
  });
  return { ...(merchant as Omit<ShopMerchant, 'slug'>), slug: DEMO_SHOP } as ShopMerchant;
}

/** The demo shop's page of a product, which nobody serves. */
export function demoShopPage(product: string): string {
  return `https://${HOST}/products/${product}`;
}
