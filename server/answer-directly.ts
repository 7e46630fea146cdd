import type { IncomingMessage, ServerResponse } from 'node:http';

type Answer = (request: Request) => Promise<Response>;

/**
 * Routes that the entry answers itself, without the way through Next: those that shoppers' browsers
 * call for every click. The pages of `app` hold the same routes for a site without the entry, and
 * both call the same function of `lib`.
 */
const DIRECT: Readonly<Record<string, () => Promise<Answer>>> = {
  'POST /api/clicks': async () => (await import('@/lib/clicks/answer-click.server')).answerClick,
};

/** Loads the direct routes ahead of the first request to them. */
export async function loadDirectRoutes(): Promise<void> {
  await Promise.all(Object.values(DIRECT).map((load) => load()));
}

/** What answers a request in Next's stead, or undefined. */
export function directRoute(method: string, path: string): (() => Promise<Answer>) | undefined {
  const key = `${method} ${path}`;
  return Object.hasOwn(DIRECT, key) ? DIRECT[key] : undefined;
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  // Only the path counts: which host was asked for decides nothing here.
  const url = new URL(request.url ?? '/', 'http://localhost');
  return new Request(url, { method: request.method, headers, body });
}

/** Runs a route's function on a request of the server, whose body is bounded already. */
export async function answerDirectly(
  load: () => Promise<Answer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [answer, asked] = await Promise.all([load(), toRequest(request)]);
  const answered = await answer(asked);
  const body = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(body);
}
