import { expect, test } from 'vitest';
import { classifyRequest } from '@/lib/clicks/classify-request';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const classify = (headers: Record<string, string>) =>
  classifyRequest(new Headers({ 'User-Agent': FIREFOX, ...headers }));

test.each([
  ['Firefox', FIREFOX],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
  ],
  [
    'Safari on an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  ],
])('%s is a reader', (_, agent) => {
  expect(classify({ 'User-Agent': agent })).toBe('reader');
});

test.each([
  ['a search engine', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  ['a command-line tool', 'curl/8.5.0'],
  ['a headless browser', 'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/140.0.0.0 Safari/537.36'],
  ['nobody', ''],
])('%s is a bot', (_, agent) => {
  expect(classify({ 'User-Agent': agent })).toBe('bot');
  expect(classify({ 'User-Agent': agent }), 'the second time too').toBe('bot');
});

test.each([
  ['Sec-Purpose', 'prefetch'],
  ['Sec-Purpose', 'prefetch;prerender'],
  ['Purpose', 'prefetch'],
  ['X-Purpose', 'preview'],
  ['X-Moz', 'prefetch'],
])('a request with %s: %s was not clicked by anybody', (name, value) => {
  expect(classify({ [name]: value })).toBe('prefetch');
});
