import { z } from 'zod';
import { allProducts, getProduct } from '@/lib/content/library';
import { DEAL_SORTS, PAGE_SIZE } from '@/lib/deals/deal-filter';
import { endpoint } from '../http/endpoint';
import {
  brands,
  categories,
  marketplace,
  merchants,
  NO_PARAMETERS,
  paging,
  products,
} from '../http/parameters';
import { readDeals } from '../read/find.server';
import { contextFor } from '../read/open-context.server';
import { dealResource } from '../resources/finds';
import { offersOf } from '../resources/offers';
import { Deal } from '../schema/finds';
import { Offer, type OfferResource } from '../schema/offer';
import { refuseGone } from './answer-page';
import { foundOrThrow } from './found-or-throw';

/** The product of an offer, by the offer's id. */
const productIn = (offer: string) => offer.split(':')[1] ?? '';

const offers = endpoint({
  path: '/offers',
  id: 'listOffers',
  tag: 'Offers',
  summary: 'Ways to buy products',
  description:
    'Every way to buy some products, or all of them: the link, what must be disclosed beside it, and the price as far as it may be shown now. `page.total` counts the products that were looked at.',
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({ product: products, merchant: merchants, marketplace, ...paging }),
  resource: Offer,
  many: true,
  reads: 'prices',
  async answer({ query: { product, merchant, limit }, audience, prices, after }) {
    const context = contextFor(audience, prices);
    const wanted = product?.map((slug) => foundOrThrow('product', slug, getProduct, allProducts));
    const all = wanted ?? allProducts();
    const begin = after === null ? 0 : all.findIndex(({ slug }) => slug === productIn(after));
    if (begin === -1) throw refuseGone();
    const page: OfferResource[] = [];
    for (let place = begin; place < all.length && page.length <= limit; place += 1) {
      const one = all[place];
      const found = one ? offersOf(one, 'hero', context) : [];
      // Of the product at which the last page ended, those that come after it.
      const start = place === begin ? found.findIndex(({ id }) => id === after) + 1 : 0;
      const left = found.slice(start);
      page.push(...left.filter((offer) => !merchant || merchant.includes(offer.merchant.slug)));
    }
    const data = page.slice(0, limit);
    const next = page.length > limit ? (data.at(-1)?.id ?? null) : null;
    return { data, context, page: { limit, total: all.length, next } };
  },
});

const amount = z.int().min(0).max(10_000_000_000).optional();

const deals = endpoint({
  path: '/deals',
  id: 'listDeals',
  tag: 'Offers',
  summary: 'Deals',
  description: `What there is to save at this moment, as merchants state it. A page holds ${PAGE_SIZE} at most.`,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS.extend({
    category: categories,
    merchant: merchants,
    brand: brands,
    saving: z.int().min(1).max(99).optional().describe('Least saving in per cent'),
    from: amount.describe('Least price, in minor units of the marketplace’s currency'),
    to: amount.describe('Greatest price, in minor units of the marketplace’s currency'),
    sort: z
      .enum(DEAL_SORTS)
      .default('saving')
      .describe('Greatest saving first, cheapest, newest, or soonest to end'),
    marketplace,
    cursor: paging.cursor,
  }),
  resource: Deal,
  many: true,
  reads: 'deals',
  async answer({ query, audience, after, now }) {
    const { category = [], merchant = [], brand = [], saving = null, sort } = query;
    const { from = null, to = null } = query;
    const filter = {
      categories: [...new Set(category)].sort(),
      merchants: [...new Set(merchant)].sort(),
      brands: [...new Set(brand)].sort(),
      saving,
      from,
      to,
      sort,
    };
    const { answer, context } = await readDeals({ filter, after }, audience, now);
    return {
      data: answer.deals.map((deal) => dealResource(deal, context)),
      context,
      page: { limit: PAGE_SIZE, total: answer.total, next: answer.next },
    };
  },
});

export const OFFER_ENDPOINTS = [offers, deals];
