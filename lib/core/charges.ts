/** The most minor units that Stripe charges at once, in any currency: eight digits. */
export const MOST_CHARGED = 99_999_999;

/** The least that it charges at once, in minor units (https://docs.stripe.com/currencies); 1 unless listed. */
const LEAST: Readonly<Record<string, number>> = {
  USD: 50,
  AED: 2_00,
  AUD: 50,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  CZK: 15_00,
  DKK: 2_50,
  EUR: 50,
  GBP: 30,
  HKD: 4_00,
  HUF: 175_00,
  INR: 50,
  JPY: 50,
  MXN: 10_00,
  MYR: 2_00,
  NOK: 3_00,
  NZD: 50,
  PLN: 2_00,
  RON: 2_00,
  SEK: 3_00,
  SGD: 50,
  THB: 10_00,
};

/** The least that Stripe charges at once in a currency (ISO 4217), in its minor units. */
export function leastCharged(currency: string): number {
  return LEAST[currency] ?? 1;
}
