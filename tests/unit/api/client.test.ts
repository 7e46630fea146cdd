import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createApiClient } from '@/lib/api/client/create-client';
import { writeClientTypes } from '@/tests/support/api/client-types';

const TYPES = path.resolve(import.meta.dirname, '../../../lib/api/client/types.ts');

function stand(status: number, body: unknown, headers: Record<string, string> = {}) {
  const asked: { url: string; headers: Headers }[] = [];
  const send: typeof fetch = async (url, init) => {
    asked.push({ url: String(url), headers: new Headers(init?.headers) });
    return new Response(status === 304 ? null : JSON.stringify(body), { status, headers });
  };
  return { asked, client: createApiClient('https://site.example', { fetch: send }) };
}

it('the types of the client are those of the document: else run "npm run api:client"', async () => {
  expect(readFileSync(TYPES, 'utf8')).toBe(await writeClientTypes());
});

it('the client writes addresses as the API reads them', async () => {
  const { client, asked } = stand(200, { data: { name: 'A' } }, { etag: 'W/"1"' });
  const outcome = await client.get('/products/{slug}', {
    path: { slug: 'a b' },
    query: { fields: ['name', 'score'], marketplace: 'DE' },
    etag: 'W/"0"',
  });
  const [{ url, headers } = { url: '', headers: new Headers() }] = asked;
  expect(url).toBe('https://site.example/api/v1/products/a%20b?fields=name%2Cscore&marketplace=DE');
  expect(headers.get('if-none-match')).toBe('W/"0"');
  expect(outcome).toEqual({ is: 'found', answer: { data: { name: 'A' } }, etag: 'W/"1"' });
});

it('whole answers have all fields by their types, and sparse ones need not', async () => {
  const { client } = stand(200, { data: { offers: [], name: 'A' } });
  const whole = await client.get('/products/{slug}', { path: { slug: 'a' } });
  if (whole.is === 'found') expect(whole.answer.data.offers.length).toBe(0);
  const path = { slug: 'a' } as const;
  const some = await client.get('/products/{slug}', { path, query: { fields: ['name'] } });
  if (some.is === 'found') expect(some.answer.data.name?.length).toBe(1);
});

it('what is unchanged and what is refused are no answers', async () => {
  const unchanged = stand(304, null).client;
  expect(await unchanged.get('/site', { etag: 'W/"1"' })).toEqual({ is: 'unchanged' });
  const problem = { status: 404, title: 'There is no such thing here' };
  const refused = stand(404, problem).client;
  const outcome = await refused.get('/lists/{slug}', { path: { slug: 'none' } });
  expect(outcome).toEqual({ is: 'refused', problem });
});
