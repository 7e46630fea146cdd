import { formatDay, formatInstant, utcDay } from '@/lib/core/dates';
import { cleanUrl } from '../clean-text';
import type { Block, Row } from '../mail-document';
import type { MailTotals, ReceiptMail } from '../order-mail';
import { button, heading, nameLines, orderLink, type Pen, paragraph, pricedRows } from './parts';
import { withdrawalForm, withdrawalRights } from './withdrawal';

function sumRows({ m, money }: Pen, totals: MailTotals): Row[] {
  const { subtotal, discount, shipping, tax, isTaxIncluded, total } = totals;
  const has = (part: typeof tax) => part !== null && part.amount > 0;
  return [
    { label: m.mail.subtotal, value: money(subtotal) },
    ...(discount && has(discount)
      ? [{ label: m.mail.discount, value: m.mail.less(money(discount)) }]
      : []),
    ...(shipping ? [{ label: m.mail.shipping, value: money(shipping) }] : []),
    ...(tax && has(tax) && !isTaxIncluded ? [{ label: m.mail.tax, value: money(tax) }] : []),
    { label: m.mail.total, value: money(total), isStrong: true },
    ...(tax && has(tax) && isTaxIncluded ? [{ label: m.mail.taxIncluded, value: money(tax) }] : []),
  ];
}

function downloads({ m, figure, locale }: Pen, { downloads: files }: ReceiptMail): Block[] {
  if (files.length === 0) return [];
  return [
    heading(m.mail.receipt.downloads),
    ...files.flatMap(({ name, url, most, endsAt }) => [
      button(m.mail.receipt.download(name), url),
      paragraph(m.mail.receipt.limit(most, figure(most), formatInstant(endsAt, locale))),
    ]),
  ];
}

/**
 * Confirms on a durable medium that the buyer asked for downloads at once and knows that the right
 * of withdrawal is lost with it: Directive 2011/83/EU, articles 8(7)(b) and 16(m).
 */
function waiver(pen: Pen, { waivedAt, lines }: ReceiptMail): Block[] {
  const digital = lines.filter((line) => line.kind === 'digital');
  if (waivedAt === null || digital.length === 0) return [];
  const { m, locale } = pen;
  return [
    heading(m.mail.waiver.title),
    paragraph(m.mail.waiver.confirmed(formatInstant(waivedAt, locale))),
    nameLines(pen, digital),
  ];
}

/** A receipt: what was bought and paid, its downloads, and the buyer's rights. */
export function receiptBlocks(pen: Pen, mail: ReceiptMail): Block[] {
  const { m, locale } = pen;
  const isSent = mail.lines.some((line) => line.kind === 'physical');
  return [
    paragraph(m.mail.receipt.lead(formatDay(utcDay(mail.paidAt), locale))),
    heading(m.mail.ordered),
    { kind: 'rows', rows: pricedRows(pen, mail.lines) },
    { kind: 'rows', rows: sumRows(pen, mail.totals) },
    ...downloads(pen, mail),
    ...(mail.deliverTo
      ? ([
          heading(m.mail.deliveryTo),
          { kind: 'lines', lines: mail.deliverTo },
          paragraph(m.mail.receipt.parcel),
        ] satisfies Block[])
      : []),
    ...orderLink(pen, mail),
    { kind: 'rule' },
    ...waiver(pen, mail),
    ...(isSent ? withdrawalRights(pen, mail) : []),
    { kind: 'link', label: m.mail.withdrawal.more, url: cleanUrl(mail.withdrawal.url) },
    ...(isSent ? withdrawalForm(pen, mail) : []),
  ];
}
