import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextBody } from '@/lib/platform/read-body';

function streamed(chunks: readonly Uint8Array[], onCancel = () => undefined as unknown): Request {
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = rest.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
    cancel: () => void onCancel(),
  });
  const init = { method: 'POST', body, duplex: 'half' };
  return new Request('http://localhost/', init as RequestInit);
}

function sent(body: string, declared = String(Buffer.byteLength(body))): Request {
  const headers = { 'content-length': declared };
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

describe('a body', () => {
  it('is read whole up to the limit, to the byte', async () => {
    expect(await readTextBody(sent('é'.repeat(8)), 16)).toBe('é'.repeat(8));
    await expect(readTextBody(sent('é'.repeat(8)), 15)).rejects.toMatchObject({
      code: 'too_large',
      status: 413,
    });
  });

  it('without a declared length is cut off where it exceeds the limit', async () => {
    let cancelled = false;
    let produced = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        produced += 1_000;
        controller.enqueue(new Uint8Array(1_000));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    const reading = readTextBody(new Request('http://localhost/', init), 4_096);
    await expect(reading).rejects.toMatchObject({ code: 'too_large' });
    expect(cancelled).toBe(true);
    expect(produced).toBeLessThan(10_000);
  });

  it('is the same text however it was cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const bytes = new TextEncoder().encode(text);
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
          expect(await readTextBody(streamed(chunks), 100_000)).toBe(text.toWellFormed());
        },
      ),
    );
  });

  it('that is missing reads as empty', async () => {
    const request = new Request('http://localhost/', { method: 'POST' });
    expect(await readTextBody(request, 10)).toBe('');
  });

  it('that breaks off is a bad request, not a failure of ours', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('aborted')),
    });
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit;
    const reading = readTextBody(new Request('http://localhost/', init), 10);
    await expect(reading).rejects.toMatchObject({ code: 'bad_request' });
  });
});
