import { currencyExponent } from '@/lib/core/money';
import { Refusal } from './refusal';

/** The largest amount of a charge: eight digits of minor units. */
export const LARGEST_AMOUNT = 99_999_999;

/** The least that can be charged, in minor units (docs.stripe.com/currencies); 1 unless listed. */
const SMALLEST: Readonly<Record<string, number>> = {
  usd: 50,
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 15_00,
  dkk: 2_50,
  eur: 50,
  gbp: 30,
  hkd: 4_00,
  huf: 175_00,
  inr: 50,
  jpy: 50,
  mxn: 10_00,
  myr: 2_00,
  nok: 3_00,
  nzd: 50,
  pln: 2_00,
  ron: 2_00,
  sek: 3_00,
  sgd: 50,
  thb: 10_00,
};

const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export const isCurrency = (code: string) => KNOWN.has(code);

/** @throws Refusal where Stripe could not charge the amount: too small, too large, not round. */
export function checkChargeable(amount: number, currency: string): void {
  const least = SMALLEST[currency] ?? 1;
  if (amount < least) {
    throw new Refusal({
      code: 'amount_too_small',
      message: `The Checkout Session's total amount must be at least ${least} in the minor unit of ${currency}; it is ${amount}.`,
    });
  }
  if (amount > LARGEST_AMOUNT) {
    throw new Refusal({
      code: 'amount_too_large',
      message: `The total amount must be no more than ${LARGEST_AMOUNT}; it is ${amount}.`,
    });
  }
}

/** @throws Refusal for a price with a third decimal, which the networks do not carry. */
export function checkRound(amount: number, currency: string, param: string): void {
  if (currencyExponent(currency.toUpperCase()) === 3 && amount % 10 !== 0) {
    throw new Refusal({
      code: 'parameter_invalid_integer',
      message: `Amounts in ${currency} must end in 0: the last of three decimals is not charged.`,
      param,
    });
  }
}
