import { expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { DRAFT_KINDS } from '@/lib/content/draft-document';
import { startDocument } from '@/lib/content/start-document.server';
import { contentFolder } from '@/tests/support/content';
import { shopFolder } from '@/tests/support/shop-content';

const TODAY = '2026-11-23';

test.each(DRAFT_KINDS)('a %s that was begun passes the check', async (kind) => {
  const { root } = await (kind === 'good' ? shopFolder() : contentFolder());
  // A comparison is named after what it compares.
  const slug = kind === 'comparison' ? 'alpha-vs-beta' : 'new-one';
  const files = await startDocument({ root, kind, slug, today: TODAY });
  expect(files).toHaveLength(kind === 'deal' ? 1 : 2);
  expect((await checkContent(root)).faults).toEqual([]);
});

test('a list that was begun asks for the flaws of a pick and for what was considered', async () => {
  const { root, read } = await contentFolder();
  await startDocument({ root, kind: 'list', slug: 'new-one', today: TODAY });
  const text = await read('lists/new-one.mdx');
  expect(text).toMatch(/^ {4}flaws: \S/m);
  expect(text).toMatch(/^# Products that were looked at and not picked\nconsidered: \[\]$/m);
});

test('the text of a list that was begun does not repeat the heading above it', async () => {
  const { root, read } = await contentFolder();
  await startDocument({ root, kind: 'list', slug: 'new-one', today: TODAY });
  const [, body] = (await read('lists/new-one.mdx')).split(/\n---\n\n/);
  expect(body).toMatch(/^\w/);
});

test('an author who was begun is asked for credentials', async () => {
  const { root, read } = await contentFolder();
  await startDocument({ root, kind: 'author', slug: 'new-one', today: TODAY });
  expect(await read('authors/new-one.mdx')).toMatch(
    /^# Why readers may trust .+\ncredentials: \[\]$/m,
  );
});

test('a document is not begun where its slug is taken, and nothing is written then', async () => {
  const { root, read } = await contentFolder();
  const before = await read('products/alpha.mdx');
  await expect(
    startDocument({ root, kind: 'product', slug: 'alpha', today: TODAY }),
  ).rejects.toMatchObject({ code: 'conflict', where: `${root}/products/alpha.mdx` });
  expect(await read('products/alpha.mdx')).toBe(before);
});

test('a good that was begun is sold nowhere until its author says so', async () => {
  const { root, read } = await shopFolder();
  await startDocument({ root, kind: 'good', slug: 'new-one', name: 'New one', today: TODAY });
  const text = await read('shop/new-one.mdx');
  expect(text).toMatch(/^name: New one$/m);
  expect(text).toMatch(/^# Whether it can be bought.+\nactive: false$/m);
  expect(text).toContain('sku: NEW-ONE');
  expect(text).toMatch(/- 10\.00 USD\n\s+- 10\.00 EUR\n\s+- 1000 JPY\n/);
});

test('a good is not begun before there is a shop', async () => {
  const { root } = await contentFolder();
  await expect(
    startDocument({ root, kind: 'good', slug: 'new-one', today: TODAY }),
  ).rejects.toMatchObject({ code: 'conflict', remedy: expect.stringContaining('shop.yaml') });
});

test('a deal that was begun begins on the next day, so that nobody reads it half written', async () => {
  const { root, read } = await contentFolder();
  await startDocument({ root, kind: 'deal', slug: 'new-one', today: TODAY });
  expect(await read('deals/new-one.yaml')).toMatch(/^starts: "?2026-11-24"?$/m);
});

test('a deal is not begun before there is a product and a merchant', async () => {
  const { root, remove } = await contentFolder();
  await remove('products/alpha.mdx');
  await remove('products/beta.mdx');
  await expect(
    startDocument({ root, kind: 'deal', slug: 'new-one', today: TODAY }),
  ).rejects.toMatchObject({ code: 'conflict' });
});
