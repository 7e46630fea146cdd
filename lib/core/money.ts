import { AppError } from './errors';
import { numberFormat } from './formats';

/** An amount in the currency's minor units (cents for USD, yen for JPY): always a safe integer. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Digits after the decimal point by ISO 4217; 2 unless listed. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** The number of decimal digits of a currency (0, 2 or 3). */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

const WRITTEN = /^(\d{1,12})(?:\.(\d{1,3}))? ([A-Z]{3})$/;

/**
 * Reads an amount as editors and feeds write it: "349.99 USD", "12800 JPY".
 * No float arithmetic: digits are padded, never multiplied.
 * @throws AppError `invalid_content` for another form, or for more decimals than the currency has.
 */
export function parseMoney(text: string): Money {
  const match = WRITTEN.exec(text.trim());
  const [, whole = '', fraction = '', currency = ''] = match ?? [];
  const exponent = currencyExponent(currency);
  if (!match || fraction.length > exponent) {
    throw new AppError('invalid_content', `"${text}" is not an amount with a currency`, {
      remedy: 'Write the number, a space and the ISO currency code, such as "349.99 USD".',
    });
  }
  return { amount: Number(whole + fraction.padEnd(exponent, '0')), currency };
}

/** The amount in whole units with its decimals, as structured data writes it: 349.99, 12800. */
export function toDecimal(money: Money): number {
  return Number(decimalText(money));
}

/** The amount in whole units as text: digits are moved, never divided. */
export function decimalText({ amount, currency }: Money): string {
  const exponent = currencyExponent(currency);
  const digits = String(amount).padStart(exponent + 1, '0');
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** The amount for people, by the locale's own rules: `$349.99`, `349,99 $`. */
export function formatMoney(money: Money, locale: string): string {
  const exponent = currencyExponent(money.currency);
  return numberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  }).format(decimalText(money) as Intl.StringNumericLiteral);
}
