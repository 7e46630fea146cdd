import type { Asin } from '@/lib/affiliate/asin';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { readHttpUrl } from '@/lib/core/urls';
import { type Observation, ObservationSchema } from '../../observation';
import { ItemSchema, ListingSchema } from './answer-schema';
import { chooseListing, mapListing } from './map-listing';

export interface ItemPlace {
  readonly marketplace: MarketplaceCode;
  /** Our tag there. */
  readonly tag: string;
  /** When it was asked for, epoch milliseconds. */
  readonly observedAt: number;
}

/** An observation of an item, whichever product of ours it is. */
export type SeenItem = Omit<Observation, 'product' | 'merchant'>;

export type MappedItem =
  | { readonly kind: 'ok'; readonly seen: SeenItem }
  | { readonly kind: 'no_offer' | 'failed'; readonly reason: string };

const failed = (reason: string): MappedItem => ({ kind: 'failed', reason });

/**
 * The address that the API gives, unedited, where it is the shop's own and carries our tag. Without
 * our tag the plain tagged address of the item takes its place. Null for one that leads elsewhere.
 */
function addressOf(
  given: string | null | undefined,
  asin: Asin,
  { marketplace, tag }: ItemPlace,
): string | null {
  const { host } = MARKETPLACES[marketplace];
  const ours = `https://${host}/dp/${asin}?tag=${encodeURIComponent(tag)}`;
  if (!given) return ours;
  const url = readHttpUrl(given);
  if (url?.protocol !== 'https:' || url.host !== host) return null;
  return url.searchParams.get('tag') === tag && url.pathname.includes(asin) ? given : ours;
}

/**
 * What the API says of an item, in our terms. Never throws, whatever it is given.
 * @param item the item as it came, whose `asin` is `asin`.
 */
export function mapItem(item: unknown, asin: Asin, place: ItemPlace): MappedItem {
  const read = ItemSchema.safeParse(item);
  if (!read.success) return failed('Amazon’s answer on it cannot be read.');
  const given = read.data.offersV2?.listings ?? [];
  if (given.length === 0) return { kind: 'no_offer', reason: 'Amazon lists no offer for it.' };
  const listings = given.flatMap((listing) => ListingSchema.safeParse(listing).data ?? []);
  const listing = chooseListing(listings);
  if (!listing) return failed('No offer that Amazon lists for it can be read.');
  const marketplace = MARKETPLACES[place.marketplace];
  const seen = mapListing(listing, marketplace, place.observedAt);
  if (typeof seen === 'string') return failed(`Amazon’s offer cannot be used: ${seen}.`);
  const url = addressOf(read.data.detailPageURL, asin, place);
  if (url === null)
    return failed(`The address that Amazon gives is not one of ${marketplace.host}.`);
  return {
    kind: 'ok',
    seen: {
      ...seen,
      marketplace: place.marketplace,
      url,
      observedAt: place.observedAt,
      deliveryAmount: null,
      source: 'api',
      feed: null,
      validUntil: null,
    },
  };
}

/** A sound observation of one of our products; a text names the field that is not. */
export function observe(seen: SeenItem, product: string, merchant: string): Observation | string {
  const read = ObservationSchema.safeParse({ ...seen, product, merchant });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  return `Amazon’s offer cannot be used: ${issue?.path.join('.') || 'it'} is out of range.`;
}
