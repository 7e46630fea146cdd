import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createId } from '@/lib/core/ids';
import { closeDb, getDb } from '@/lib/db/client';
import { type Env, parseEnv } from '@/lib/platform/env';
import { temporaryFolder } from '@/tests/support/databases';

const holder = vi.hoisted(() => ({ env: undefined as Env | undefined }));

vi.mock(import('@/lib/platform/env'), async (importOriginal) => ({
  ...(await importOriginal()),
  getEnv: () => holder.env as Env,
}));

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function click(more: object = {}): string {
  return JSON.stringify({
    id: createId('clk'),
    page: '/best/headphones',
    product: 'sony-wh-1000xm4',
    merchant: 'amazon',
    placement: 'pick',
    ...more,
  });
}

let post: (request: Request) => Promise<Response>;

async function send(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return post(
    new Request('http://localhost/api/clicks', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', 'User-Agent': FIREFOX, ...headers },
    }),
  );
}

async function codeOf(response: Response): Promise<unknown> {
  const { error } = (await response.json()) as { error: { code: string } };
  return error.code;
}

async function use(settings: Record<string, string>): Promise<void> {
  holder.env = parseEnv(settings);
  await closeDb();
  vi.resetModules();
  ({ POST: post } = await import('@/app/api/clicks/route'));
}

async function keptIds(): Promise<string[]> {
  const found = await (await getDb()).query.selectFrom('clicks').select('id').execute();
  return found.map(({ id }) => id);
}

describe('POST /api/clicks', () => {
  let folder: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await use({ DATA_DIR: folder, CLICKS_PER_MINUTE: '40' });
  });
  afterEach(closeDb);

  test('answers 204 with no body once the click is kept, and again for the same click', async () => {
    const id = createId('clk');
    for (const type of ['application/json', 'application/json;charset=UTF-8']) {
      const response = await send(click({ id }), { 'Content-Type': type });
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
    }
    expect(await keptIds()).toEqual([id]);
  });

  test('says so where it counted nothing', async () => {
    const response = await send(click(), { 'User-Agent': 'curl/8.5.0' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ counted: false, reason: 'bot' });
    const ahead = await send(click(), { 'Sec-Purpose': 'prefetch' });
    expect(await ahead.json()).toEqual({ counted: false, reason: 'prefetch' });
  });

  test.each([
    ['bad JSON', 400, 'bad_request', '{', {}],
    ['a bad field', 400, 'bad_request', click({ placement: 'ceiling' }), {}],
    ['a large body', 413, 'too_large', click({ page: `/${'x'.repeat(5_000)}` }), {}],
    ['a form', 415, 'unsupported_media_type', 'a=b', { 'Content-Type': 'text/plain' }],
    ['another site', 403, 'forbidden', click(), { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s with %i and a reason', async (_, status, code, body, headers) => {
    const response = await send(body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
    expect(await keptIds()).toEqual([]);
  });

  test('names the field that is bad', async () => {
    const response = await send(click({ placement: 'ceiling' }));
    expect(await response.text()).toContain('placement');
  });

  test('answers a flood with 429 and a time to wait, bad requests included', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 45; n += 1) {
      const response = await send(n % 2 === 0 ? click() : '{');
      statuses.push(response.status);
      if (response.status === 429) {
        expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      }
    }
    expect(statuses.slice(0, 40)).not.toContain(429);
    expect(statuses.slice(40)).toEqual(Array(5).fill(429));
  });

  test('answers 503 where nothing can be kept, and never 204', async () => {
    await use({ DATA_DIR: folder, EPHEMERAL_DISK: '1' });
    const response = await send(click());
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).not.toBeNull();
    expect(await response.text()).toContain('DATABASE_URL');
  });

  test('answers 503 without naming paths while the database is away, then counts again', async () => {
    const file = path.join(folder, 'elsewhere');
    writeFileSync(file, 'a file where a folder should be');
    await use({ DATA_DIR: path.join(file, 'data') });
    const response = await send(click());
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain(folder);
    rmSync(file);
    expect((await send(click())).status).toBe(204);
  });

  test('keeps clicks in the database that is there, when its file was deleted under it', async () => {
    expect((await send(click())).status).toBe(204);
    for (const end of ['', '-wal', '-shm']) rmSync(path.join(folder, `topshelf.db${end}`));
    const id = createId('clk');
    expect((await send(click({ id }))).status).toBe(204);
    await closeDb();
    expect(await keptIds()).toEqual([id]);
  });
});
