import type {
  CartAnswer,
  CartLineWords,
  CartPageView,
  CartWords,
  SumRow,
} from '@/components/shop/cart-page-view';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import type { CartLineView, CartView } from '@/lib/checkout/cart/cart-view';
import type { CartChange, ChangeOutcome } from '@/lib/checkout/cart/change';
import { lineName } from '@/lib/checkout/line-name';
import type { ShopStatus } from '@/lib/checkout/open-desk.server';
import type { Shop } from '@/lib/content/types';
import { leastCharged } from '@/lib/core/charges';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney, type Money } from '@/lib/core/money';
import { countryName } from './shop-delivery';
import { taxNote, termsLinks } from './shop-terms';
import type { SiteContext } from './site-context';

/** What it takes to word a cart. */
export interface CartContext extends Pick<SiteContext, 'site' | 'm'> {
  readonly shop: Shop;
  readonly status: ShopStatus;
}

const figureOf = (count: number, { site }: CartContext) =>
  numberFormat(site.locale, {}).format(count);

function problemText({ problem, most }: CartLineView, context: CartContext): string | null {
  const words = context.m.shop.cartPage.problem;
  if (problem === null) return null;
  if (problem === 'short' || problem === 'over_max') return words[problem](figureOf(most, context));
  return words[problem];
}

function lineWords(line: CartLineView, context: CartContext): CartLineWords {
  const { m, site } = context;
  const words = m.shop.cartPage;
  const { sku, quantity, most, item, price, total, priceBefore, problem } = line;
  const money = (amount: Money) => formatMoney(amount, site.locale);
  const name = item?.good.name ?? words.gone;
  const whole = item ? lineName(item) : sku;
  const isMany = item !== null && item.good.variants.length > 1;
  const canTake = (problem === 'short' || problem === 'over_max') && most > 0;
  return {
    ...{ sku, name, quantity, most },
    variant: item === null ? sku : isMany ? (item.variant.name ?? null) : null,
    path: item?.good.path ?? null,
    picture: item?.variant.picture ?? null,
    each: price && quantity > 1 ? words.each(money(price)) : null,
    total: total && money(total),
    notice: priceBefore && price ? words.priceWas(money(priceBefore), money(price)) : null,
    problem: problemText(line, context),
    take: canTake ? { quantity: most, text: words.take(figureOf(most, context)) } : null,
    label: {
      quantity: words.quantityOf(whole),
      less: words.less(whole),
      more: words.more(whole),
      remove: words.removeOne(whole),
    },
  };
}

function countryProblem({ quote }: CartView, { m }: CartContext): string | null {
  if (quote.refusals.includes('country_not_served')) return m.shop.cartPage.notServed;
  return quote.refusals.includes('too_heavy') ? m.shop.cartPage.tooHeavy : null;
}

function countryView(view: CartView, context: CartContext): CartPageView['country'] {
  const { shop, site } = context;
  if (!view.quote.needsShipping) return null;
  const { compare } = new Intl.Collator(site.locale);
  const choices = shop.zones
    .flatMap(({ countries }) => countries)
    .map((value) => ({ value, text: countryName(value, site.locale) }))
    .sort((a, b) => compare(a.text, b.text));
  return { value: view.country, choices, problem: countryProblem(view, context) };
}

function currencyView(view: CartView, { shop, site }: CartContext): CartPageView['currency'] {
  if (shop.currencies.length < 2) return null;
  const names = new Intl.DisplayNames([site.locale], { type: 'currency' });
  const choices = shop.currencies.map(({ code }) => ({
    value: code,
    text: `${names.of(code) ?? code} (${code})`,
  }));
  return { value: view.currency, choices };
}

function deliveryView({ quote }: CartView, context: CartContext): CartPageView['delivery'] {
  const { m, site } = context;
  return quote.shipping.map(({ id, name, price, days: { min, max } }) => {
    const days = m.shop.delivery.days(figureOf(min, context), figureOf(max, context));
    return {
      id,
      text: m.shop.cartPage.option(name, days),
      price: price.amount === 0 ? m.shop.cartPage.free : formatMoney(price, site.locale),
    };
  });
}

