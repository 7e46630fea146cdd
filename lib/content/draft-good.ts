import { leastCharged } from '@/lib/core/charges';
import { AppError } from '@/lib/core/errors';
import { decimalText } from '@/lib/core/money';
import { namesAt } from './check-shop';
import { type Contents, listAt, textAt, valueAt } from './contents';

/** What its only variant costs and weighs at first: minor units, grams. */
const AMOUNT = 10_00;
const WEIGHT = 100;
/** The most letters of a stock number. */
const LONGEST_SKU = 40;
/** Things in general, in Stripe's list of tax codes. */
const TAX_CODE = 'txcd_99999999';

const priceIn = (currency: string) => {
  const amount = Math.max(AMOUNT, leastCharged(currency));
  return `${decimalText({ amount, currency })} ${currency}`;
};

/**
 * The fields of a thing that is sent, off sale until its author has filled them in.
 * @throws AppError `conflict` without a shop that could send it.
 */
export function goodFields(slug: string, contents: Contents): Record<string, unknown> {
  const [shop] = contents.ofKind('shop');
  const [shippingClass] = listAt(shop?.data, 'shipping');
  const id = textAt(shippingClass, 'id');
  if (!shop || id === undefined) {
    throw new AppError('conflict', 'There is no shop yet that could sell this.', {
      remedy: 'Write content/shop.yaml first: docs/shop.md lists its fields.',
    });
  }
  const limits = listAt(shippingClass, 'rates').flatMap((rate) => {
    const limit = valueAt(rate, ['maxWeight']);
    return typeof limit === 'number' ? [limit] : [];
  });
  return {
    kind: 'physical',
    active: false,
    details: [{ name: 'Material', value: 'To be filled in' }],
    taxCode: TAX_CODE,
    shippingClass: id,
    variants: [
      {
        sku: slug.toUpperCase().slice(0, LONGEST_SKU),
        stock: 0,
        weight: Math.min(WEIGHT, ...limits),
        prices: namesAt(shop.data, 'currencies', 'code').map(priceIn),
      },
    ],
  };
}
