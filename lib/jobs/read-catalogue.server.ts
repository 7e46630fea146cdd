import type { Merchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import type { PricedProduct } from '@/lib/offers/list-wanted';
import type { FeedProduct } from '@/lib/offers/sources/feed/match-rows';
import { listPages } from '@/lib/syndication/list-pages';
import type { MailSite } from './compose-order-mail.server';
import type { PublishedSite } from './index-now.server';

/** What the content says that jobs need. */
export interface Catalogue {
  readonly products: readonly (PricedProduct & FeedProduct)[];
  readonly merchants: readonly Merchant[];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

/**
 * Reads the content as it was built. It is loaded here and not on import: a server that starts has
 * better things to do first.
 * @throws AppError `not_found` where there is no build yet.
 */
export async function readCatalogue(): Promise<Catalogue> {
  const { allProducts, getMerchants } = await loadLibrary();
  return { products: allProducts(), merchants: getMerchants() };
}

/**
 * What mails say of the site; null where it has no shop.
 * @throws AppError `not_found` where there is no build yet.
 */
export async function readMailSite(): Promise<MailSite | null> {
  const { getShop, getSite } = await loadLibrary();
  const shop = getShop();
  const { name, url, language, locale } = getSite();
  return shop && { name, language, locale, shop, origin: url };
}

/**
 * What the site publishes, for search engines.
 * @throws AppError `not_found` where there is no build yet.
 */
export async function readPublishedSite(): Promise<PublishedSite> {
  const { getSite } = await loadLibrary();
  const { contentVersion } = await import('@/lib/content/visible-documents');
  const { readLibrary } = await import('@/lib/syndication/read-library');
  const site = getSite();
  const pages = listPages({ site, library: readLibrary() });
  const { timeOrigin: startedAt } = performance;
  return { origin: site.url, pages, version: contentVersion(), startedAt };
}

async function loadLibrary() {
  try {
    return await import('@/lib/content/library');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new AppError('not_found', 'The content has not been built yet', {
      where: 'content',
      remedy: 'Run "npm run build" first.',
      cause: error,
    });
  }
}
