import { currencyExponent } from './money';

const AMOUNT = /^(\d{1,8})(?:[.,](\d{1,3}))?$/;

/**
 * Reads an amount as readers type it, "99.99", "99,9" or "100", into minor units; digits beyond what
 * the currency has are cut off. Null for anything else.
 */
export function readAmount(text: string, currency: string): number | null {
  const match = AMOUNT.exec(text.trim());
  if (!match) return null;
  const exponent = currencyExponent(currency);
  const [, whole = '', fraction = ''] = match;
  return Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
}

/** Minor units as an address and a field write them: "99.99", and "100" for an even amount. */
export function writeAmount(amount: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(amount).padStart(exponent + 1, '0');
  const whole = exponent === 0 ? digits : digits.slice(0, -exponent);
  const fraction = exponent === 0 ? '' : digits.slice(-exponent);
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
}
