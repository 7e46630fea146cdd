import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openMail } from './open-mail';
import { transportTo } from './sample-run';

const ATTACK = '<script>alert(1)</script>';

async function openWithMail() {
  const server = await openMail({ keep: 2 });
  const transport = transportTo(server.smtpUrl);
  const signal = new AbortController().signal;
  for (const number of [1, 2, 3]) {
    const mail = {
      to: { name: null, address: 'buyer@elsewhere.example' },
      replyTo: null,
      subject: `Mail ${number} ${ATTACK}`,
      html: `<html><head><title>x</title></head><body>${ATTACK}</body></html>`,
      text: `Text ${number} ${ATTACK}`,
    };
    await transport.send(mail, `mail_${number}`, new Date(0), signal);
  }
  return server;
}

/** The answer to a request that names a host of its own. */
function ask(url: string, host: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.once('error', reject).end();
  });
}

test('the page lists the last mails, and shows each without letting it run anything', async () => {
  const { pageUrl } = await openWithMail();
  const list = await (await fetch(pageUrl)).text();
  expect(list).toMatch(/mails\/3[\s\S]*mails\/2/);
  expect(list).not.toContain('mails/1"');
  const mail = await (await fetch(`${pageUrl}/mails/3`)).text();
  expect(mail).toContain('Text 3 &lt;script&gt;');
  expect(mail).toContain('src="/mails/3/html"');
  expect(list + mail).not.toContain(ATTACK);
  expect(mail).toMatch(/sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  const html = await fetch(`${pageUrl}/mails/3/html`);
  const policy = html.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/^sandbox (?!.*allow-scripts)/);
  expect((await fetch(`${pageUrl}/mails/1`)).status).toBe(404);
});

test('the page answers no name that only leads to this machine, and changes nothing', async () => {
  const { pageUrl } = await openWithMail();
  const { host } = new URL(pageUrl);
  expect(await ask(pageUrl, host)).toBe(200);
  expect(await ask(pageUrl, 'elsewhere.example')).toBe(403);
  expect(await ask(pageUrl, 'localhost.elsewhere.example')).toBe(403);
  expect(await ask(pageUrl, host, 'POST')).toBe(405);
});
