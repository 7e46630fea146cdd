import type { Block, Row } from '../mail-document';
import type { BackorderMail, PaymentFailedMail, RefundMail, ShippedMail } from '../order-mail';
import { button, nameLines, orderLink, type Pen, paragraph } from './parts';

/** Goods are on their way. */
export function shippedBlocks(pen: Pen, mail: ShippedMail): Block[] {
  const { m } = pen;
  const facts: Row[] = [
    ...(mail.carrier ? [{ label: m.mail.shipped.carrier, value: mail.carrier }] : []),
    ...(mail.tracking ? [{ label: m.mail.shipped.tracking, value: mail.tracking }] : []),
  ];
  return [
    paragraph(m.mail.shipped.lead),
    nameLines(pen, mail.lines),
    ...(facts.length > 0 ? ([{ kind: 'rows', rows: facts }] satisfies Block[]) : []),
    ...(mail.trackingUrl ? [button(m.mail.shipped.track, mail.trackingUrl)] : []),
    ...orderLink(pen, mail),
  ];
}

/** Money went back, all or part of it. */
export function refundBlocks(pen: Pen, mail: RefundMail): Block[] {
  const { m, money } = pen;
  const { whole, part, when, now, overall, remaining } = m.mail.refund;
  const isWhole = mail.remaining.amount === 0;
  return [
    paragraph((isWhole ? whole : part)(money(mail.amount))),
    {
      kind: 'rows',
      rows: [
        { label: now, value: money(mail.amount), isStrong: true },
        { label: overall, value: money(mail.refunded) },
        { label: remaining, value: money(mail.remaining) },
      ],
    },
    paragraph(when),
    ...orderLink(pen, mail),
  ];
}

/** Paid for, and sold out by then. */
export function backorderBlocks(pen: Pen, mail: BackorderMail): Block[] {
  const { lead, choice, meanwhile } = pen.m.mail.backorder;
  return [
    paragraph(lead),
    nameLines(pen, mail.lines),
    paragraph(choice),
    paragraph(meanwhile),
    ...orderLink(pen, mail),
  ];
}

/** A payment that was to follow never came. */
export function paymentFailedBlocks(pen: Pen, mail: PaymentFailedMail): Block[] {
  const { lead, released, again, shop } = pen.m.mail.failed;
  return [
    paragraph(lead),
    paragraph(released),
    nameLines(pen, mail.lines),
    paragraph(again),
    button(shop, mail.shopUrl),
  ];
}
