import { z } from 'zod';
import { leastCharged, MOST_CHARGED } from '@/lib/core/charges';
import { currencyExponent, decimalText, type Money } from '@/lib/core/money';
import { money } from './fields';

/**
 * Currencies that the payments take no part in, or count in other units than ISO 4217 does, so that
 * an amount of ours would be another there (https://docs.stripe.com/currencies).
 */
const NOT_CHARGED = ['IQD', 'LYD', 'MGA', 'UGX'];

/** A smallest step above one minor unit: whole krónur, and fils and millimes by tens. */
function stepOf(currency: string): number {
  if (currency === 'ISK') return 100;
  return currencyExponent(currency) === 3 ? 10 : 1;
}

const isChargeable = ({ amount, currency }: Money) =>
  amount <= MOST_CHARGED && amount % stepOf(currency) === 0;

/** An amount that can be charged, zero among them: a delivery may cost nothing. */
export const charge = money.refine(isChargeable, {
  message: 'is no amount that can be charged',
  params: {
    remedy:
      'Write at most 99,999,999 of the smallest unit, ISK in whole krónur, and BHD, JOD, KWD, OMR and TND with 0 as their third decimal.',
  },
});

/** The price of something that is sold: nothing is given away by a slip of the hand, nor too cheap to be paid. */
export const price = charge.superRefine(({ amount, currency }, context) => {
  const least = leastCharged(currency);
  if (amount >= least) return;
  const remedy = 'Write what it costs, such as "29.00 USD", or set "active: false".';
  const lowest = `${decimalText({ amount: least, currency })} ${currency}`;
  context.addIssue({
    code: 'custom',
    message: amount === 0 ? 'is zero' : 'is less than can be charged',
    params: { remedy: amount === 0 ? remedy : `Stripe takes ${lowest} at least.` },
  });
});

/** One amount for each currency. */
export const inEachCurrency = <Amount extends z.ZodType<Money, string>>(amount: Amount) =>
  z
    .array(amount)
    .refine((amounts) => new Set(amounts.map(({ currency }) => currency)).size === amounts.length, {
      message: 'hold two amounts in one currency',
      params: { remedy: 'Keep one amount for each currency.' },
    });

const known = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .trim()
  .refine((code) => known.has(code) && !NOT_CHARGED.includes(code), {
    message: 'is no currency that can be charged',
    params: { remedy: 'Write the three capitals of ISO 4217, such as USD, EUR or JPY.' },
  });
