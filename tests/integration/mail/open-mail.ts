import { onTestFinished } from 'vitest';
import type { MailServerOptions } from '@/demo/mail/options';
import { type MailServer, startMail } from '@/demo/mail/start-mail';

/** A mail server that stops with the test. */
export async function openMail(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await startMail(options);
  onTestFinished(() => server.stop());
  return server;
}
