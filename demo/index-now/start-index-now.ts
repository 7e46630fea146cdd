import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, serveOnLoopback } from '../serve-on-loopback';
import { checkSubmission } from './check-submission';
import type { Fault, IndexNowOptions, Submission } from './options';

/** A stand-in for a search engine that takes part in IndexNow, on this machine. */
export interface IndexNowServer extends LoopbackServer {
  /** Where pages are named to it. */
  readonly endpoint: string;
  /** Every request so far, refused ones too. */
  readonly submissions: readonly Submission[];
  /** Fails from now on, as `fault` says; not at all for null. */
  fail(fault: Fault | null): void;
}

const PATH = '/indexnow';

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

/** Starts a search engine that refuses what the real ones refuse, and remembers what it was told. */
export async function startIndexNow(options: IndexNowOptions = {}): Promise<IndexNowServer> {
  const { sites = {}, port = 0 } = options;
  const submissions: Submission[] = [];
  let fault = options.fault ?? null;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
    const body = await readJson(request);
    if (request.url !== PATH || request.method !== 'POST' || !isJson) {
      response.writeHead(request.url === PATH ? 400 : 404).end();
      return;
    }
    const checked = await checkSubmission(body, sites);
    const { host, urls, message } = checked;
    const failing = fault !== null && fault.times > 0 ? fault : null;
    if (failing) fault = { ...failing, times: failing.times - 1 };
    const status = failing?.status ?? checked.status;
    submissions.push({ host, urls, status });
    if (failing?.retryAfter) response.setHeader('Retry-After', failing.retryAfter);
    response.writeHead(status, { 'Content-Type': 'text/plain' });
    response.end(failing ? 'Try again later' : message);
  }

  const server = await serveOnLoopback((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  }, port);
  return {
    ...server,
    endpoint: server.url + PATH,
    submissions,
    fail(next) {
      fault = next;
    },
  };
}
