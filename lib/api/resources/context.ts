import type { MarketplaceCode } from '@/lib/affiliate/marketplaces';
import type { Merchant } from '@/lib/affiliate/merchant-schema';
import type { Author, Category, List, Product, Site } from '@/lib/content/types';
import type { Language } from '@/lib/i18n/languages';
import type { Messages } from '@/lib/i18n/messages';
import type { PriceBook } from '@/lib/offers/price-book';

/** What resources look up of the content while they are built. */
export interface ApiLibrary {
  product(slug: string): Product | undefined;
  category(slug: string): Category | undefined;
  author(slug: string): Author | undefined;
  readonly lists: readonly List[];
}

/** All that is needed to put a resource into words, for one language and one marketplace at one moment. */
export interface ApiContext {
  readonly site: Site;
  readonly merchants: readonly Merchant[];
  readonly library: ApiLibrary;
  /** Language of what the API itself adds: labels, notices, amounts as they are read. */
  readonly language: Language;
  readonly locale: string;
  readonly m: Messages;
  /** The sentences of the disclosure in that language. */
  readonly disclosure: Site['disclosure'];
  /** Where links lead and prices are for. */
  readonly marketplace: MarketplaceCode;
  /** What may be shown of prices; an empty book leaves every price out. */
  readonly prices: PriceBook;
}
