import type { Block } from '../mail-document';
import type { ReceiptMail } from '../order-mail';
import { heading, type Pen, paragraph, sellerLine } from './parts';

/**
 * The right of withdrawal in full, since a link is no durable medium (Directive 2011/83/EU, articles
 * 6(1)(h) and 8(7)(a); Court of Justice, C-49/11): what annex I, part A of the directive instructs on.
 */
export function withdrawalRights({ m, figure }: Pen, mail: ReceiptMail): Block[] {
  const { days, fees } = mail.withdrawal;
  const { title, period, how, money, sendBack, sendBackCost, value } = m.mail.withdrawal;
  return [
    heading(title),
    paragraph(period(figure(days))),
    paragraph(how(sellerLine(mail.seller))),
    paragraph(money),
    paragraph(`${sendBack} ${sendBackCost[fees]}`),
    paragraph(value),
  ];
}

/** The model form of annex I, part B. */
export function withdrawalForm({ m }: Pen, { seller }: ReceiptMail): Block[] {
  const { title, lead, to, statement, dates, consumer, address, signature, date } = m.mail.form;
  return [
    heading(title),
    paragraph(lead),
    {
      kind: 'lines',
      lines: [to(sellerLine(seller)), statement, dates, consumer, address, signature, date],
    },
  ];
}
