import { createServer, type Server } from 'node:http';
import { API_PATH } from '@/lib/api/resources/links';
import { log } from '@/lib/platform/log';
import {
  bodyTooLarge,
  findRefusal,
  MAX_BODY_BYTES,
  MAX_HEADERS,
  toPath,
} from '@/server/admit-request';
import { answerDirectly, directRoute } from '@/server/answer-directly';
import { answerUnchanged } from '@/server/answer-unchanged';
import { CountedRequest } from '@/server/counted-request';
import { createFinishers } from '@/server/finish-response';
import { cleanHeaders } from '@/server/forwarded-headers';
import { createHealth } from '@/server/health';
import { HeldResponse } from '@/server/held-response';
import type { Lifecycle } from '@/server/lifecycle';
import { type Refusal, refusalBody } from '@/server/refusal';
import { refuseBrokenRequest } from '@/server/refuse-broken-request';

type Response = HeldResponse<CountedRequest>;

/** Milliseconds. A head must arrive within the first, a whole request within the second. */
const HEADERS_TIMEOUT = 10_000;
const REQUEST_TIMEOUT = 20_000;
/** How long a connection may wait for its next request: longer than load balancers keep theirs. */
const KEEP_ALIVE_TIMEOUT = 65_000;
/** How long a connection may stand still while something is to be sent on it. */
const STALL_TIMEOUT = 30_000;
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: HEADERS_TIMEOUT,
  requestTimeout: REQUEST_TIMEOUT,
  keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
  connectionsCheckingInterval: 1_000,
  // Nothing here speaks another protocol: such requests are answered as plain ones.
  shouldUpgradeCallback: () => false,
};

export interface FrontDoorOptions {
  readonly siteUrl: string;
  readonly trustedProxies: number;
  readonly lifecycle: Lifecycle;
  /** True keeps search engines away from every page. */
  readonly isHidden?: boolean;
  /** Ids of the client components that a page can do without; no script is left out unless given. */
  readonly inertReferences?: ReadonlySet<string>;
  /** Answers what the entry lets in; Next's own request handler. */
  readonly handle: (request: CountedRequest, response: Response) => Promise<void>;
}

const BASE_HEADERS = {
  'Content-Type': 'application/json',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

function refuse(response: Response, refusal: Refusal): void {
  response.overrule(refusal.status, { ...BASE_HEADERS, ...refusal.headers }, refusalBody(refusal));
}

/** The server in front of `handle`: limits, trusted headers, health, and finished answers. */
export function createFrontDoor(options: FrontDoorOptions): Server {
  const { siteUrl, trustedProxies, lifecycle, handle } = options;
  const isLast = () => lifecycle.phase === 'closing';
  const finisherFor = createFinishers(siteUrl, isLast, options.inertReferences, options.isHidden);
  const health = createHealth(lifecycle);

  async function answer(request: CountedRequest, response: Response): Promise<void> {
    await lifecycle.hold;
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const report = await health(path, Date.now());
    if (report) {
      response.writeHead(report.status, { ...BASE_HEADERS });
      response.end(JSON.stringify(report.body));
      return;
    }
    if (await answerUnchanged(request, response)) return;
    const direct = directRoute(request.method ?? '', path);
    if (direct) await answerDirectly(direct, request, response);
    else await handle(request, response);
  }

  function receive(request: CountedRequest, response: Response, awaitsLeave = false): void {
    const { method, headers } = request;
    const isHead = method === 'HEAD';
    response.finishWith(
      finisherFor({
        isHead,
        isRead: isHead || method === 'GET',
        acceptEncoding: headers['accept-encoding'],
        ifNoneMatch: headers['if-none-match'],
        hasOwnTag: request.url?.startsWith(`${API_PATH}/`) === true,
      }),
    );
    request.url = toPath(request.url ?? '');
    request.limitBody(MAX_BODY_BYTES, () => refuse(response, bodyTooLarge()));
    const refusal = findRefusal(request);
    if (refusal) {
      refuse(response, refusal);
      return;
    }
    if (awaitsLeave) response.writeContinue();
    cleanHeaders(request, trustedProxies);
    const isBuildFile = request.url?.startsWith('/_next/') === true;
    // Text is compressed here, where it has been scanned; build files never change and Next does it.
    if (!isBuildFile) delete headers['accept-encoding'];
    // The body of a page decides its headers, so that HEAD needs it too; it is never sent. A download
    // counts who loads it, and answers HEAD itself.
    const isCounted = request.url?.startsWith('/downloads/') === true;
    if (isHead && !isBuildFile && !isCounted) request.method = 'GET';
    answer(request, response).catch((error: unknown) => {
      // The client is gone; whatever broke off with it is no fault.
      if (response.destroyed) return;
      log.error('A request could not be handled', { error });
      refuse(response, { status: 500, message: 'Something went wrong on our side' });
    });
  }

  const server = createServer(
    { ...LIMITS, IncomingMessage: CountedRequest, ServerResponse: HeldResponse },
    (request, response) => receive(request, response),
  );
  server.maxHeadersCount = MAX_HEADERS + 1;
  server.setTimeout(STALL_TIMEOUT);
  server.on('checkContinue', (request: CountedRequest, response: Response) => {
    receive(request, response, true);
  });
  server.on('clientError', refuseBrokenRequest);
  return server;
}
