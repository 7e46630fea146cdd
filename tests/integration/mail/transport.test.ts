import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/languages';
import { createTransport } from '@/lib/mail/create-transport';
import { renderOrderMail } from '@/lib/mail/render-order-mail';
import { parseEnv } from '@/lib/platform/env';
import { everyMail } from '@/tests/unit/mail/sample-mails';
import { openMail } from './open-mail';
import { transportTo } from './sample-run';

const MAIL = {
  to: { name: 'Käufer, „Probe“', address: 'buyer@elsewhere.example' },
  replyTo: { name: null, address: 'questions@shop.example' },
  subject: 'Bestellung für Überohr-Kopfhörer 日本',
  html: '<p>Grüße</p>',
  text: 'Grüße\n.\nEnde\n',
};
const SENT_AT = new Date(Date.UTC(2026, 10, 24, 12));
const FOREVER = new AbortController().signal;

describe('a mail over SMTP', () => {
  test('arrives as it was written', async () => {
    const server = await openMail();
    expect(await transportTo(server.smtpUrl).send(MAIL, 'mail_x-y_z', SENT_AT, FOREVER)).toBeNull();
    const [mail] = server.mails();
    expect(mail).toMatchObject({ html: MAIL.html, recipients: ['buyer@elsewhere.example'] });
    expect(mail?.text.trimEnd()).toBe(MAIL.text.trimEnd());
    expect(mail?.headers).toMatchObject({
      from: 'Sample Shop <shop@shop.example>',
      'reply-to': 'questions@shop.example',
      subject: MAIL.subject,
      'message-id': '<mail_x-y_z@shop.example>',
      date: 'Tue, 24 Nov 2026 12:00:00 +0000',
      'auto-submitted': 'auto-generated',
    });
    expect(mail?.headers.to).toContain('buyer@elsewhere.example');
    expect(mail?.headers).not.toHaveProperty('bcc');
  });

  test.each(LANGUAGES)('about an order arrives whole, text and HTML, in %s', async (language) => {
    const server = await openMail();
    const transport = transportTo(server.smtpUrl);
    for (const order of everyMail(language)) {
      const rendered = await renderOrderMail(order);
      const mail = { ...MAIL, ...rendered };
      expect(await transport.send(mail, `mail_${order.kind}`, SENT_AT, FOREVER)).toBeNull();
      const got = server.mails().at(-1);
      expect(got?.headers.subject).toBe(rendered.subject);
      expect(got?.text.trimEnd()).toBe(rendered.text.trimEnd());
      expect(got?.html.trimEnd()).toBe(rendered.html.trimEnd());
    }
  });

  test('goes with the login of the settings, and a refused one is told without it', async () => {
    const server = await openMail({ login: 'refused' });
    const url = server.smtpUrl.replace('smtp://', 'smtp://user:hidden@');
    const failure = await transportTo(url).send(MAIL, 'mail_x', SENT_AT, FOREVER);
    expect(failure).toEqual({
      reason: 'the mail server refused the login',
      isFinal: false,
      isGeneral: true,
    });
    server.behave({ login: 'accepted' });
    expect(await transportTo(url).send(MAIL, 'mail_x', SENT_AT, FOREVER)).toBeNull();
  });

  test('never leaves this machine without encryption', async () => {
    const server = await openMail();
    // The same server under an address that is not known to be this machine.
    const elsewhere = server.smtpUrl.replace('127.0.0.1', '0.0.0.0');
    const failure = await transportTo(elsewhere).send(MAIL, 'mail_x', SENT_AT, FOREVER);
    expect(failure?.reason).toBe('the mail server offers no encryption that we accept');
    expect(server.mails()).toEqual([]);
  });

  test('is broken off where the process stops', async () => {
    const server = await openMail({ afterData: 'silent' });
    const stopping = new AbortController();
    const sending = transportTo(server.smtpUrl).send(MAIL, 'mail_x', SENT_AT, stopping.signal);
    stopping.abort(new Error('stop'));
    await expect(sending).rejects.toThrow('stop');
  });

  test('is switched off without settings', () => {
    expect(createTransport(parseEnv({}))).toBeNull();
  });
});
