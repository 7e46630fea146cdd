import type { Shop } from '@/lib/content/types';
import type { Money } from '@/lib/core/money';
import type { TaxBehavior } from './catalogue';

type Zone = Shop['zones'][number];
type Rate = Shop['shipping'][number]['rates'][number];

/** One way to have a parcel sent, with its price for this very cart. */
export interface ShippingOption {
  /** Class, zone and place among the class's rates: the same as long as the settings are. */
  readonly id: string;
  /** What shoppers choose it by. */
  readonly name: string;
  readonly price: Money & { readonly taxBehavior: TaxBehavior };
  readonly taxCode: string;
  /** Business days from the order to the door. */
  readonly days: Rate['days'];
}

/** What is known of a parcel before it is packed. */
export interface Parcel {
  /** Shipping classes of its goods. */
  readonly classes: readonly string[];
  /** Grams. */
  readonly weight: number;
  /** Worth of what is in it. */
  readonly worth: Money;
}

/** The zone that a country (ISO 3166-1 alpha-2) is in; null where nothing is sent there. */
export function zoneOf(shop: Shop, country: string): Zone | null {
  return shop.zones.find(({ countries }) => countries.some((code) => code === country)) ?? null;
}

function amountIn(amounts: readonly Money[], currency: string): number | undefined {
  return amounts.find((amount) => amount.currency === currency)?.amount;
}

function priceFor(rate: Rate, worth: Money): number | undefined {
  const free = amountIn(rate.freeFrom, worth.currency);
  return free !== undefined && worth.amount >= free ? 0 : amountIn(rate.prices, worth.currency);
}

const limitOf = ({ maxWeight }: Rate) => maxWeight ?? Number.POSITIVE_INFINITY;

/** Of the rates of one name, the one for the lightest parcels that still takes this one. */
function isTightest(rate: Rate, rates: readonly Rate[]): boolean {
  const tightest = rates
    .filter(({ name }) => name === rate.name)
    .reduce((best, next) => (limitOf(next) < limitOf(best) ? next : best));
  return rate === tightest;
}

/**
 * The ways to send a parcel to a zone, in the order of the settings. It goes by the class of its
 * goods that stands last there, and by rates that take its weight; empty where none does.
 */
export function findShipping(shop: Shop, zone: Zone, parcel: Parcel): ShippingOption[] {
  const { classes, weight, worth } = parcel;
  const chosen = shop.shipping.findLast(({ id }) => classes.includes(id));
  const currency = shop.currencies.find(({ code }) => code === worth.currency);
  if (!chosen || !currency) return [];
  const open = chosen.rates.filter((rate) => rate.zone === zone.id && weight <= limitOf(rate));
  return open
    .filter((rate) => isTightest(rate, open))
    .flatMap((rate) => {
      const amount = priceFor(rate, worth);
      if (amount === undefined) return [];
      return [
        {
          id: `${chosen.id}.${zone.id}.${chosen.rates.indexOf(rate)}`,
          name: rate.name,
          price: { amount, currency: currency.code, taxBehavior: currency.taxBehavior },
          taxCode: shop.shippingTaxCode,
          days: rate.days,
        },
      ];
    });
}
