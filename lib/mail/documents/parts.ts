import { numberFormat } from '@/lib/core/formats';
import { formatMoney, type Money } from '@/lib/core/money';
import type { Messages } from '@/lib/i18n/messages';
import { cleanUrl } from '../clean-text';
import type { Block, Row } from '../mail-document';
import type { MailLine, MailSeller, OrderMail } from '../order-mail';

/** What a mail is written with: its words, and how it writes figures. */
export interface Pen {
  readonly m: Messages;
  readonly locale: string;
  readonly money: (money: Money) => string;
  readonly figure: (value: number) => string;
}

export function createPen(m: Messages, locale: string): Pen {
  return {
    m,
    locale,
    money: (money) => formatMoney(money, locale),
    figure: (value) => numberFormat(locale, {}).format(value),
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function heading(text: string): Block {
  return { kind: 'heading', text };
}

export function button(label: string, url: string): Block {
  return { kind: 'button', label, url: cleanUrl(url) };
}

function nameOf({ m, figure }: Pen, { quantity, name }: MailLine): string {
  return m.mail.quantity(figure(quantity), name);
}

/** The goods, and what they cost together. */
export function pricedRows(pen: Pen, lines: readonly MailLine[]): Row[] {
  return lines.map((line) => ({
    label: nameOf(pen, line),
    value: pen.money({ amount: line.unit.amount * line.quantity, currency: line.unit.currency }),
  }));
}

/** The goods, one a line. */
export function nameLines(pen: Pen, lines: readonly MailLine[]): Block {
  return { kind: 'lines', lines: lines.map((line) => nameOf(pen, line)) };
}

/** The way back to the order. */
export function orderLink({ m }: Pen, { order }: OrderMail): Block[] {
  return [button(m.mail.seeOrder, order.url), paragraph(m.mail.keepLink)];
}

/** The seller in one line, as statements are addressed to. */
export function sellerLine({ name, address, email }: MailSeller): string {
  return [name, ...address, email].join(' · ');
}
