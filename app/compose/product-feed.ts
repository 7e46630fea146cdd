import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { readShownStock } from '@/lib/catalogue/stock/read-shown-stock.server';
import { shopStatus } from '@/lib/checkout/open-desk.server';
import { AppError } from '@/lib/core/errors';
import type { ProductFeedSource } from '@/lib/syndication/product-feed';
import { siteContext } from './site-context';

/** Feeds are fetched by machines, now and then: what they hold is true when it is asked for. */
export const FEED_CACHE = 'public, max-age=0, must-revalidate';

function currencyOf(url: string, known: readonly string[]): string {
  const [first = ''] = known;
  const asked = new URL(url).searchParams.get('currency') ?? first;
  if (known.includes(asked)) return asked;
  throw new AppError('bad_request', 'The shop does not sell in this currency', {
    where: 'currency',
    remedy: `Ask for one of: ${known.join(', ')}.`,
  });
}

/**
 * What the product feeds tell now, in the currency that the address asks for, else the shop's first:
 * no goods while the shop is closed, so that whoever fetches them offers none.
 * @throws AppError `not_found` without a shop, `bad_request` for another currency, `unavailable` while
 * the stock is unknown: unknown is not the same as sold out.
 */
export async function productFeedSource(url: string): Promise<ProductFeedSource> {
  const status = shopStatus();
  const catalogue = getCatalogue();
  if (!catalogue.shop || status === 'none') {
    throw new AppError('not_found', 'There is no shop on this site');
  }
  const currency = currencyOf(
    url,
    catalogue.shop.currencies.map(({ code }) => code),
  );
  const { site } = siteContext();
  if (status === 'closed') {
    return { site, catalogue: { ...catalogue, goods: [] }, stock: new Map(), currency };
  }
  const stock = await readShownStock(catalogue, Date.now());
  if (!stock) throw new AppError('unavailable', 'The stock cannot be read just now');
  return { site, catalogue, stock, currency };
}
