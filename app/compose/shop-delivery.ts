import type { DeliveryRow, ZoneView } from '@/components/shop/shop-view';
import type { OwnGood } from '@/lib/catalogue/catalogue';
import type { Shop } from '@/lib/content/types';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import type { ShopContext } from './shop-context';

type Rate = Shop['shipping'][number]['rates'][number];

const GRAMS = 1_000;

/** The name of a country in the reader's language. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
}

/** Several countries as one enumeration. */
function countryNames(codes: readonly string[], locale: string): string {
  const names = codes
    .map((code) => countryName(code, locale))
    .sort(new Intl.Collator(locale).compare);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

/** The zones that goods are sent to, with their countries. */
export function zoneViews({ shop, site }: ShopContext): ZoneView[] {
  return shop.zones.map(({ name, countries }) => ({
    name,
    countries: countryNames(countries, site.locale),
  }));
}

const amountIn = (amounts: Rate['prices'], currency: string) =>
  amounts.find((amount) => amount.currency === currency);

function daysOf({ min, max }: Rate['days'], { m, site }: ShopContext): string {
  const figure = numberFormat(site.locale, {});
  return m.shop.delivery.days(figure.format(min), figure.format(max));
}

function noteOf(rate: Rate, context: ShopContext): string | null {
  const { m, site, currency } = context;
  const free = amountIn(rate.freeFrom, currency);
  const notes = [
    ...(rate.maxWeight === undefined ? [] : [rate.maxWeight / GRAMS]).map((kilograms) =>
      m.shop.delivery.upTo(
        numberFormat(site.locale, { style: 'unit', unit: 'kilogram' }).format(kilograms),
      ),
    ),
    ...(free ? [m.shop.delivery.freeFrom(formatMoney(free, site.locale))] : []),
  ];
  return notes.length > 0 ? notes.join(', ') : null;
}

/** What it costs to have one piece of a good sent, and how long it takes, in the order of the settings. */
export function deliveryRows(good: OwnGood, context: ShopContext): DeliveryRow[] {
  const { shop, site, currency, m } = context;
  if (good.kind === 'digital') return [];
  const lightest = Math.min(...good.variants.map(({ weight }) => weight));
  const rates = shop.shipping.find(({ id }) => id === good.shippingClass)?.rates ?? [];
  return shop.zones.flatMap((zone) =>
    rates
      .filter((rate) => rate.zone === zone.id && (rate.maxWeight ?? lightest) >= lightest)
      .flatMap((rate) => {
        const price = amountIn(rate.prices, currency);
        if (!price) return [];
        return {
          zone: zone.name,
          way: rate.name,
          cost: price.amount === 0 ? m.shop.delivery.free : formatMoney(price, site.locale),
          note: noteOf(rate, context),
          days: daysOf(rate.days, context),
        };
      }),
  );
}

/** The least that delivery to each zone costs, and the shortest and longest time it takes. */
export function deliverySummary(context: ShopContext): DeliveryRow[] {
  const { shop, site, currency, m } = context;
  return shop.zones.flatMap((zone) => {
    const rates = shop.shipping.flatMap((one) => one.rates.filter((rate) => rate.zone === zone.id));
    const amounts = rates.flatMap((rate) => amountIn(rate.prices, currency)?.amount ?? []);
    if (amounts.length === 0) return [];
    const least = Math.min(...amounts);
    const cost = formatMoney({ amount: least, currency }, site.locale);
    const isOne = amounts.every((amount) => amount === least);
    const min = Math.min(...rates.map(({ days }) => days.min));
    const max = Math.max(...rates.map(({ days }) => days.max));
    const free = least === 0 ? m.shop.delivery.free : cost;
    return {
      zone: zone.name,
      way: '',
      cost: isOne || least === 0 ? free : m.shop.from(cost),
      note: null,
      days: daysOf({ min, max }, context),
    };
  });
}
