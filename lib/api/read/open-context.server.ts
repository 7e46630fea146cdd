import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { PriceReaders } from '@/lib/affiliate/policy';
import {
  allLists,
  getAuthor,
  getCategory,
  getMerchants,
  getProduct,
  getSite,
} from '@/lib/content/library';
import { defaultLocale, type Language } from '@/lib/i18n/languages';
import { messagesFor } from '@/lib/i18n/messages';
import { NO_PRICES, type PriceBook } from '@/lib/offers/price-book';
import type { ApiContext, ApiLibrary } from '../resources/context';
import { homeMarketplace } from './places';

/** For whom resources are built; the site's own language and home unless given. */
export interface Audience {
  readonly language?: Language;
  readonly marketplace?: MarketplaceCode;
  /** Who is told of prices and deals; people unless given. */
  readonly readers?: PriceReaders;
}

const library: ApiLibrary = {
  product: getProduct,
  category: getCategory,
  author: getAuthor,
  get lists() {
    return allLists();
  },
};

/** What resources are built from. @param prices none unless given, so that no price is shown. */
export function contextFor(
  { language, marketplace }: Audience,
  prices: PriceBook = NO_PRICES,
): ApiContext {
  const site = getSite();
  const spoken = language ?? site.language;
  const isOwn = spoken === site.language;
  const m = messagesFor(spoken);
  return {
    site,
    merchants: getMerchants(),
    library,
    language: spoken,
    locale: isOwn ? site.locale : defaultLocale(spoken),
    m,
    // What a publisher wrote is in the language of the site; other readers get the usual sentences.
    disclosure: isOwn ? site.disclosure : m.disclosure,
    marketplace: marketplace ?? homeMarketplace(),
    prices,
  };
}
