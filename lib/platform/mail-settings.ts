import { z } from 'zod';
import { isLoopback } from '@/lib/core/loopback';
import { type Mailbox, parseMailbox } from '@/lib/core/mailbox';

/** How to reach the server that takes our mail. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything else is said, `none` on this machine. */
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`; null for any other form. What leaves this
 * machine is encrypted, or not sent.
 */
function parseSmtpUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  const usual = url && PORTS[url.protocol];
  if (!usual || !url.hostname || !['', '/'].includes(url.pathname)) return null;
  if (url.search || url.hash || (url.username === '') !== (url.password === '')) return null;
  const open = isLoopback(url.hostname) ? 'none' : 'starttls';
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || usual,
      encryption: url.protocol === 'smtps:' ? 'tls' : open,
      login: url.username
        ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
        : null,
    };
  } catch {
    // A percent sign that encodes nothing.
    return null;
  }
}

/** A setting that `read` understands, or else `message` says what it takes. It is never repeated: it may hold a secret. */
function setting<T>(read: (text: string) => T | null, message: string) {
  return z.string().transform((text, context): T => {
    const value = read(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** The settings of mail. Without both of them none is sent. */
export const mailSettings = {
  SMTP_URL: setting(
    parseSmtpUrl,
    'is no address of a mail server: write smtp://user:password@host:587 or smtps://…:465, what is special in the password percent-encoded',
  )
    .optional()
    .describe('Mail server: smtp://user:password@host:587 or smtps://user:password@host:465'),
  MAIL_FROM: setting(parseMailbox, 'is no sender: write Name <shop@example.com>')
    .optional()
    .describe('Sender of all mail: Name <shop@example.com>'),
};

/** One of the two alone is a mistake, which nobody would notice before a customer misses a receipt. */
export function missesHalf(settings: {
  readonly SMTP_URL?: SmtpServer;
  readonly MAIL_FROM?: Mailbox;
}): boolean {
  return (settings.SMTP_URL === undefined) !== (settings.MAIL_FROM === undefined);
}
