import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { formatMoney } from '@/lib/core/money';
import { chanceOf } from '../chance';
import { decimalOf, inventBase } from '../invent-price';

const SELLERS = ['Demo Store', 'Example Audio', 'Invented Goods', 'Sample Seller'];
const DEAL_LENGTH = 6 * 3_600_000;

export interface Invention {
  readonly seed: string;
  readonly asin: string;
  readonly marketplace: MarketplaceCode;
  /** About what it costs, in minor units; invented too where null. */
  readonly base: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** How often the price moves, in milliseconds. */
  readonly moveEvery: number;
}

function money(amount: number, currency: string) {
  const displayAmount = formatMoney({ amount, currency }, 'en-US');
  return { money: { amount: Number(decimalOf({ amount, currency })), currency, displayAmount } };
}

function availabilityOf(chance: number): string {
  if (chance < 0.86) return 'IN_STOCK';
  if (chance < 0.9) return 'IN_STOCK_SCARCE';
  if (chance < 0.93) return 'LEADTIME';
  if (chance < 0.95) return 'PREORDER';
  return chance < 0.99 ? 'OUT_OF_STOCK' : 'UNAVAILABLE';
}

/** Deals last six hours by the clock; one item in five has one at any time. */
function dealOf({ seed, asin, marketplace, now }: Invention) {
  const period = Math.floor(now / DEAL_LENGTH);
  if (chanceOf(seed, 'deal', asin, marketplace, period) > 0.2) return null;
  const ends = new Date((period + 1) * DEAL_LENGTH).toISOString();
  const isForMembers = chanceOf(seed, 'members', asin, period) < 0.25;
  return {
    accessType: isForMembers ? 'PRIME_EXCLUSIVE' : 'ALL',
    badge: 'Limited time deal',
    // The real one leaves the seconds out at times.
    endTime: chanceOf(seed, 'seconds', asin) < 0.5 ? `${ends.slice(0, 16)}Z` : ends,
    percentClaimed: Math.floor(100 * chanceOf(seed, 'claimed', asin, period)),
  };
}

function priceOf(invention: Invention, isDeal: boolean) {
  const { seed, asin, marketplace, now, moveEvery } = invention;
  const { currency } = MARKETPLACES[marketplace];
  const before = invention.base ?? inventBase(seed, asin, currency);
  const move = chanceOf(seed, 'move', asin, marketplace, Math.floor(now / moveEvery));
  const saving = isDeal ? 0.1 + 0.25 * chanceOf(seed, 'saving', asin) : 0;
  const amount = Math.max(1, Math.round(before * (1 - saving) * (0.98 + 0.04 * move)));
  if (!isDeal || amount >= before) return money(amount, currency);
  return {
    ...money(amount, currency),
    savingBasis: {
      ...money(before, currency),
      savingBasisType: 'LIST_PRICE',
      savingBasisTypeLabel: 'List Price',
    },
    savings: {
      ...money(before - amount, currency),
      percentage: Math.round((100 * (before - amount)) / before),
    },
  };
}

/** The listings of an invented item, the same for the same seed and moment. */
export function inventListings(invention: Invention): Record<string, unknown>[] {
  const { seed, asin, marketplace } = invention;
  const chance = (name: string) => chanceOf(seed, name, asin, marketplace);
  const deal = dealOf(invention);
  const availability = availabilityOf(chance('availability'));
  const isGone = availability === 'OUT_OF_STOCK' || availability === 'UNAVAILABLE';
  const isUsed = chance('used') < 0.02;
  const first = {
    availability: { type: availability, minOrderQuantity: 1, maxOrderQuantity: 3 },
    condition: { value: isUsed ? 'Used' : 'New', subCondition: 'Unknown', conditionNote: '' },
    dealDetails: deal,
    isBuyBoxWinner: true,
    merchantInfo: { name: SELLERS[Math.floor(SELLERS.length * chance('seller'))] },
    price: isGone ? null : priceOf(invention, deal !== null),
    type: deal && chance('lightning') < 0.5 ? 'LIGHTNING_DEAL' : null,
    violatesMAP: chance('map') < 0.01,
  };
  if (chance('second') > 0.15) return [first];
  const second = {
    ...first,
    condition: { value: 'Used', subCondition: 'Good', conditionNote: 'Invented' },
    dealDetails: null,
    isBuyBoxWinner: false,
    price: priceOf(invention, false),
    type: null,
  };
  return chance('order') < 0.5 ? [first, second] : [second, first];
}
