import { AppError } from '@/lib/core/errors';
import type { Money } from '@/lib/core/money';
import { parsePrice } from './parse-price';
import { linkToPage } from './read-link';
import { readPeriod, readTime } from './read-times';
import { readAvailability, readCondition } from './read-words';
import { type Cell, inColumn, type ReadRow, type RowOffer, rowFault } from './row-offer';

/** The price that counts now, the one before where it is on sale, and when that changes. */
interface Prices {
  readonly now: Money;
  readonly before: Money | null;
  readonly until: number | null;
}

/**
 * A sale price counts within its dates, if it has any that can be read; one whose dates cannot be
 * read could be over, so that the regular price, which is never too low, counts in its place.
 */
function readPrices(cell: Cell, fallback: string | null, now: number): Prices {
  const regular = inColumn('price', () => parsePrice(cell('price'), null, fallback));
  const text = cell('sale_price');
  if (text === '') return { now: regular, before: null, until: null };
  const sale = inColumn('sale_price', () => parsePrice(text, regular.currency));
  const dates = cell('sale_price_effective_date');
  const period = readPeriod(dates);
  if (dates !== '' && period === null) return { now: regular, before: null, until: null };
  if (period && now >= period.to) return { now: regular, before: null, until: null };
  if (period && now < period.from) return { now: regular, before: null, until: period.from };
  if (sale.amount >= regular.amount) return { now: regular, before: null, until: null };
  return { now: sale, before: regular, until: period?.to ?? null };
}

/** "US:CA:Overnight:16.00 USD,US:::6.49 USD": known where every entry costs the same. */
function readDelivery(cell: Cell, currency: string): number | null {
  const entries = cell('shipping').split(',');
  const amounts = entries.map((entry) => {
    try {
      const money = parsePrice(entry.split(':').pop() ?? '', null, currency);
      return money.currency === currency ? money.amount : null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return null;
    }
  });
  const [first = null] = amounts;
  return amounts.every((amount) => amount === first) ? first : null;
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Reads a row or item of a Google product feed. */
export const readGoogleRow: ReadRow = (cell, { merchant, currency, now }): RowOffer => {
  const availability = readAvailability(cell('availability'));
  const prices = readPrices(cell, currency, now);
  if (prices.now.amount === 0) throw rowFault('price', 'is zero');
  const condition = readCondition(cell('condition'));
  if (condition === null)
    throw rowFault('condition', `"${cell('condition').slice(0, 40)}" is not known`);
  return {
    amount: prices.now.amount,
    currency: prices.now.currency,
    listPrice: prices.before && { amount: prices.before.amount, label: null },
    savingPercent: null,
    deliveryAmount: readDelivery(cell, prices.now.currency),
    availability,
    condition,
    url: inColumn('link', () => linkToPage(merchant, cell('link'))),
    validUntil: earliest(prices.until, readTime(cell('expiration_date'))),
    updatedAt: null,
  };
};
