import { currencyExponent } from '@/lib/core/money';

const DECIMAL = /^(\d{1,12})(?:\.(\d+))?$/;
/** Digits that a JSON number is sure to keep. */
const EXACT_DIGITS = 15;

/**
 * Minor units of an amount as the API writes it: a JSON number, or a decimal as text. The digits are
 * moved, never calculated with. Null for what is no such amount: a negative one, one with more
 * decimals than the currency has, or one too long for a JSON number to be exact.
 */
export function readAmount(value: unknown, currency: string): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const [, whole = '', written = ''] = DECIMAL.exec(String(value)) ?? [];
  if (whole === '') return null;
  const fraction = written.replace(/0+$/, '');
  const exponent = currencyExponent(currency);
  if (fraction.length > exponent || whole.length + fraction.length > EXACT_DIGITS) return null;
  return Number(whole + fraction.padEnd(exponent, '0'));
}
