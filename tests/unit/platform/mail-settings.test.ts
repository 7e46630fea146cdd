import { describe, expect, it } from 'vitest';
import { parseEnv } from '@/lib/platform/env';

const FROM = 'Sample Shop <shop@shop.example>';
const server = (url: string) => parseEnv({ SMTP_URL: url, MAIL_FROM: FROM }).SMTP_URL;

describe('the settings of mail', () => {
  it('are absent unless set', () => {
    expect(parseEnv({})).not.toHaveProperty('SMTP_URL');
    expect(parseEnv({ SMTP_URL: '', MAIL_FROM: '' })).not.toHaveProperty('MAIL_FROM');
  });

  it.each([{ SMTP_URL: 'smtp://127.0.0.1' }, { MAIL_FROM: FROM }])(
    'are refused where half of them is missing: %j',
    (half) => {
      expect(() => parseEnv(half)).toThrow('Only one of SMTP_URL and MAIL_FROM');
    },
  );

  it('ask for encryption wherever the mail leaves this machine', () => {
    expect(server('smtp://mail.example')).toMatchObject({ port: 587, encryption: 'starttls' });
    expect(server('smtps://mail.example')).toMatchObject({ port: 465, encryption: 'tls' });
    expect(server('smtp://mail.example:2525')).toMatchObject({ port: 2525 });
    for (const here of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(server(`smtp://${here}:1025`)).toMatchObject({ encryption: 'none' });
      expect(server(`smtps://${here}`)).toMatchObject({ encryption: 'tls' });
    }
    expect(server('smtp://localhost.elsewhere.example')).toMatchObject({ encryption: 'starttls' });
  });

  it('hold a login with what is special in it decoded', () => {
    expect(server('smtp://shop%40example:p%3Aw%2F1@mail.example')).toMatchObject({
      login: { user: 'shop@example', password: 'p:w/1' },
    });
    expect(server('smtp://[::1]:25')).toMatchObject({ host: '::1', login: null });
  });

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://user@mail.example',
    'smtp://:secret@mail.example',
    'smtp://user:%zz@mail.example',
    'smtp://mail.example/path',
    'smtp://mail.example?ignoreTLS=true',
  ])('are refused where the server is "%s", without saying it again', (url) => {
    const parse = () => server(url);
    expect(parse).toThrow(/SMTP_URL: is no address of a mail server/);
    expect(parse).not.toThrow(/secret|%zz/);
  });

  it.each([
    ['shop@shop.example', { name: null, address: 'shop@shop.example' }],
    ['<shop@shop.example>', { name: null, address: 'shop@shop.example' }],
    ['Sample Shop <shop@shop.example>', { name: 'Sample Shop', address: 'shop@shop.example' }],
    ['"Shop, Sample" <shop@shop.example>', { name: 'Shop, Sample', address: 'shop@shop.example' }],
  ])('read the sender %s', (text, mailbox) => {
    const env = parseEnv({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: text });
    expect(env.MAIL_FROM).toEqual(mailbox);
  });

  it.each([
    'Sample Shop',
    'a@b, c@d',
    'Shop, Sample <shop@shop.example>',
    'x <a@b> y',
    'x\r\nBcc: y <a@b>',
  ])('refuse the sender %j', (text) => {
    expect(() => parseEnv({ SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: text })).toThrow(/MAIL_FROM/);
  });
});
