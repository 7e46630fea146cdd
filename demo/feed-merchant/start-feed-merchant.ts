import type { IncomingMessage, ServerResponse } from 'node:http';
import { DEMO_FEED_PATH } from '@/lib/affiliate/demo-shop';
import { INSTANCE_PATH } from '@/lib/platform/running-demo';
import { type LoopbackServer, serveOnLoopback } from '../serve-on-loopback';
import { type Assortment, inventFeed } from './invent-feed';

export interface FeedMerchantOptions {
  /** What it sells; asked for at the first request, and again where that failed. */
  readonly assortment: () => Promise<Assortment>;
  /** Which run of the demo mode it belongs to; it tells whoever asks. */
  readonly instance: string;
  /** The same seed invents the same prices at the same time. */
  readonly seed?: string;
  /** The present in epoch milliseconds. */
  readonly clock?: () => number;
  /** Any free one unless given. */
  readonly port?: number;
}

const HOME =
  'This is the demo shop of Topshelf. It exists on this machine alone, and its prices are invented.\n';

function send(response: ServerResponse, type: string, text: string, status = 200): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
}

/**
 * Starts an invented shop on this machine that serves its product feed over real HTTP, made anew for
 * every request.
 */
export async function startFeedMerchant(options: FeedMerchantOptions): Promise<LoopbackServer> {
  const { instance, seed = 'demo', clock = Date.now } = options;
  let known: Assortment | undefined;

  async function answer({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === DEMO_FEED_PATH) {
      known ??= await options.assortment();
      const now = clock();
      response.setHeader('Last-Modified', new Date(now).toUTCString());
      const lines = inventFeed(known, { seed, now });
      send(response, 'text/tab-separated-values', `${lines.join('\n')}\n`);
    } else if (pathname === INSTANCE_PATH) send(response, 'text/plain', instance);
    else send(response, 'text/plain', HOME, pathname === '/' ? 200 : 404);
  }

  return serveOnLoopback((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      send(response, 'text/plain', `The feed cannot be made: ${reason}\n`, 503);
    });
  }, options.port ?? 0);
}
