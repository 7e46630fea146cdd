import { expect, test } from 'vitest';
import { buildSlimIndex } from '@/lib/content/build-slim-index';

const written = (name: string, raw: string, more: object = {}) => ({
  _id: name,
  _raw: { sourceFileName: name },
  type: 'Any',
  body: { code: `code of ${name}`, raw },
  ...more,
});

const index = buildSlimIndex({
  product: [
    written('sony-xm4.mdx', 'It beats [the other](/reviews/px7).'),
    written('px7-file.mdx', 'Alone.', { slug: 'px7' }),
    written('px7-s2.mdx', 'No list is named here.'),
  ],
  list: [written('headphones.mdx', 'Picks <Pick product="px7-s2" /> and more.')],
  category: [written('all.mdx', 'See <TopPicks list="headphones" />.')],
});

test('the slim index leaves texts out, but for those of the few that every request may show', () => {
  expect(index.product?.every((document) => !('body' in document))).toBe(true);
  expect(index.list?.[0]).not.toHaveProperty('body');
  expect(index.category?.[0]?.body?.code).toBe('code of all.mdx');
});

test('it knows which products and lists a text names, by whole slugs', () => {
  expect(index.product?.map(({ mentions }) => mentions)).toEqual([['px7'], [], []]);
  expect(index.list?.[0]?.mentions).toEqual(['px7-s2']);
  expect(index.category?.[0]?.mentions).toEqual(['headphones']);
});

test('it tells a document whose text alone has changed from what it was', () => {
  const digestOf = (raw: string, more = {}) =>
    buildSlimIndex({ list: [written('a.mdx', raw, more)] }).list?.[0]?.digest;
  expect(digestOf('One.')).toBe(digestOf('One.'));
  expect(digestOf('One.')).not.toBe(digestOf('Two.'));
  expect(digestOf('One.')).not.toBe(digestOf('One.', { title: 'Other' }));
});
