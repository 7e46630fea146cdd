import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Refusal, refusalBody } from '@/server/refusal';

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are larger than 16 KB' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The chunk extensions are too large' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive' },
};
const UNKNOWN_METHOD: Refusal = { status: 501, message: 'This method is not known' };
const REQUEST_LINE = /^[A-Z-]+ \S+ HTTP\/1\.[01]\r?\n/;
const MALFORMED: Refusal = { status: 400, message: 'This is not a well-formed HTTP request' };

interface ClientError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer;
}

function refusalFor({ code = '', rawPacket }: ClientError): Refusal {
  if (code === 'HPE_INVALID_METHOD' && REQUEST_LINE.test(rawPacket?.toString('latin1') ?? '')) {
    return UNKNOWN_METHOD;
  }
  return REFUSALS[code] ?? MALFORMED;
}

/** Answers what never became a request: too slow, too long in its head, or no HTTP at all. */
export function refuseBrokenRequest(error: ClientError, socket: Duplex): void {
  // Nobody is there to read, or an answer is already on its way and must not be mixed with another.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const refusal = refusalFor(error);
  const body = refusalBody(refusal);
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function isAnswering(socket: Duplex): boolean {
  const answering = (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage;
  return answering?.headersSent === true;
}
