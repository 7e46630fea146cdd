import type { Access } from '@/lib/db/existing-tables';
import { createTransport, type Transport } from '@/lib/mail/create-transport';
import { type Delivering, type Delivery, deliverDue } from '@/lib/mail/deliver-due.server';
import type { Mail } from '@/lib/mail/mail';
import { type QueuedMail, queueMail } from '@/lib/mail/store';
import { parseEnv } from '@/lib/platform/env';

export const START = Date.UTC(2026, 10, 24, 12);
const SENDER = 'Sample Shop <shop@shop.example>';

/** @throws where mail is switched off */
export function transportTo(smtpUrl: string): Transport {
  const transport = createTransport(parseEnv({ SMTP_URL: smtpUrl, MAIL_FROM: SENDER }));
  if (!transport) throw new Error('Mail is switched off');
  return transport;
}

export async function composeSample({ subject }: QueuedMail): Promise<Mail> {
  return {
    to: { name: 'Sample Buyer', address: 'buyer@elsewhere.example' },
    replyTo: { name: null, address: 'questions@shop.example' },
    subject: `About ${subject}`,
    html: `<p>About ${subject}</p>`,
    text: `About ${subject}\n`,
  };
}

/** Queues a receipt for each of some orders. */
export async function queueReceipts(database: Access, orders: readonly string[]): Promise<void> {
  for (const order of orders) {
    const mail = { key: `receipt:${order}`, kind: 'receipt', subject: order };
    await queueMail(database, mail, START);
  }
}

/** One run of the delivery, at an instant in epoch milliseconds. */
export function deliverAt(
  at: number,
  given: Pick<Delivering, 'database' | 'transport'> & Partial<Delivering>,
): Promise<Delivery> {
  return deliverDue({
    compose: composeSample,
    clock: () => at,
    random: () => 0,
    signal: new AbortController().signal,
    limit: 100,
    ...given,
  });
}
