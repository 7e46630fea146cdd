import { leastCharged, MOST_CHARGED } from '@/lib/core/charges';
import { currencyExponent } from '@/lib/core/money';
import { Refusal } from './refusal';

const KNOWN = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export const isCurrency = (code: string) => KNOWN.has(code);

/** @throws Refusal where Stripe could not charge the amount: too small, too large, not round. */
export function checkChargeable(amount: number, currency: string): void {
  const least = leastCharged(currency.toUpperCase());
  if (amount < least) {
    throw new Refusal({
      code: 'amount_too_small',
      message: `The Checkout Session's total amount must be at least ${least} in the minor unit of ${currency}; it is ${amount}.`,
    });
  }
  if (amount > MOST_CHARGED) {
    throw new Refusal({
      code: 'amount_too_large',
      message: `The total amount must be no more than ${MOST_CHARGED}; it is ${amount}.`,
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
