import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRepresentations } from '@/server/representations';

const TYPE = 'text/html; charset=utf-8';
const page = (marker: string) => Buffer.from(`<p>${marker}</p>`.padEnd(5_000, ' text'));
/** Does not shrink, so that a few fill the memory. */
const noise = () => Buffer.from(randomBytes(4_000).toString('base64'));

describe('what is sent', () => {
  it('is worked out once for a page that does not change', async () => {
    const { represent } = createRepresentations('http://localhost', 1 << 20);
    const first = await represent(page('a'), TYPE, 'gzip');
    const again = await represent(page('a'), TYPE, 'gzip');
    expect(again.bytes).toBe(first.bytes);
    expect(again).toEqual(first);
  });

  it('is forgotten when others need the memory, and is then the same again', async () => {
    const { represent } = createRepresentations('http://localhost', 20_000);
    const first = await represent(page('a'), TYPE, 'gzip');
    for (let index = 0; index < 20; index += 1) await represent(noise(), TYPE, 'gzip');
    const again = await represent(page('a'), TYPE, 'gzip');
    expect(again.bytes).not.toBe(first.bytes);
    expect(again).toEqual(first);
  });

  it('is not kept where nobody may keep it', async () => {
    const { represent } = createRepresentations('http://localhost', 1 << 20);
    const first = await represent(page('a'), TYPE, 'gzip', false);
    const again = await represent(page('a'), TYPE, 'gzip', false);
    expect(again.bytes).not.toBe(first.bytes);
    expect(again).toEqual(first);
  });

  it('has one tag for all encodings, and another when the page or the policy changes', async () => {
    const http = createRepresentations('http://localhost', 1 << 20);
    const https = createRepresentations('https://localhost', 1 << 20);
    const { etag } = await http.represent(page('a'), TYPE, 'identity');
    expect((await http.represent(page('a'), TYPE, 'br')).etag).toBe(etag);
    expect((await http.represent(page('b'), TYPE, 'br')).etag).not.toBe(etag);
    expect((await https.represent(page('a'), TYPE, 'br')).etag).not.toBe(etag);
  });
});
