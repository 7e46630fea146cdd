import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { answer, errorResponse } from '@/lib/platform/route';

const request = new Request('http://localhost/');
const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

async function answerOf(error: unknown) {
  const response = await answer(request, () => Promise.reject(error));
  return { response, body: await response.json() };
}

describe('a route', () => {
  it('hands on what its handler answers', async () => {
    const response = new Response(null, { status: 204 });
    expect(await answer(request, async () => response)).toBe(response);
  });

  it('answers an error of ours with its status, what is wrong, where and the remedy', async () => {
    const details = { where: 'product', remedy: 'Name one.' };
    const { response, body } = await answerOf(new AppError('bad_request', 'No product', details));
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({ error: { code: 'bad_request', message: 'No product', ...details } });
    expect(written).toEqual([]);
  });

  it('tells nobody but the log what went wrong inside', async () => {
    const { response, body } = await answerOf(new Error('password is hunter2'));
    expect(response.status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    const reference = /err_[0-9a-f]{16}/.exec(body.error.message)?.[0] ?? 'none';
    expect(written.join('')).toContain(reference);
    expect(written.join('')).toContain('hunter2');
  });

  it('logs why something is unavailable, and still says so and when to try again', async () => {
    const cause = new Error('disk is full');
    const { response, body } = await answerOf(new AppError('unavailable', 'Not kept', { cause }));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(body.error.code).toBe('unavailable');
    expect(written.join('')).toContain('disk is full');
  });

  it('knows an error of ours that comes from another copy of the module', async () => {
    const foreign = Object.assign(new Error('Away'), {
      name: 'AppError',
      code: 'unavailable',
      status: 503,
    });
    expect((await answerOf(foreign)).response.status).toBe(503);
  });

  it('leaves to Next what Next steers by', async () => {
    const control = Object.assign(new Error('NEXT_NOT_FOUND'), { digest: 'NEXT_NOT_FOUND' });
    await expect(answer(request, () => Promise.reject(control))).rejects.toBe(control);
  });

  it.each([
    ['rate_limited', 2.2, '3'],
    ['rate_limited', 0, '1'],
    ['bad_request', 5, null],
  ] as const)('says for %s to come back after %s seconds: %s', (code, seconds, header) => {
    const response = errorResponse(new AppError(code, 'No'), seconds);
    expect(response.headers.get('retry-after')).toBe(header);
  });
});
