import { AppError } from '@/lib/core/errors';

function tooLarge(maxBytes: number): AppError {
  return new AppError('too_large', `The body is larger than ${maxBytes} bytes`, {
    remedy: 'Send less at once.',
  });
}

async function readCounted(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * The body of a request as UTF-8 text, of at most `maxBytes` bytes.
 * A declared length is checked before anything is read (HTTP cannot deliver more than was declared);
 * a body of unknown length is counted as it arrives and dropped at the first byte too many.
 * @throws AppError `too_large`, or `bad_request` where the body ends early.
 */
export async function readTextBody(request: Request, maxBytes: number): Promise<string> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return '';
  try {
    if (declared !== null && /^\d+$/.test(declared)) return await request.text();
    return await readCounted(request.body, maxBytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('bad_request', 'The body could not be read to its end', { cause: error });
  }
}
