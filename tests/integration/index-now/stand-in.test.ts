import { expect, onTestFinished, test } from 'vitest';
import { startIndexNow } from '@/demo/index-now/start-index-now';

const KEY = 'a1b2c3d4e5f6';
const GOOD = {
  host: 'shelf.example',
  key: KEY,
  keyLocation: `https://shelf.example/${KEY}.txt`,
  urlList: ['https://shelf.example/a'],
};

async function submit(body: unknown, type = 'application/json'): Promise<number> {
  const engine = await startIndexNow({ sites: { 'shelf.example': 'http://127.0.0.1:9' } });
  onTestFinished(() => engine.stop());
  const response = await fetch(engine.endpoint, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return response.status;
}

test.each([
  ['a body that is no JSON', '{', 400],
  ['no URL at all', { ...GOOD, urlList: [] }, 400],
  ['more than ten thousand URLs', { ...GOOD, urlList: Array(10_001).fill(GOOD.urlList[0]) }, 400],
  ['a short key', { ...GOOD, key: 'short' }, 422],
  ['a URL of another host', { ...GOOD, urlList: ['https://other.example/'] }, 422],
  [
    'a URL outside the folder of the key',
    { ...GOOD, keyLocation: 'https://shelf.example/x/k.txt' },
    422,
  ],
  ['a key on another host', { ...GOOD, keyLocation: 'https://other.example/k.txt' }, 422],
  ['a key that is not served', GOOD, 403],
])('the stand-in refuses %s, as the real one does', async (_what, body, status) => {
  expect(await submit(body)).toBe(status);
});

test('the stand-in takes JSON alone', async () => {
  expect(await submit(GOOD, 'text/plain')).toBe(400);
});
