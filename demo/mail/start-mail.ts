import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Behaviour, DEFAULTS, type MailServerOptions } from './options';
import { parseMail, type ReceivedMail } from './parse-mail';
import { showMails } from './show-mails';
import { takeMail } from './take-mail';

const KEPT = 100;

export interface MailServer {
  /** Such as `smtp://127.0.0.1:40123`; the setting `SMTP_URL` takes it. */
  readonly smtpUrl: string;
  /** Where a browser sees the mails. */
  readonly pageUrl: string;
  /** The mails that came, the oldest first. */
  mails(): readonly ReceivedMail[];
  /** Changes how it behaves from now on. */
  behave(change: Partial<Behaviour>): void;
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for a mail server on this machine: it takes mail over real SMTP, delivers none
 * and shows the last ones on a page.
 */
export async function startMail(options: MailServerOptions = {}): Promise<MailServer> {
  const { smtpPort = 0, httpPort = 0, keep = KEPT } = options;
  const mails: ReceivedMail[] = [];
  let behaviour: Behaviour = { ...DEFAULTS, ...options };
  let count = 0;
  const post = await takeMail({
    port: smtpPort,
    behaviour: () => behaviour,
    onMail(raw, recipients) {
      count += 1;
      mails.push({ number: count, receivedAt: Date.now(), recipients, ...parseMail(raw) });
      if (mails.length > keep) mails.shift();
    },
  });
  const web = createServer((request, response) => showMails(request, response, mails));
  try {
    await new Promise<void>((resolve, reject) => {
      web.once('error', reject);
      web.listen(httpPort, '127.0.0.1', resolve);
    });
  } catch (error) {
    await post.stop();
    throw error;
  }
  return {
    smtpUrl: `smtp://127.0.0.1:${post.port}`,
    pageUrl: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    mails: () => [...mails],
    behave(change) {
      behaviour = { ...behaviour, ...change };
    },
    async stop() {
      const closed = new Promise((resolve) => web.close(resolve));
      web.closeAllConnections();
      await Promise.all([closed, post.stop()]);
    },
  };
}
