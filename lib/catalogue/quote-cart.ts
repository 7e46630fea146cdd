import { leastCharged, MOST_CHARGED } from '@/lib/core/charges';
import type { Money } from '@/lib/core/money';
import type { Catalogue, CatalogueItem, Price } from './catalogue';
import { type CartLine, checkLine, type LineRefusal, mergeLines } from './check-line';
import { findShipping, type ShippingOption, zoneOf } from './find-shipping';

/** Stripe takes so many line items in one checkout. */
export const MOST_LINES = 100;

export interface QuotedLine extends CatalogueItem {
  readonly quantity: number;
  /** Price of one piece. */
  readonly price: Price;
  readonly total: Money;
  readonly needsShipping: boolean;
}

/** Why a cart as a whole cannot be bought, whatever its lines. */
export type CartRefusal =
  | 'closed'
  | 'empty'
  | 'too_many_lines'
  | 'not_in_currency'
  | 'too_expensive'
  /** Even with the cheapest delivery it comes to less than can be charged. */
  | 'too_cheap'
  | 'country_needed'
  | 'country_not_served'
  | 'too_heavy';

/** What a cart costs, from the catalogue alone. It can be bought where nothing is refused. */
export interface CartQuote {
  readonly currency: string;
  /** The lines that can be bought, each stock number once, in the order of the cart. */
  readonly lines: readonly QuotedLine[];
  /** Sum of the lines, without delivery, and without the tax where prices are exclusive of it. */
  readonly subtotal: Money;
  readonly needsShipping: boolean;
  /** Whether a download is among the lines, which needs the buyer's waiver of withdrawal. */
  readonly needsWaiver: boolean;
  /** Grams of what is sent. */
  readonly weight: number;
  /** Ways to have it sent; empty where nothing is, or where it cannot be. */
  readonly shipping: readonly ShippingOption[];
  /** Countries for which these ways and prices hold. */
  readonly countries: readonly string[];
  readonly refusedLines: readonly LineRefusal[];
  readonly refusals: readonly CartRefusal[];
}

const NOWHERE = { shipping: [], countries: [] } as const;

type Shipping = Pick<CartQuote, 'shipping' | 'countries'> & { readonly refusal?: CartRefusal };

function sum(lines: readonly QuotedLine[], currency: string): Money {
  return { amount: lines.reduce((total, line) => total + line.total.amount, 0), currency };
}

const weigh = (lines: readonly QuotedLine[]) =>
  lines.reduce((grams, { variant, quantity }) => grams + variant.weight * quantity, 0);

function quoteShipping(
  { shop }: Catalogue,
  sent: readonly QuotedLine[],
  currency: string,
  country: string | null,
): Shipping {
  if (sent.length === 0 || !shop) return NOWHERE;
  if (country === null) return { ...NOWHERE, refusal: 'country_needed' };
  const zone = zoneOf(shop, country);
  if (!zone) return { ...NOWHERE, refusal: 'country_not_served' };
  const classes = sent.flatMap(({ good }) => (good.kind === 'physical' ? good.shippingClass : []));
  const shipping = findShipping(shop, zone, {
    classes,
    weight: weigh(sent),
    worth: sum(sent, currency),
  });
  return shipping.length > 0
    ? { shipping, countries: zone.countries }
    : { ...NOWHERE, refusal: 'too_heavy' };
}

function isTooCheap(
  { amount, currency }: Money,
  shipping: readonly ShippingOption[],
  refusal: CartRefusal | undefined,
): boolean {
  // Before it is known where it goes, nobody can tell; and an empty cart is empty.
  if (refusal || amount === 0) return false;
  const delivery = shipping.map(({ price }) => price.amount);
  return amount + (delivery.length > 0 ? Math.min(...delivery) : 0) < leastCharged(currency);
}

/**
 * What a cart costs in a currency (ISO 4217), and how it can be sent to a country (ISO 3166-1
 * alpha-2; null where it is not known yet). Integers of minor units throughout. Nothing but stock
 * numbers and quantities is taken from the cart; stock itself is the database's to judge.
 */
export function quoteCart(
  catalogue: Catalogue,
  cart: readonly CartLine[],
  currency: string,
  country: string | null,
): CartQuote {
  const isKnown = catalogue.shop?.currencies.some(({ code }) => code === currency);
  const checked = mergeLines(cart).map((line) => checkLine(catalogue, line, currency));
  const lines = checked.flatMap((line) => {
    if ('reason' in line) return [];
    const total = { amount: line.price.amount * line.quantity, currency };
    return [{ ...line, total, needsShipping: line.good.kind === 'physical' }];
  });
  const sent = lines.filter(({ needsShipping }) => needsShipping);
  const subtotal = sum(lines, currency);
  const { refusal, ...shipping } = quoteShipping(catalogue, sent, currency, country);
  const stops: Readonly<Partial<Record<CartRefusal, boolean>>> = {
    closed: !catalogue.shop,
    empty: cart.length === 0,
    too_many_lines: checked.length > MOST_LINES,
    not_in_currency: catalogue.shop !== null && !isKnown,
    too_expensive: subtotal.amount > MOST_CHARGED,
    too_cheap: isTooCheap(subtotal, shipping.shipping, refusal),
  };
  const found = (Object.keys(stops) as CartRefusal[]).filter((stop) => stops[stop]);
  return {
    ...shipping,
    currency,
    lines,
    subtotal,
    needsShipping: sent.length > 0,
    needsWaiver: lines.some(({ good }) => good.kind === 'digital'),
    weight: weigh(sent),
    refusedLines: checked.filter((line) => 'reason' in line),
    refusals: refusal ? [...found, refusal] : found,
  };
}
