import { createTransport as createMailer } from 'nodemailer';
import type { Mailbox } from '@/lib/core/mailbox';
import type { Env } from '@/lib/platform/env';
import type { SmtpServer } from '@/lib/platform/mail-settings';
import { explainFailure, type Failure } from './explain-failure';
import type { Mail } from './mail';

/** The longest that sending one mail takes, in milliseconds. */
export const LONGEST_SEND = 90_000;
const CONNECT_TIMEOUT = 15_000;
const IDLE_TIMEOUT = 30_000;

/** The way to the mail server. */
export interface Transport {
  /**
   * Hands a mail over. `id` is the same for each try of one mail: mailboxes recognise a second copy.
   * @returns null once the server has taken it, or what went wrong
   * @throws what `signal` aborts with
   */
  send(mail: Mail, id: string, sentAt: Date, signal: AbortSignal): Promise<Failure | null>;
}

function connectionOptions({ host, port, encryption, login }: SmtpServer) {
  return {
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    // Within this machine a certificate would be nobody's.
    ignoreTLS: encryption === 'none',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: CONNECT_TIMEOUT,
    greetingTimeout: CONNECT_TIMEOUT,
    dnsTimeout: CONNECT_TIMEOUT,
    socketTimeout: IDLE_TIMEOUT,
    // A mail is made of what it holds, not of files and pages that it names.
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  };
}

const toAddress = ({ name, address }: Mailbox) => ({ name: name ?? '', address });

/**
 * The way to the mail server of the settings; null where they name none, and mail is switched off.
 * Nothing is connected before the first mail.
 */
export function createTransport(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): Transport | null {
  const { SMTP_URL: server, MAIL_FROM: from } = env;
  if (!server || !from) return null;
  const mailer = createMailer(connectionOptions(server));
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    async send(mail, id, sentAt, signal) {
      signal.throwIfAborted();
      try {
        await mailer.sendMail({
          from: toAddress(from),
          to: toAddress(mail.to),
          ...(mail.replyTo && { replyTo: toAddress(mail.replyTo) }),
          envelope: { from: from.address, to: [mail.to.address] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${id}@${domain}>`,
          date: sentAt,
          // RFC 3834: no out-of-office answers, please.
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_SEND)]),
        });
        return null;
      } catch (error) {
        signal.throwIfAborted();
        return explainFailure(error, mail);
      }
    },
  };
}
