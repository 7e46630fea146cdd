import type { DealView } from '@/components/deal/deals-teaser';
import { allAuthors, allLists, allProducts } from '@/lib/content/library';
import type { Author, List, Product } from '@/lib/content/types';
import { AppError } from '@/lib/core/errors';
import type { BuyLink } from '@/lib/offers/buy-links';
import type { SiteContext } from '../../compose/site-context';
import { linksFor } from '../../compose/views';

interface Samples {
  readonly product: Product;
  readonly list: List;
  readonly author: Author;
  readonly links: readonly BuyLink[];
}

/**
 * The publisher's own content, through which the parts are shown.
 * @throws AppError `not_found` where there is no product, list or author yet.
 */
export function samplesOrThrow(context: SiteContext): Samples {
  const [product] = allProducts();
  const [list] = allLists();
  const [author] = allAuthors();
  if (!product || !list || !author) {
    throw new AppError('not_found', 'The parts are shown through content that is not there yet', {
      where: 'content/',
      remedy: 'Write a product, a list and an author first: npm run shelf -- new.',
    });
  }
  return { product, list, author, links: linksFor(product, 'pick', context) };
}

/** The same product as other states have it. */
export function inOtherStates(product: Product) {
  return {
    current: { ...product, status: 'current' },
    replaced: {
      ...product,
      status: 'replaced',
      successor: product.successor ?? { name: product.name },
    },
    discontinued: { ...product, status: 'discontinued', successor: undefined },
    unpriced: { ...product, launchPrice: undefined },
    handsOn: { ...product, assessment: 'hands-on' },
  } satisfies Record<string, Product>;
}

/** The same figures by where they come from. */
export function specStates({ specs, published: on }: Product) {
  const from = (source: Product['specs'][number]['source'], last = source) =>
    specs.map((spec, index) => ({
      ...spec,
      source: index === specs.length - 1 ? last : source,
      on,
    }));
  return {
    'source: maker, published': from('maker', 'published'),
    'source: measured': from('measured'),
  };
}

/** A price cut such as a merchant might state: 20 % off the price at launch. */
export function sampleDeal(product: Product, asOf: string): DealView {
  const listPrice = product.launchPrice ?? { amount: 10_000, currency: 'USD' };
  return {
    path: product.path,
    name: product.name,
    picture: product.picture,
    price: { ...listPrice, amount: Math.round(listPrice.amount * 0.8) },
    listPrice,
    asOf,
  };
}
