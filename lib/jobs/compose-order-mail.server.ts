import { isTaxIncluded } from '@/lib/catalogue/price-of';
import type { Shop } from '@/lib/content/types';
import { AppError } from '@/lib/core/errors';
import type { Money } from '@/lib/core/money';
import type { Access } from '@/lib/db/existing-tables';
import type { Language } from '@/lib/i18n/languages';
import type { Mail } from '@/lib/mail/mail';
import type { MailLine, OrderMail } from '@/lib/mail/order-mail';
import { renderOrderMail } from '@/lib/mail/render-order-mail';
import type { QueuedMail } from '@/lib/mail/store';
import { envelopeLines } from '@/lib/orders/envelope-lines';
import { readKey } from '@/lib/orders/keys/store';
import { needsParcel, type Order, type PlacedLine } from '@/lib/orders/order';
import { orderPath } from '@/lib/orders/order-links';
import { findOrder, readDownloads, readRefunds } from '@/lib/orders/store';

/** What the site says that mails need. */
export interface MailSite {
  readonly name: string;
  /** Public origin. */
  readonly origin: string;
  readonly language: Language;
  readonly locale: string;
  readonly shop: Shop;
}

const toLine = ({ name, kind, quantity, unitAmount }: PlacedLine, currency: string): MailLine => ({
  ...{ name, kind, quantity },
  unit: { amount: unitAmount, currency },
});

function aboutOf(site: MailSite, order: Order, url: string) {
  const { language, locale, shop } = site;
  return {
    ...{ language, locale },
    site: { name: site.name, url: site.origin },
    seller: shop.seller,
    order: { number: order.number, url },
  };
}

function deliverTo(order: Order): string[] | null {
  if (order.buyer.address === null || !needsParcel(order)) return null;
  return envelopeLines(order.buyer, (country) => country);
}

async function receipt(access: Access, site: MailSite, order: Order, url: string) {
  const { currency, payment, paidAt, waivedAt } = order;
  if (payment === null || paidAt === null) return null;
  const money = (amount: number): Money => ({ amount, currency });
  const some = (amount: number) => (amount > 0 ? money(amount) : null);
  const { shop, origin } = site;
  const names = new Map(order.lines.map(({ sku, name }) => [sku, name]));
  const downloads = await readDownloads(access, order.id);
  return {
    ...aboutOf(site, order, url),
    kind: 'receipt',
    ...{ paidAt, waivedAt },
    lines: order.lines.map((line) => toLine(line, currency)),
    totals: {
      subtotal: money(order.subtotal),
      discount: some(payment.discount),
      shipping: needsParcel(order) ? money(payment.shipping) : null,
      tax: some(payment.tax),
      isTaxIncluded: isTaxIncluded(shop, currency),
      total: money(payment.total),
    },
    deliverTo: deliverTo(order),
    // Mailboxes open links by themselves: the file is loaded from the order's page.
    downloads: downloads.map(({ sku, most, ends_at }) => {
      return { name: names.get(sku) ?? sku, url: `${url}#downloads`, most, endsAt: ends_at };
    }),
    withdrawal: {
      url: `${origin}/${shop.withdrawal}`,
      days: shop.returns.days,
      fees: shop.returns.fees,
    },
  } satisfies OrderMail;
}

async function refund(
  access: Access,
  site: MailSite,
  order: Order,
  url: string,
  key: string,
): Promise<OrderMail | null> {
  const refunds = await readRefunds(access, order.id);
  const found = refunds.find(({ id }) => key === `refund:${id}`);
  const isGiven = found && (found.status === 'succeeded' || found.status === 'pending');
  if (!isGiven || order.payment === null) return null;
  const money = (amount: number): Money => ({ amount, currency: order.currency });
  return {
    ...aboutOf(site, order, url),
    kind: 'refund',
    amount: money(found.amount),
    refunded: money(order.refunded),
    remaining: money(Math.max(0, order.payment.total - order.refunded)),
  };
}

async function contentOf(
  access: Access,
  site: MailSite,
  order: Order,
  { kind, key }: QueuedMail,
): Promise<OrderMail | null> {
  const { currency, carrier, tracking, lines } = order;
  const url = site.origin + orderPath(await readKey(access, 'order', Date.now()), order);
  const about = aboutOf(site, order, url);
  const all = lines.map((line) => toLine(line, currency));
  switch (kind) {
    case 'receipt':
      return receipt(access, site, order, url);
    case 'shipped': {
      const sent = lines.filter((line) => line.kind === 'physical');
      const parcel = sent.map((line) => toLine(line, currency));
      return { ...about, kind, lines: parcel, carrier, tracking, trackingUrl: null };
    }
    case 'refund':
      return refund(access, site, order, url, key);
    case 'backorder': {
      const owed = lines.filter(({ hold }) => hold === 'owed');
      // Supplied meanwhile: there is nothing to apologise for.
      if (owed.length === 0) return null;
      return { ...about, kind, lines: owed.map((line) => toLine(line, currency)) };
    }
    case 'payment_failed':
      return { ...about, kind, lines: all, shopUrl: `${site.origin}/shop` };
    default:
      throw new AppError('internal', `There is no mail of the kind ${kind}`);
  }
}

/**
 * Writes a queued mail from how its order is now; null where there is nobody to tell, or nothing.
 * @throws AppError `unavailable` while the database is away.
 */
export async function composeOrderMail(
  access: Access,
  site: MailSite,
  queued: QueuedMail,
): Promise<Mail | null> {
  const order = await findOrder(access, 'id', queued.subject);
  if (order === null || order.buyer.email === null) return null;
  const content = await contentOf(access, site, order, queued);
  if (content === null) return null;
  const { seller } = site.shop;
  return {
    ...(await renderOrderMail(content)),
    to: { name: order.buyer.name, address: order.buyer.email },
    replyTo: { name: seller.name, address: seller.email },
  };
}
