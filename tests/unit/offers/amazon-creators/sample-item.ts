import { parseAsin } from '@/lib/affiliate/asin';

export const SAMPLE_ASIN = parseAsin('B00MNV8E0C');
export const SAMPLE_TAG = 'example-20';
export const SAMPLE_TIME = Date.UTC(2024, 10, 6, 3);

type Fields = Record<string, unknown>;

/** A listing in the form of Amazon's documentation; `more` replaces what matters to the test. */
export function sampleListing(more: Fields = {}): Fields {
  return {
    availability: { type: 'IN_STOCK', minOrderQuantity: 1, maxOrderQuantity: 1 },
    condition: { value: 'New', subCondition: 'Unknown', conditionNote: '' },
    dealDetails: {
      accessType: 'PRIME_EXCLUSIVE',
      endTime: '2024-11-06T05:35Z',
      percentClaimed: 38,
    },
    isBuyBoxWinner: true,
    merchantInfo: { name: 'Amazon.com' },
    price: samplePrice(59.49, 'USD'),
    type: 'LIGHTNING_DEAL',
    violatesMAP: false,
    ...more,
  };
}

export function samplePrice(amount: unknown, currency: string, more: Fields = {}): Fields {
  return {
    money: { amount, currency, displayAmount: `${currency} ${amount}` },
    savingBasis: {
      money: { amount: 69.99, currency: 'USD', displayAmount: '$69.99' },
      savingBasisType: 'LIST_PRICE',
      savingBasisTypeLabel: 'List Price',
    },
    savings: {
      money: { amount: 10.5, currency: 'USD', displayAmount: '$10.50' },
      percentage: 15,
    },
    ...more,
  };
}

export function sampleItem(listings: unknown, more: Fields = {}): Fields {
  return {
    asin: SAMPLE_ASIN,
    detailPageURL: `https://www.amazon.com/dp/${SAMPLE_ASIN}?tag=${SAMPLE_TAG}&linkCode=ogi&th=1&psc=1`,
    offersV2: { listings },
    ...more,
  };
}
