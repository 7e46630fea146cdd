import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLoopback } from '@/lib/core/loopback';
import type { ReceivedMail } from './parse-mail';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
li { margin: 0 0 .75rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
iframe { width: 100%; height: 40rem; border: 1px solid #888; background: #fff; }
dt { font-weight: 700; }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }`;

/** The page itself runs no script, loads nothing from elsewhere and is in no frame. */
const OUTSIDE =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Of a mail only the words and the look: its links open beside it. */
const INSIDE =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'";

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

const subjectOf = ({ headers }: ReceivedMail) => headers.subject || 'No subject';

function listPage(mails: readonly ReceivedMail[]): string {
  const items = mails.toReversed().map((mail) => {
    const line = `${mail.headers.to ?? ''}, ${new Date(mail.receivedAt).toISOString()}`;
    return `<li><a href="/mails/${mail.number}">${escapeHtml(subjectOf(mail))}</a><br>${escapeHtml(line)}</li>`;
  });
  const list = items.length > 0 ? `<ol reversed>${items.join('')}</ol>` : '<p>None so far.</p>';
  return page(
    'Mails that the demo would have sent',
    `<p>This stand-in delivers nothing: what the shop sends stays here until it stops.</p>${list}`,
  );
}

function mailPage(mail: ReceivedMail): string {
  const facts = Object.entries(mail.headers).map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  return page(
    subjectOf(mail),
    `<p><a href="/">All mails</a></p><iframe title="The mail as HTML" sandbox="${sandbox}" src="/mails/${mail.number}/html"></iframe><h2>As text</h2><pre>${escapeHtml(mail.text)}</pre><h2>Headers</h2><dl>${facts.join('')}</dl>`,
  );
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy?: string;
}

function answer(path: string, mails: readonly ReceivedMail[]): Answer {
  if (path === '/') return { status: 200, body: listPage(mails) };
  const [, number, html] = /^\/mails\/(\d{1,9})(\/html)?$/.exec(path) ?? [];
  const mail = mails.find((one) => one.number === Number(number));
  if (!mail) return { status: 404, body: page('No such mail', '<p><a href="/">All mails</a></p>') };
  if (!html) return { status: 200, body: mailPage(mail) };
  const body = mail.html.replace('<head>', '<head><base target="_blank">');
  return { status: 200, body, policy: INSIDE };
}

function hostOf(request: IncomingMessage): string {
  return URL.parse(`http://${request.headers.host ?? ''}`)?.hostname ?? '';
}

/**
 * Shows the mails to a browser on this machine. A page elsewhere whose name was made to lead here is
 * refused by the host that the browser names.
 */
export function showMails(
  request: IncomingMessage,
  response: ServerResponse,
  mails: readonly ReceivedMail[],
): void {
  const respond = ({ status, body, policy = OUTSIDE }: Answer) => {
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    response.end(body);
  };
  if (!isLoopback(hostOf(request))) {
    respond({ status: 403, body: page('Only for this machine', '') });
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    respond({ status: 405, body: page('Nothing to change here', '') });
  } else {
    respond(answer(URL.parse(request.url ?? '/', 'http://localhost')?.pathname ?? '/', mails));
  }
}
