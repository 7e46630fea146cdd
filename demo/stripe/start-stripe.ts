import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopback } from '@/lib/core/loopback';
import { INSTANCE_PATH } from '@/lib/platform/running-demo';
import { createControls } from './create-controls';
import { createStandIn } from './create-stand-in';
import { expireDue } from './expire-session';
import type { StripeOptions, StripeStandIn } from './options';
import { servePaymentPage } from './page/serve-payment-page';
import { findRoute } from './routes';

const LONGEST_BODY = 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LONGEST_BODY) chunks.push(chunk);
  }
  return bytes > LONGEST_BODY ? null : Buffer.concat(chunks).toString('utf8');
}

/** Another name for this machine could be anyone's page: such requests are not for us. */
function isForUs({ host = '' }: IncomingMessage['headers']): boolean {
  const url = URL.parse(`http://${host}`);
  return url !== null && isLoopback(url.hostname);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A body for people where nothing better is known. */
const plain = (status: number, body: string): Answer => ({
  status,
  body,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
});

/**
 * Starts a stand-in for Stripe on this machine: over real HTTP, with books of its own, refusing what
 * the real API refuses. It serves the endpoints that a shop needs, the payment page, and the webhook.
 * What it cannot do it refuses too, with the code `beyond_stand_in`.
 * @throws Error for a key that is no test key, a webhook elsewhere, and a state that is broken.
 */
export async function startStripe(options: StripeOptions): Promise<StripeStandIn> {
  let url = '';
  const standIn = createStandIn(options, () => url);
  const { desk, api, save, office } = standIn;
  const requests: Record<string, number> = {};
  const statuses: Record<number, number> = {};

  /** Null where the connection is to break. */
  async function answer(request: IncomingMessage): Promise<Answer | null> {
    const body = await readBody(request);
    const { pathname: path, search } = new URL(request.url ?? '/', url);
    const method = request.method ?? '';
    if (!isForUs(request.headers)) return plain(421, 'This is another host.');
    if (path === INSTANCE_PATH && options.instance) return plain(200, options.instance);
    if (body === null) return plain(413, 'The body is too long.');
    const route = findRoute(method, path)?.route.name ?? `${method} ${path}`;
    requests[route] = (requests[route] ?? 0) + 1;
    expireDue(desk);
    const page = servePaymentPage(desk, { method, path, body });
    if (page) {
      if (method === 'POST') save();
      return page;
    }
    const headers = request.headers as Record<string, string | undefined>;
    return api.answer({ method, path, query: search.slice(1), headers, body });
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = await answer(request);
    if (!given) {
      request.socket.destroy();
      return;
    }
    statuses[given.status] = (statuses[given.status] ?? 0) + 1;
    response.writeHead(given.status, given.headers);
    response.end(given.body);
  }

  const server = createServer((request, response) => {
    respond(request, response).catch((fault) => {
      // A client that goes away in the middle is no fault of ours; all else should be seen.
      if (response.headersSent || request.destroyed) return response.destroy();
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      return response.end(`A fault of the stand-in for Stripe: ${String(fault)}`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // After a restart the page may be at another port.
  for (const { id, session } of standIn.books.sessions.values()) {
    if (session.url !== null) session.url = `${url}/c/pay/${id}`;
  }
  return {
    url,
    ...createControls(standIn),
    report: () => ({ requests: { ...requests }, statuses: { ...statuses } }),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await office.close();
    },
  };
}
