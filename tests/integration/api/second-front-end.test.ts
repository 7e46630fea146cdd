import { expect, it, onTestFinished } from 'vitest';
import { allLists, getProductOrThrow, getSite } from '@/lib/content/library';
import { startScript } from '@/tests/support/children';
import { temporaryFolder } from '@/tests/support/databases';
import { seedPrices } from '@/tests/support/offers-seed';
import { startServer } from '@/tests/support/server';

const EXAMPLE = 'docs/examples/second-front-end.mjs';

it('a second front end shows lists with links, disclosure and prices that comply', async () => {
  const dataDir = temporaryFolder();
  await seedPrices(dataDir, Date.now());
  const server = await startServer({ dataDir });
  onTestFinished(async () => void (await server.stop()));
  const child = startScript(EXAMPLE, [], { API_ORIGIN: server.url, PORT: '0' });
  await child.untilOutput('\n');
  const url = /http:\S+/.exec(child.output())?.[0] ?? '';
  const read = async (path: string) => {
    const answer = await fetch(url + path);
    return { status: answer.status, text: await answer.text() };
  };

  const home = await read('/');
  for (const { slug, title } of allLists()) {
    expect(home.text).toContain(`<a href="/lists/${slug}">${title}</a>`);
    const { status, text } = await read(`/lists/${slug}`);
    expect(status).toBe(200);
    for (const { product } of allLists().find((list) => list.slug === slug)?.picks ?? []) {
      expect(text).toContain(getProductOrThrow(product).name.replace('&', '&amp;'));
    }
    const disclosed = text.indexOf(getSite().disclosure.amazon);
    const firstLink = text.indexOf('rel="sponsored nofollow noopener"');
    expect(disclosed).toBeGreaterThan(0);
    expect(firstLink).toBeGreaterThan(disclosed);
    const anchors = [...text.matchAll(/<a href="https:[^>]*>[^<]*<\/a>(.*?)<\/li>/g)];
    expect(anchors.length).toBeGreaterThan(0);
    for (const [anchor, rest = ''] of anchors) {
      expect(anchor).toContain('rel="sponsored nofollow noopener"');
      expect(rest).toContain('Paid link');
      expect(rest.includes('$')).toBe(rest.includes('<time datetime="2'));
    }
    expect(text.includes('$')).toBe(text.includes('accurate as of the date/time indicated'));
  }
  expect((await read('/lists/headphones')).text).toContain('as of <time');
  expect((await read('/lists/none')).status).toBe(404);
});
