import { isAsin } from '@/lib/affiliate/asin';
import { MARKETPLACES } from '@/lib/affiliate/marketplaces';
import { readAmount } from '@/lib/offers/sources/amazon-creators/read-amount';
import { shuffle } from '../chance';
import type { ItemsRequest } from './check-request';
import { inventListings } from './invent-item';
import type { Behaviour, Good } from './options';
import { refusals } from './refusal';

interface Shelf {
  readonly seed: string;
  /** What is sold, by marketplace and ASIN; null for whatever is asked for. */
  readonly goods: ReadonlyMap<string, Good> | null;
  readonly behaviour: Behaviour;
  readonly now: number;
  readonly chance: () => number;
}

export const shelfKey = ({ marketplace, asin }: Pick<Good, 'marketplace' | 'asin'>) =>
  `${marketplace} ${asin}`;

/** Only what was asked for is filled; of that, gaps are torn as the behaviour has it. */
function fill(listing: Record<string, unknown>, resources: ReadonlySet<string>, shelf: Shelf) {
  const shown: Record<string, unknown> = { violatesMAP: listing.violatesMAP };
  for (const [name, value] of Object.entries(listing)) {
    if (name === 'violatesMAP') continue;
    const isWanted = resources.has(`offersV2.listings.${name}`);
    const isTorn = shelf.chance() < shelf.behaviour.gaps;
    if (isWanted && !isTorn) shown[name] = value;
    else if (shelf.chance() < 0.5) shown[name] = null;
  }
  return shown;
}

function inventItem(request: ItemsRequest, asin: string, shelf: Shelf) {
  const { marketplace, partnerTag, resources } = request;
  const { host, currency } = MARKETPLACES[marketplace];
  const price = shelf.goods?.get(shelfKey({ marketplace, asin }))?.price;
  const listings = inventListings({
    seed: shelf.seed,
    asin,
    marketplace,
    base: price === undefined ? null : readAmount(price, currency),
    now: shelf.now,
    moveEvery: shelf.behaviour.moveEvery,
  });
  const wantsOffers = [...resources].some((resource) => resource.startsWith('offersV2'));
  return {
    asin,
    detailPageURL: `https://${host}/dp/${asin}?tag=${encodeURIComponent(partnerTag)}&linkCode=ogi&th=1&psc=1`,
    images: null,
    offersV2: wantsOffers
      ? { listings: listings.map((listing) => fill(listing, resources, shelf)) }
      : null,
  };
}

/** What the shop says to a request that is in order. */
export function answerItems(request: ItemsRequest, shelf: Shelf) {
  const { marketplace } = request;
  const asins = [...new Set(request.itemIds)];
  const isSold = (asin: string) =>
    isAsin(asin) && (shelf.goods === null || shelf.goods.has(shelfKey({ marketplace, asin })));
  const sold = asins.filter(isSold);
  if (sold.length === 0) return refusals.notFound(asins);
  const items = sold.map((asin) => inventItem(request, asin, shelf));
  const errors = asins
    .filter((asin) => !isSold(asin))
    .map((asin) =>
      isAsin(asin)
        ? { code: 'ItemNotAccessible', message: `The item ${asin} is not accessible here.` }
        : { code: 'InvalidParameterValue', message: `The id ${asin} is not valid.` },
    );
  // The real one's documentation has both names.
  const name = shelf.chance() < 0.5 ? 'itemsResult' : 'itemResults';
  return {
    status: 200,
    body: {
      [name]: { items: shuffle(items, shelf.chance) },
      ...(errors.length > 0 && { errors }),
    },
  };
}
