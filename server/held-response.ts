import {
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Finisher, HeaderChanges } from '@/server/finisher';

type Done = (error?: Error | null) => void;
type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Bytes after which a body is no longer kept back, unless it is a page. */
const MAX_HELD_BYTES = 4 << 20;
/** How long a sender that was answered before its request was whole may go on, in milliseconds. */
const LINGER = 1_000;

/** Within this a body that was kept back must have been read, in milliseconds, or its reader is cut. */
const READING_TIME = 120_000;

function toPairs(headers: Headers | undefined): (readonly [string, OutgoingHttpHeader])[] {
  if (!Array.isArray(headers)) {
    return Object.entries(headers ?? {}).filter((pair) => pair[1] !== undefined) as [
      string,
      OutgoingHttpHeader,
    ][];
  }
  const names = headers.filter((_, index) => index % 2 === 0);
  return names.map((name, index) => [String(name), headers[index * 2 + 1] ?? '']);
}

/**
 * A response that can keep its body back until it is whole, and that can be answered over the head of
 * the handler that is still writing it.
 */
export class HeldResponse<
  Request extends IncomingMessage = IncomingMessage,
> extends ServerResponse<Request> {
  #mode: 'open' | 'holding' | 'passing' | 'overruled' = 'open';
  #ended = false;
  #chunks: Buffer[] = [];
  #heldBytes = 0;
  #finisher: Finisher | undefined;

  /** Without a finisher the response is an ordinary one. */
  finishWith(finisher: Finisher): void {
    this.#finisher = finisher;
    // By the time it has finished, neither the response nor the request may know it any more.
    const { socket } = this.req;
    this.once('finish', () => this.#cutEndlessRequest(socket));
  }

  static {
    // A handler must see a head as begun and a body as ended when it has written them, though both
    // may still be kept back. Node has accessors here, which its types declare as properties.
    Object.defineProperties(HeldResponse.prototype, {
      headersSent: {
        get(this: HeldResponse): boolean {
          return this.#mode !== 'open';
        },
      },
      writableEnded: {
        get(this: HeldResponse): boolean {
          return this.#ended || this.finished;
        },
      },
    });
  }

  override writeHead(statusCode: number, reason?: string | Headers, headers?: Headers): this {
    if (this.#mode === 'overruled') return this;
    if (this.#mode === 'passing') return super.writeHead(statusCode, reason as string, headers);
    this.statusCode = statusCode;
    if (typeof reason === 'string') this.statusMessage = reason;
    for (const [name, value] of toPairs(typeof reason === 'string' ? headers : reason)) {
      super.setHeader(name, value);
    }
    return this.#keepsBody() ? this : super.writeHead(statusCode);
  }

  override flushHeaders(): void {
    if (!this.#keepsBody()) super.flushHeaders();
  }

  override setHeader(name: string, value: number | string | readonly string[]): this {
    return this.#mode === 'overruled' ? this : super.setHeader(name, value);
  }

  override appendHeader(name: string, value: string | readonly string[]): this {
    return this.#mode === 'overruled' ? this : super.appendHeader(name, value);
  }

  override removeHeader(name: string): void {
    if (this.#mode !== 'overruled') super.removeHeader(name);
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, callback?: Done): boolean {
    const charset = typeof encoding === 'string' ? encoding : 'utf8';
    const done = typeof encoding === 'function' ? encoding : callback;
    if (!this.#keepsBody()) return super.write(chunk, charset, done);
    this.#keep(chunk, charset);
    if (done) process.nextTick(done);
    return true;
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Done, callback?: Done): this {
    const [last] = [callback, encoding, chunk].filter((value) => typeof value === 'function');
    const done = last as (() => void) | undefined;
    const charset = typeof encoding === 'string' ? encoding : 'utf8';
    const body = typeof chunk === 'function' ? undefined : chunk;
    if (!this.#keepsBody()) return super.end(body, charset, done);
    if (this.#ended) return this;
    if (body !== undefined && body !== null) this.#keep(body, charset);
    if (!this.#keepsBody()) return super.end(done);
    this.#ended = true;
    if (done) this.once('finish', done);
    this.#release().catch((error: Error) => this.destroy(error));
    return this;
  }

  /**
   * Answers in place of the handler, whose own writing is ignored from now on, and closes the
   * connection. Where an answer is already on its way, the connection is cut instead.
   */
  overrule(status: number, headers: HeaderChanges, body: string): void {
    if (this.#mode === 'overruled') return;
    if (this.#mode === 'passing' || this.#ended) {
      this.destroy();
      return;
    }
    for (const name of this.getHeaderNames()) super.removeHeader(name);
    this.#change({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' });
    this.#mode = 'passing';
    super.writeHead(status);
    super.write(body);
    this.#mode = 'overruled';
    // To hang up on a sender who is still sending would lose the answer: the rest is read and dropped.
    this.req.resume();
    const finish = () => super.end();
    setImmediate(() => {
      if (this.req.complete) finish();
      else setTimeout(finish, LINGER).unref();
    });
  }

  #cutEndlessRequest(socket: Socket): void {
    const { req } = this;
    if (req.complete) return;
    // Nothing clears it: destroying what is closed by then does nothing. Node no longer tells the reader
    // of a request whose answer has been sent that the connection is gone, so that we do.
    setTimeout(() => {
      if (req.complete) return;
      socket.destroy();
      req.destroy();
    }, LINGER).unref();
  }

  /** Past the handler: Next replaces `setHeader` on the instance and drops what comes late. */
  #change(headers: HeaderChanges): void {
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) super.removeHeader(name);
      else super.setHeader(name, value);
    }
  }

  /** True while the body is kept back or ignored; decides at the first call. */
  #keepsBody(): boolean {
    if (this.#mode === 'open') {
      const decision = this.#finisher?.onHead(this);
      this.#change(decision?.headers ?? {});
      this.#mode = decision?.keepsBody ? 'holding' : 'passing';
      if (this.#finisher?.isLast()) this.shouldKeepAlive = false;
    }
    return this.#mode !== 'passing';
  }

  #keep(chunk: unknown, charset: BufferEncoding): void {
    if (this.#mode === 'overruled') return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, charset) : (chunk as Buffer);
    this.#chunks.push(bytes);
    this.#heldBytes += bytes.length;
    const isPage = String(this.getHeader('content-type')).startsWith('text/html');
    if (this.#heldBytes <= MAX_HELD_BYTES || isPage) return;
    this.#mode = 'passing';
    for (const held of this.#chunks.splice(0)) super.write(held);
  }

  async #release(): Promise<void> {
    const whole = Buffer.concat(this.#chunks.splice(0));
    const finished = await this.#finisher?.onBody(this, whole);
    if (this.#mode === 'overruled' || this.destroyed || !finished) return;
    this.statusCode = finished.status;
    this.#change(finished.headers);
    if (this.#finisher?.isLast()) this.shouldKeepAlive = false;
    this.#mode = 'passing';
    super.end(finished.body);
    const cut = setTimeout(() => this.destroy(), READING_TIME).unref();
    this.once('close', () => clearTimeout(cut));
  }
}
