import type { OwnGood } from '@/lib/catalogue/catalogue';
import { isTaxIncluded } from '@/lib/catalogue/price-of';
import { getPage } from '@/lib/content/library';
import type { Shop } from '@/lib/content/types';
import { numberFormat } from '@/lib/core/formats';
import type { Messages } from '@/lib/i18n/messages';
import type { ShopContext } from './shop-context';

/** Links to the terms and to the withdrawal information. */
export function termsLinks(
  { terms, withdrawal }: Pick<Shop, 'terms' | 'withdrawal'>,
  m: Messages,
): { readonly path: string; readonly text: string }[] {
  const links = [
    [withdrawal, m.shop.returns.link],
    [terms, m.shop.returns.terms],
  ] as const;
  return links.flatMap(([slug, text]) => {
    const page = slug === undefined ? undefined : getPage(slug);
    return page ? [{ path: page.path, text }] : [];
  });
}

/** The return policy of all goods, or of one. */
export function returnsView({ shop, catalogue, site, m }: ShopContext, good?: OwnGood) {
  const goods = good ? [good] : catalogue.goods.filter(({ active }) => active);
  return {
    returns: shop.returns,
    kinds: new Set(goods.map(({ kind }) => kind)),
    days: numberFormat(site.locale, {}).format(shop.returns.days),
    links: termsLinks(shop, m),
  };
}

/** Whether prices of the currency hold the tax. */
export function taxNote({
  shop,
  currency,
  m,
}: Pick<ShopContext, 'shop' | 'currency' | 'm'>): string {
  const words = m.shop.cartPage;
  return isTaxIncluded(shop, currency) ? words.taxInclusive : words.taxExclusive;
}

/** What stands beside a price: its tax, and what delivery adds to it. */
export function priceNote({ kind }: OwnGood, { shop, currency, m }: ShopContext) {
  const isSent = kind === 'physical';
  return {
    tax: isTaxIncluded(shop, currency) ? m.shop.tax.inclusive : m.shop.tax.exclusive,
    isSent,
    delivery: isSent ? m.shop.tax.delivery : m.shop.tax.free,
  };
}
