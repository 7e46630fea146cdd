import type { OrderFormView, VariantView } from '@/components/shop/shop-view';
import type { OwnGood, Variant } from '@/lib/catalogue/catalogue';
import { priceOf } from '@/lib/catalogue/price-of';
import { lineName } from '@/lib/checkout/line-name';
import { getGuide, getList, getProduct } from '@/lib/content/library';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import type { GoodOffer } from '@/lib/structured-data/build-good';
import type { ShopContext } from './shop-context';
import { variantReduction } from './shop-reductions';
import { leftOf, stockView } from './shop-stock';

const isThere = (left: number | null): left is number => left !== null && left > 0;

function variantView(variant: Variant, isChosen: boolean, context: ShopContext): VariantView {
  const price = priceOf(variant, context.currency);
  return {
    sku: variant.sku,
    name: variant.name ?? '',
    price: price ? formatMoney(price, context.site.locale) : '',
    reduction: variantReduction(variant, context),
    stock: stockView(leftOf(variant, context.stock), context),
    isChosen,
  };
}

/** How a good is ordered now, or why it cannot be. */
export function orderForm(good: OwnGood, context: ShopContext): OrderFormView {
  const { m, site, status, stock, currency } = context;
  if (status === 'closed') return { kind: 'note', ...m.shop.closed };
  if (!good.active) return { kind: 'note', ...m.shop.form.inactive };
  const variants = good.variants.filter((variant) => priceOf(variant, currency));
  const lefts = variants.map((variant) => leftOf(variant, stock));
  // Without the database nothing can be put into a cart, not even what is not counted.
  if (context.cart === null || lefts.includes(null)) return { kind: 'note', ...m.shop.form.away };
  const best = Math.max(0, ...lefts.filter(isThere));
  if (best === 0) return { kind: 'note', ...m.shop.form.out };
  const most = Math.min(good.maxPerOrder, best);
  const first = lefts.findIndex(isThere);
  const isOne = variants.length === 1;
  const figure = numberFormat(site.locale, {}).format(good.maxPerOrder);
  return {
    kind: 'form',
    variants: isOne
      ? []
      : variants.map((variant, index) => variantView(variant, index === first, context)),
    sku: isOne ? (variants[0]?.sku ?? null) : null,
    most,
    mostText: most > 1 && most === good.maxPerOrder ? m.shop.form.most(figure) : null,
  };
}

/** The pages that a book is made of. */
function bookContents(good: OwnGood): { readonly name: string; readonly path: string }[] {
  if (good.kind !== 'digital' || !good.book) return [];
  const pages = [
    ...good.book.guides.map((slug) => getGuide(slug)),
    ...good.book.lists.map((slug) => getList(slug)),
  ];
  return pages.flatMap((page) => (page ? [{ name: page.title, path: page.path }] : []));
}

/** The review of the same product, where there is one. */
export function reviewOf({
  product,
}: OwnGood): { readonly name: string; readonly path: string } | null {
  const found = product === undefined ? undefined : getProduct(product);
  return found ? { name: found.name, path: found.path } : null;
}

/** The ending of a file's name, as people call its type. */
function fileType(file: string): string {
  return (/\.([a-z0-9]+)$/.exec(file)?.[1] ?? '').toUpperCase();
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

function downloadFacts(good: Extract<OwnGood, { kind: 'digital' }>, context: ShopContext): Fact[] {
  const { m, site, shop } = context;
  const { count, days } = shop.downloads;
  const figure = numberFormat(site.locale, {});
  const times = m.shop.digital.times(count, figure.format(count), figure.format(days));
  const names = bookContents(good).map(({ name }) => name);
  const contents = new Intl.ListFormat(site.locale, { type: 'conjunction' }).format(names);
  return [
    ...(names.length > 0 ? [{ name: m.shop.digital.contents, value: contents }] : []),
    { name: m.shop.digital.format, value: fileType(good.file) },
    { name: m.shop.digital.count, value: times },
  ];
}

/** The numbers below the bar codes, which search engines are told too. */
function gtinFacts(good: OwnGood, { m }: ShopContext): Fact[] {
  return good.variants.flatMap(({ gtin, name }) => {
    if (!gtin) return [];
    return [{ name: name ? m.shop.gtinOf(name) : m.product.gtin, value: gtin }];
  });
}

/** What is told of a good, with what the shop itself knows of it. */
export function goodFacts(good: OwnGood, context: ShopContext): Fact[] {
  const { m, site } = context;
  const told = [...good.details, ...gtinFacts(good, context)];
  if (good.kind === 'digital') return [...told, ...downloadFacts(good, context)];
  const grams = numberFormat(site.locale, { style: 'unit', unit: 'gram' });
  const weights = good.variants.map(({ weight }) => weight);
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  const value = least === most ? grams.format(least) : grams.formatRange(least, most);
  return [...told, { name: m.shop.variantFacts, value }];
}

/** What can be bought of a good now, for search engines: nothing where that is not known. */
export function goodOffers(good: OwnGood, context: ShopContext): GoodOffer[] {
  const { status, currency, stock } = context;
  if (status === 'closed' || !good.active) return [];
  return good.variants.flatMap((variant) => {
    const price = priceOf(variant, currency);
    const left = leftOf(variant, stock);
    if (!price || left === null) return [];
    return [{ variant, name: lineName({ good, variant }), price, isInStock: left > 0 }];
  });
}
