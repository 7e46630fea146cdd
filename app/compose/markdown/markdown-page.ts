import type { PriceBook } from '@/lib/offers/price-book';
import type { Block } from '@/lib/syndication/markdown/nodes';
import type { SiteContext } from '../site-context';

/** A page as programs read it. */
export interface MarkdownPage {
  /** Path of the HTML page, with what was asked of it, from the site's root. */
  readonly path: string;
  readonly blocks: readonly Block[];
  /** The first end of what it tells for a time, epoch milliseconds; null where it tells nothing such. */
  readonly expiresAt: number | null;
  /** True where people are shown prices that programs may not be told, though it has no link that pays. */
  readonly leavesOutPrices?: boolean;
  /** True where it is made for the one reader who asked. */
  readonly isPersonal?: boolean;
}

/** Another address of the site, at which what was asked for is to be had. */
export interface MarkdownDetour {
  readonly to: string;
}

/** What pages are made of: the site, and the prices that programs may be told. */
export interface MarkdownContext extends SiteContext {
  readonly prices: PriceBook;
}

/** When the first price of a book ends; null where it has none. */
export function firstEnd({ shown }: Pick<PriceBook, 'shown'>): number | null {
  const ends = shown.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length > 0 ? Math.min(...ends) : null;
}
