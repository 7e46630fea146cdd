import type { OrderView } from '@/components/shop/order-view';
import { isTaxIncluded } from '@/lib/catalogue/price-of';
import type { Shop } from '@/lib/content/types';
import { formatDay, formatInstant, utcDay } from '@/lib/core/dates';
import { numberFormat } from '@/lib/core/formats';
import { formatMoney } from '@/lib/core/money';
import { envelopeLines } from '@/lib/orders/envelope-lines';
import { needsParcel, type Order, type PlacedLine } from '@/lib/orders/order';
import { isRefunding, opensFiles } from '@/lib/orders/order-state';
import type { OrderFile, OrderPage } from '@/lib/orders/read-order-page.server';
import { countryName } from './shop-delivery';
import { termsLinks } from './shop-terms';
import type { SiteContext } from './site-context';

interface Words extends Pick<SiteContext, 'site' | 'm'> {
  /** Null where the site has no shop any more. */
  readonly shop: Shop | null;
}

const figureOf = (count: number, { site }: Words) => numberFormat(site.locale, {}).format(count);

const dayOf = (at: number, { site }: Words) => formatDay(utcDay(at), site.locale);

const moneyOf =
  ({ currency }: Order, { site }: Words) =>
  (amount: number) =>
    formatMoney({ amount, currency }, site.locale);

function lineWords(line: PlacedLine, order: Order, words: Words): OrderView['lines'][number] {
  const { sku, name, quantity, unitAmount, hold } = line;
  return {
    ...{ sku, name },
    quantity: `${figureOf(quantity, words)} ×`,
    total: moneyOf(order, words)(unitAmount * quantity),
    note: hold === 'owed' ? words.m.shop.orderPage.owed : null,
  };
}

function sumRows(order: Order, words: Words): OrderView['sums'] {
  const { payment, subtotal, refunded } = order;
  const { m } = words;
  const text = m.shop.orderPage;
  const money = moneyOf(order, words);
  const row = (label: string, value: string, isTotal = false) => ({ label, value, isTotal });
  if (!payment) return [row(text.subtotal, money(subtotal))];
  const { discount, shipping, tax, total } = payment;
  const isIncluded = isTaxIncluded(words.shop, order.currency);
  const taxRow = tax === 0 ? [] : [row(isIncluded ? text.taxIncluded : text.tax, money(tax))];
  return [
    row(text.subtotal, money(subtotal)),
    ...(discount === 0 ? [] : [row(text.discount, text.less(money(discount)))]),
    ...(needsParcel(order) ? [row(text.shipping, money(shipping))] : []),
    ...(isIncluded ? [] : taxRow),
    row(text.total, money(total), true),
    ...(isIncluded ? taxRow : []),
    ...(refunded === 0 ? [] : [row(text.refunded, text.less(money(refunded)))]),
  ];
}

function refundStatus(status: string, { m }: Words): string {
  const { succeeded, pending, failed } = m.shop.orderPage.refundStatus;
  if (status === 'succeeded') return succeeded;
  return isRefunding(status) ? pending : failed;
}

function fileWords({ line, path, left, endsAt }: OrderFile, now: number, words: Words) {
  const text = words.m.shop.orderPage;
  const day = dayOf(endsAt, words);
  const isOver = endsAt <= now;
  const open = left === 0 ? text.usedUp : text.left(left, figureOf(left, words), day);
  return { name: text.download(line.name), path, text: isOver ? text.over(day) : open };
}

function addressLines({ buyer }: Order, { site }: Words): string[] {
  return envelopeLines(buyer, (country) => countryName(country, site.locale));
}

function parcelFacts({ carrier, tracking }: Order, { m }: Words): OrderView['parcel'] {
  const text = m.shop.orderPage;
  return [
    ...(carrier ? [{ name: text.carrier, value: carrier }] : []),
    ...(tracking ? [{ name: text.number, value: tracking }] : []),
  ];
}

function withdrawalText(order: Order, words: Words): string[] {
  const text = words.m.shop.orderPage.withdrawal;
  const { shop, site } = words;
  if (order.paidAt === null || !shop) return [];
  return [
    ...(needsParcel(order) ? [text.goods(figureOf(shop.returns.days, words))] : []),
    ...(order.waivedAt === null ? [] : [text.waived(formatInstant(order.waivedAt, site.locale))]),
  ];
}

function stateWords({ order, isReturned }: OrderPage, { m }: Words): OrderView['state'] {
  if (isReturned) return m.shop.orderPage.returned;
  const isAwaiting = order.state === 'pending' && order.isAwaiting;
  return isAwaiting ? m.shop.orderPage.awaiting : m.shop.orderPage.state[order.state];
}

/** An order with every word that its page shows. */
export function wordOrder(page: OrderPage, now: number, words: Words): OrderView {
  const { order, refunds, files } = page;
  const { m, site, shop } = words;
  const money = moneyOf(order, words);
  const withdrawal = withdrawalText(order, words);
  return {
    number: order.number,
    placed: m.shop.orderPage.placed(formatInstant(order.createdAt, site.locale)),
    placedAt: new Date(order.createdAt).toISOString(),
    state: stateWords(page, words),
    lines: order.lines.map((line) => lineWords(line, order, words)),
    sums: sumRows(order, words),
    refunds: refunds.map(({ id, amount, status, createdAt }) => ({
      id,
      text: m.shop.orderPage.refund(money(amount), dayOf(createdAt, words)),
      status: refundStatus(status, words),
    })),
    files: opensFiles(order.state) ? files.map((file) => fileWords(file, now, words)) : [],
    address: addressLines(order, words),
    email: order.buyer.email,
    parcel: parcelFacts(order, words),
    withdrawal,
    links: shop && withdrawal.length > 0 ? termsLinks(shop, m) : [],
  };
}
