import type { ShopMerchant } from '@/lib/affiliate/merchant-schema';
import { AppError } from '@/lib/core/errors';
import type { Availability, Observation } from '../../observation';
import { parsePrice } from './parse-price';
import { linkToPage, ownAwinLink } from './read-link';
import { readTime } from './read-times';
import { readAvailability, readCondition, readFlag } from './read-words';
import { type Cell, inColumn, type ReadRow, type RowOffer, rowFault } from './row-offer';

/** Prices that a shop had or has besides, with what they are called; the first that is higher counts. */
const LIST_COLUMNS: readonly (readonly [column: string, label: string | null])[] = [
  ['product_price_old', null],
  ['rrp_price', 'RRP'],
  ['store_price', null],
];

function readUrl(cell: Cell, merchant: ShopMerchant): string {
  const page = cell('merchant_deep_link');
  const tracked = cell('aw_deep_link');
  if (merchant.programme !== 'awin' || tracked === '') {
    return inColumn('merchant_deep_link', () => linkToPage(merchant, page));
  }
  try {
    return linkToPage(merchant, page);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return inColumn('aw_deep_link', () => ownAwinLink(merchant, tracked));
  }
}

function readStock(cell: Cell): Availability {
  if (readFlag(cell('is_for_sale')) === false) return 'out_of_stock';
  const stated = [cell('in_stock'), cell('stock_status')].map(readAvailability);
  const known = stated.find((availability) => availability !== 'unknown');
  const quantity = cell('stock_quantity');
  const counted = /^\d+$/.test(quantity)
    ? Number(quantity) > 0
      ? 'in_stock'
      : 'out_of_stock'
    : null;
  const availability = known ?? counted ?? 'unknown';
  const isPreorder = readFlag(cell('pre_order')) === true;
  return isPreorder && availability !== 'out_of_stock' ? 'preorder' : availability;
}

/** A list price that cannot be read is left out: the price stands without it. */
function readListPrice(cell: Cell, amount: number, currency: string): Observation['listPrice'] {
  for (const [column, label] of LIST_COLUMNS) {
    const text = cell(column);
    if (text === '') continue;
    try {
      const money = parsePrice(text, currency);
      if (money.amount > amount) return { amount: money.amount, label };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return null;
}

function readSaving(cell: Cell): number | null {
  const [, percent] = /^(\d{1,2})(?:\.0+)?\s?%?$/.exec(cell('savings_percent')) ?? [];
  return Number(percent) >= 1 ? Number(percent) : null;
}

/** Null where it is not stated, or in words of which the amount cannot be known. */
function readDelivery(cell: Cell, currency: string): number | null {
  const text = cell('delivery_cost');
  if (/^(?:free|gratis|kostenlos)$/i.test(text)) return 0;
  try {
    return text === '' ? null : parsePrice(text, currency).amount;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return null;
  }
}

function readCurrency(cell: Cell): string | null {
  const text = cell('currency').toUpperCase();
  if (text === '') return null;
  if (!/^[A-Z]{3}$/.test(text)) throw rowFault('currency', `"${text.slice(0, 40)}" is no code`);
  return text;
}

/** Reads a row of Awin's: `search_price` is what the product costs now. */
export const readAwinRow: ReadRow = (cell, { merchant, currency: fallback }): RowOffer => {
  const currency = readCurrency(cell);
  const availability = readStock(cell);
  const price = cell('search_price');
  const named = currency ?? fallback;
  const isSoldOut = price === '' && availability === 'out_of_stock' && named !== null;
  const money = isSoldOut
    ? { amount: null, currency: named }
    : inColumn('search_price', () => parsePrice(price, currency, fallback));
  if (money.amount === 0) throw rowFault('search_price', 'is zero');
  const condition = readCondition(cell('condition'));
  if (condition === null)
    throw rowFault('condition', `"${cell('condition').slice(0, 40)}" is not known`);
  return {
    ...money,
    listPrice: money.amount === null ? null : readListPrice(cell, money.amount, money.currency),
    savingPercent: money.amount === null ? null : readSaving(cell),
    deliveryAmount: readDelivery(cell, money.currency),
    availability,
    condition,
    url: readUrl(cell, merchant),
    validUntil: readTime(cell('valid_to')),
    updatedAt: readTime(cell('last_updated')),
  };
};
