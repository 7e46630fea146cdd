import { composeDocument } from './compose-document';
import type { OrderMail } from './order-mail';
import { renderHtml } from './templates/render-html';
import { writeText } from './write-text';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Writes a mail about an order, as HTML and as plain text of the same content.
 * @throws AppError `bad_request` for a link that is no absolute web address.
 */
export async function renderOrderMail(mail: OrderMail): Promise<RenderedMail> {
  const document = composeDocument(mail);
  return {
    subject: document.subject,
    html: await renderHtml(document),
    text: writeText(document),
  };
}
