import { IncomingMessage } from 'node:http';

/** Bytes beyond the limit that are read and dropped, so that the refusal reaches the sender. */
const DROPPED_BYTES = 1 << 20;

/** A request that counts its body as it arrives, whatever length was declared. */
export class CountedRequest extends IncomingMessage {
  #received = 0;
  #limit = Number.POSITIVE_INFINITY;
  #onExcess: () => void = () => undefined;

  /**
   * Allows at most `maxBytes` of body. At the first byte more, `onExcess` is called once and the
   * reader of this request gets neither that byte nor an end: it must not take a part for the whole.
   */
  limitBody(maxBytes: number, onExcess: () => void): void {
    this.#limit = maxBytes;
    this.#onExcess = onExcess;
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    const before = this.#received;
    if (chunk instanceof Uint8Array) this.#received += chunk.byteLength;
    if (this.#received <= this.#limit) return super.push(chunk, encoding);
    if (before <= this.#limit) this.#onExcess();
    if (this.#received > this.#limit + DROPPED_BYTES) this.socket.destroy();
    return true;
  }
}
