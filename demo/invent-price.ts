import { currencyExponent, type Money } from '@/lib/core/money';
import { chanceOf } from './chance';

/** How an amount of dollars reads in each currency, roughly: enough for prices to look at home. */
const PER_DOLLAR: Readonly<Record<string, number>> = {
  USD: 1,
  CAD: 1.4,
  MXN: 18,
  BRL: 5.4,
  GBP: 0.8,
  EUR: 0.95,
  EGP: 48,
  INR: 84,
  PLN: 4,
  SAR: 3.75,
  SEK: 10.5,
  TRY: 34,
  AED: 3.67,
  JPY: 150,
  SGD: 1.35,
  AUD: 1.5,
};

/** About so many dollars in another currency, in whole units of it, as minor units. */
export function inCurrency(dollars: number, currency: string): number {
  const major = Math.max(1, Math.round(dollars * (PER_DOLLAR[currency] ?? 1)));
  return major * 10 ** currencyExponent(currency);
}

/**
 * About what a product costs everywhere, in minor units: a plain figure that nobody would take for a
 * shop's own, always the same for the same seed and name.
 */
export function inventBase(seed: string, name: string, currency: string): number {
  const exponent = currencyExponent(currency);
  const half = exponent === 0 ? 0 : 5 * 10 ** (exponent - 1);
  return inCurrency(15 * 25 ** chanceOf(seed, 'base', name), currency) + half;
}

/** An amount as a machine writes it, with a decimal point: "59.49". */
export function decimalOf({ amount, currency }: Money): string {
  const exponent = currencyExponent(currency);
  if (exponent === 0) return String(amount);
  const digits = String(amount).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
