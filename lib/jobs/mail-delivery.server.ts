import { MINUTE } from '@/lib/core/duration';
import type { Delivery } from '@/lib/mail/deliver-due.server';
import { countWaiting } from '@/lib/mail/store';
import { getEnv } from '@/lib/platform/env';
import type { MailSite } from './compose-order-mail.server';
import type { Job } from './job';

/** A receipt is looked for at once: milliseconds. */
const SOON = 15_000;
/** Where none can be sent, there is nothing to look after but whether that is still so. */
const INTERVAL = 5 * MINUTE;
const MOST_AT_ONCE = 100;

function describe({ sent, failed, givenUp, reason }: Delivery): string {
  const parts = [`${sent} sent`, `${failed} to be tried again`, `${givenUp} given up`];
  return `Mail: ${parts.join(', ')}.${reason === null ? '' : ` The last fault: ${reason}`}`;
}

/** Sends the mails of orders that wait in the database. */
export function mailDelivery(readSite: () => Promise<MailSite | null>): Job {
  return {
    name: 'mail',
    summary: 'Sends receipts and notices of orders',
    interval: INTERVAL,
    async run({ database, signal }) {
      const site = await readSite();
      if (site === null) return { message: 'This site has no shop.' };
      // The libraries of mail take a while to load, which a server that starts need not do.
      const { createTransport } = await import('@/lib/mail/create-transport');
      const transport = createTransport(getEnv());
      if (transport === null) {
        const { waiting } = await countWaiting(database);
        const message = `Mail is switched off (SMTP_URL and MAIL_FROM are not set); ${waiting} wait.`;
        return { message };
      }
      const { deliverDue } = await import('@/lib/mail/deliver-due.server');
      const { composeOrderMail } = await import('./compose-order-mail.server');
      const delivery = await deliverDue({
        ...{ database, transport, signal },
        compose: (mail) => composeOrderMail(database, site, mail),
        clock: Date.now,
        random: Math.random,
        limit: MOST_AT_ONCE,
      });
      return { message: describe(delivery), nextAt: Date.now() + SOON };
    },
  };
}
