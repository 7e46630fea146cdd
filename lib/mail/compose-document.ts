import { messagesFor } from '@/lib/i18n/messages';
import { cleanText, cleanUrl } from './clean-text';
import {
  backorderBlocks,
  paymentFailedBlocks,
  refundBlocks,
  shippedBlocks,
} from './documents/later';
import { createPen, type Pen, sellerLine } from './documents/parts';
import { receiptBlocks } from './documents/receipt';
import type { Block, MailDocument } from './mail-document';
import type { OrderMail } from './order-mail';

interface Substance {
  readonly subject: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

function substanceOf(pen: Pen, mail: OrderMail): Substance {
  const { m } = pen;
  const { number } = mail.order;
  switch (mail.kind) {
    case 'receipt': {
      const { subject, title } = m.mail.receipt;
      return { subject: subject(mail.site.name, number), title, blocks: receiptBlocks(pen, mail) };
    }
    case 'shipped': {
      const { subject, title } = m.mail.shipped;
      return { subject: subject(number), title, blocks: shippedBlocks(pen, mail) };
    }
    case 'refund': {
      const { subject, title } = m.mail.refund;
      return { subject: subject(number), title, blocks: refundBlocks(pen, mail) };
    }
    case 'backorder': {
      const { subject, title } = m.mail.backorder;
      return { subject: subject(number), title, blocks: backorderBlocks(pen, mail) };
    }
    case 'payment_failed': {
      const { subject, title } = m.mail.failed;
      return { subject: subject(number), title, blocks: paymentFailedBlocks(pen, mail) };
    }
  }
}

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: cleanText(block.text) };
    case 'lines':
      return { ...block, lines: block.lines.map(cleanText).filter((line) => line !== '') };
    case 'rows':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          label: cleanText(row.label),
          value: cleanText(row.value),
        })),
      };
    case 'button':
    case 'link':
      return { ...block, label: cleanText(block.label) };
    case 'rule':
      return block;
  }
}

/**
 * What a mail says. Whatever names and addresses hold, each stays one line in its place.
 * @throws AppError `bad_request` for a link that is no absolute web address.
 */
export function composeDocument(mail: OrderMail): MailDocument {
  const m = messagesFor(mail.language);
  const { subject, title, blocks } = substanceOf(createPen(m, mail.locale), mail);
  const order: Block = { kind: 'paragraph', text: m.mail.order(mail.order.number) };
  return {
    language: mail.language,
    subject: cleanText(subject),
    title: cleanText(title),
    blocks: [order, ...blocks].map(cleanBlock),
    site: { name: cleanText(mail.site.name), url: cleanUrl(mail.site.url) },
    footer: [`${m.mail.soldBy} ${sellerLine(mail.seller)}`, m.mail.sentBecause(mail.site.name)].map(
      cleanText,
    ),
  };
}