function sumRows({ quote }: CartView, { m, site }: CartContext): SumRow[] {
  const words = m.shop.cartPage;
  const { subtotal, shipping, needsShipping } = quote;
  const money = (amount: number) =>
    formatMoney({ amount, currency: subtotal.currency }, site.locale);
  const part = { label: words.subtotal, value: money(subtotal.amount), isTotal: false };
  if (!needsShipping) return [{ ...part, label: words.total, isTotal: true }];
  if (shipping.length === 0) return [part];
  const least = shipping.reduce((best, next) =>
    next.price.amount < best.price.amount ? next : best,
  );
  const total = money(subtotal.amount + least.price.amount);
  return [
    part,
    {
      label: shipping.length === 1 ? words.total : words.withDelivery(least.name),
      value: total,
      isTotal: true,
    },
  ];
}

function notesOf({ quote, currency }: CartView, { m, shop }: CartContext): string[] {
  const words = m.shop.cartPage;
  return [
    ...(quote.refusals.includes('country_needed') ? [words.nextDelivery] : []),
    taxNote({ shop, currency, m }),
  ];
}

function leastText({ currency }: CartView, { site }: CartContext): string {
  return formatMoney({ amount: leastCharged(currency), currency }, site.locale);
}

function reasonsOf(view: CartView, context: CartContext): string[] {
  const words = context.m.shop.cartPage;
  const { quote, lines } = view;
  const country = countryProblem(view, context);
  return [
    ...(lines.some(({ problem }) => problem !== null) ? [words.cannotLines] : []),
    ...(quote.refusals.includes('country_needed') ? [words.countryHelp] : []),
    ...(country ? [country] : []),
    ...(quote.refusals.includes('too_cheap') ? [words.tooCheap(leastText(view, context))] : []),
    ...(quote.refusals.includes('too_expensive') ? [words.tooExpensive] : []),
  ];
}

/** A cart with every word that its page shows. */
export function wordCart(view: CartView, context: CartContext): CartPageView {
  const { m, status } = context;
  const reasons = reasonsOf(view, context);
  const isStuck = !view.canBuy && reasons.length === 0 && view.lines.length > 0;
  return {
    lines: view.lines.map((line) => lineWords(line, context)),
    country: countryView(view, context),
    currency: currencyView(view, context),
    delivery: deliveryView(view, context),
    sums: sumRows(view, context),
    notes: notesOf(view, context),
    seen: view.quote.subtotal.amount,
    waiver: view.quote.needsWaiver ? m.shop.cartPage.waiver : null,
    reasons: isStuck ? [m.shop.cartPage.cannotLines] : reasons,
    closed: status === 'closed' ? m.shop.cartPage.closed : null,
  };
}

/** The words of the page of a cart that are the same whatever is in it. */
export function cartWords(context: CartContext): CartWords {
  const words = context.m.shop.cartPage;
  const { lines, remove, country, countryHelp, chooseCountry, applyCountry, currency } = words;
  const { apply, delivery, deliveryLead, summary, pay, payHelp, cannot, failed } = words;
  const { title, lead } = words.empty;
  return {
    ...{ lines, remove, country, countryHelp, chooseCountry, applyCountry, currency, apply },
    ...{ delivery, deliveryLead, summary, pay, payHelp, cannot, failed },
    payWith: context.status === 'demo' ? words.payDemo : words.payWith,
    keepShopping: words.keepShopping,
    empty: { title, lead },
    legal: words.legal,
    links: termsLinks(context.shop, context.m),
  };
}

function nameOf(sku: string): string {
  const item = getCatalogue().findItem(sku);
  return item ? lineName(item) : sku;
}

/** What came of a change, as it is read out. */
export function wordChange(
  change: CartChange,
  outcome: ChangeOutcome,
  view: CartView,
  context: CartContext,
): CartAnswer {
  const { m, site } = context;
  const words = m.shop.cartPage;
  const subtotal = formatMoney(view.quote.subtotal, site.locale);
  const line = 'sku' in change ? view.lines.find(({ sku }) => sku === change.sku) : undefined;
  const say = () => {
    if (outcome !== 'changed') return words.problems[outcome].title;
    if (!('sku' in change)) return words.done.updated(subtotal);
    if (!line) return words.done.removed(nameOf(change.sku), subtotal);
    const name = line.item ? lineName(line.item) : line.sku;
    return words.done.set(name, figureOf(line.quantity, context), subtotal);
  };
  return { view: wordCart(view, context), message: say() };
}
