import type { Marketplace } from '@/lib/affiliate/marketplaces';
import type { Availability, Condition, Observation } from '../../observation';
import { type Listing, PriceSchema } from './answer-schema';
import { cleanLine } from './clean-text';
import { readAmount } from './read-amount';

const AVAILABILITY: Readonly<Record<string, Availability>> = {
  IN_STOCK: 'in_stock',
  IN_STOCK_SCARCE: 'in_stock',
  PREORDER: 'preorder',
  AVAILABLE_DATE: 'backorder',
  LEADTIME: 'backorder',
  OUT_OF_STOCK: 'out_of_stock',
  UNAVAILABLE: 'out_of_stock',
};

const CONDITION: Readonly<Record<string, Condition>> = {
  new: 'new',
  refurbished: 'refurbished',
  renewed: 'refurbished',
  used: 'used',
  collectible: 'used',
};

/** Deals for members, and those that members get before the others. */
const MEMBERS = new Set(['PRIME_EXCLUSIVE', 'PRIME_EARLY_ACCESS']);

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The condition of what is sold; undefined where the API does not tell one that we know. */
function conditionOf({ condition }: Listing): Condition | undefined {
  return lookUp(CONDITION, condition?.value?.trim().toLowerCase() ?? '');
}

/** What the shop itself proposes first; else a new one before others; else the first. */
export function chooseListing(listings: readonly Listing[]): Listing | undefined {
  const order = ['new', 'refurbished', 'used', undefined];
  const rank = (listing: Listing) =>
    (listing.isBuyBoxWinner ? 0 : order.length) + order.indexOf(conditionOf(listing));
  return listings.toSorted((a, b) => rank(a) - rank(b))[0];
}

const INSTANT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** An instant as the API writes it, with or without seconds; UTC where no zone stands with it. */
function readTime(text: string | null | undefined): number | null {
  const [, minutes, seconds = ':00', zone = 'Z'] = INSTANT.exec(text?.trim() ?? '') ?? [];
  if (minutes === undefined) return null;
  const offset = zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  const at = Date.parse(`${minutes}${seconds.slice(0, 7)}${offset}`);
  return Number.isNaN(at) || at < 0 ? null : at;
}

function dealOf({ dealDetails, type }: Listing, now: number): Observation['deal'] {
  if (!dealDetails) return null;
  const { badge, accessType, startTime, endTime } = dealDetails;
  const endsAt = readTime(endTime);
  const isOver = endsAt !== null && endsAt <= now;
  if (isOver || (readTime(startTime) ?? 0) > now) return null;
  return {
    kind: type === 'LIGHTNING_DEAL' ? 'Lightning Deal' : (cleanLine(badge, 60) ?? 'Deal'),
    endsAt,
    membersOnly: MEMBERS.has(accessType ?? ''),
    coupon: null,
  };
}

type Priced = Pick<Observation, 'amount' | 'listPrice' | 'savingPercent'>;
const UNPRICED: Priced = { amount: null, listPrice: null, savingPercent: null };

/** The price of a listing in minor units; a text says why it cannot be used. */
function priceOf({ price, violatesMAP }: Listing, currency: string): Priced | string {
  const read = PriceSchema.nullish().safeParse(price);
  if (!read.success) return 'the price cannot be read';
  // The maker forbids to show a price so low: the shop tells it in the cart only.
  if (!read.data?.money || violatesMAP) return UNPRICED;
  const { money, savingBasis: basis, savings } = read.data;
  if (money.currency !== currency) {
    return `the price is in ${cleanLine(money.currency, 12)}, not in ${currency}`;
  }
  const amount = readAmount(money.amount, currency);
  if (amount === null) return `the price is not an amount in ${currency}`;
  if (amount === 0) return UNPRICED;
  const isSameCurrency = basis?.money?.currency === currency;
  const before = isSameCurrency ? readAmount(basis.money?.amount, currency) : null;
  const listPrice =
    before !== null && before > amount
      ? { amount: before, label: cleanLine(basis?.savingBasisTypeLabel, 60) }
      : null;
  // A saving on a price that is not above ours would contradict itself.
  const isSound = listPrice !== null || !basis;
  return { amount, listPrice, savingPercent: (isSound && savings?.percentage) || null };
}

/** What an observation takes from a listing. */
export type SeenListing = Priced &
  Pick<Observation, 'currency' | 'availability' | 'condition' | 'seller' | 'deal'>;

/**
 * A listing in our terms; a text says why it cannot be used.
 * @param now epoch milliseconds: a deal that is not on then is left out.
 */
export function mapListing(
  listing: Listing,
  { currency }: Marketplace,
  now: number,
): SeenListing | string {
  const condition = conditionOf(listing);
  if (!condition) return 'whether it is new or used is not told';
  const price = priceOf(listing, currency);
  if (typeof price === 'string') return price;
  const availability = lookUp(AVAILABILITY, listing.availability?.type ?? '') ?? 'unknown';
  const seller = cleanLine(listing.merchantInfo?.name, 120);
  return { ...price, currency, availability, condition, seller, deal: dealOf(listing, now) };
}
