import { DEMO_SHOP, demoShop, demoShopPage } from '@/lib/affiliate/demo-shop';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { demoShopOrigin } from '@/lib/platform/stand-ins';

type Link = { readonly merchant: string; readonly url: string };

/** The merchants of the content and, in the demo mode, the demo shop; elsewhere just those given. */
export function addDemoShop<Known extends Merchant>(merchants: readonly Known[]) {
  const origin = demoShopOrigin();
  return origin === undefined ? merchants : [...merchants, demoShop(origin)];
}

/** The pages of a product at merchants and, in the demo mode, the demo shop's, which sells everything. */
export function addDemoPage(links: Link[], product: string): Link[] {
  if (demoShopOrigin() === undefined) return links;
  return [...links, { merchant: DEMO_SHOP, url: demoShopPage(product) }];
}
