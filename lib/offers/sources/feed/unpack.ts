import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '@/lib/core/errors';

const GZIP = [0x1f, 0x8b] as const;
const PIECE_BYTES = 65_536;

/** What one iterator still has to give, with what was taken from it put back in front. */
async function* putBack(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function gzipFault(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return error;
  const isCut = code === 'Z_BUF_ERROR';
  const message = isCut
    ? 'The feed is cut off: it ends within'
    : 'The feed is damaged: an error in';
  return new AppError('unavailable', `${message} its compressed data`, {
    remedy: 'Fetch it again; nothing of it was kept.',
    cause: error,
  });
}

async function* gunzip(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: PIECE_BYTES });
  // It passes errors on and, when reading ends early, closes the source.
  pipeline(Readable.from(packed, { objectMode: false }), unpacked, () => undefined);
  try {
    yield* unpacked as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw gzipFault(error);
  }
}

/**
 * The bytes of a feed, unpacked as they come where they begin as gzip does. However much comes out,
 * no more than a piece is held at a time.
 * @throws AppError `unavailable` for compressed data that are cut off or damaged.
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  const start: number[] = [];
  while (start.length < GZIP.length) {
    const next = await rest.next();
    if (next.done) break;
    taken.push(next.value);
    start.push(...next.value.subarray(0, GZIP.length));
  }
  const whole = putBack(taken, rest);
  const isGzip = GZIP.every((byte, index) => start[index] === byte);
  yield* isGzip ? gunzip(whole) : whole;
}
