import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FeedsSchema, fillFeedAddress } from '@/lib/affiliate/feed-schema';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';

const faults = (feeds: unknown) =>
  FeedsSchema.safeParse(feeds).error?.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  ) ?? [];
const at = (more: object) => faults([{ name: 'main', ...more }]);

const KEY = '$' + '{FEED_KEY}';

describe('a feed of a merchant', () => {
  it('needs a name, and either an address or a file', () => {
    expect(FeedsSchema.parse([{ name: 'main', file: 'shop.csv.gz' }])).toEqual([
      { name: 'main', file: 'shop.csv.gz', format: 'auto', observed: 'row', map: {} },
    ]);
    expect(at({})).toEqual(['0.url: is missing, and so is "file"']);
    expect(at({ url: 'https://a.example/f', file: 'f' })).toEqual([
      '0.file: is given beside "url"',
    ]);
    expect(faults([{ file: 'a' }])).toHaveLength(1);
  });

  it.each([
    'https://a.example/f.csv',
    'http://127.0.0.1:8080/f',
    'http://localhost/f',
    `https://a.example/${KEY}/f?k=${KEY}`,
  ])('may be fetched from %s', (url) => {
    expect(at({ url })).toEqual([]);
  });

  it.each([
    'http://a.example/f.csv',
    'http://127.0.0.1.evil.example/f',
    'ftp://a.example/f',
    'file:///etc/passwd',
    `https://${KEY}.example/f`,
    `https://user:${KEY}@a.example/f`,
    'https://a.example/$' + '{DATABASE_URL}',
    '/feeds/f.csv',
  ])('is never fetched from %s', (url) => {
    expect(at({ url })).toHaveLength(1);
  });

  it.each(['feed.csv', 'shop/feed.csv.gz', 'a b.tsv'])('may be the file %s', (file) => {
    expect(at({ file })).toEqual([]);
  });

  it.each([
    '/etc/passwd',
    '../feed.csv',
    'a/../../b',
    '.env',
    'a/.git/config',
    'a\\b',
    'a//b',
    'a/',
  ])('is never the file %s', (file) => {
    expect(at({ file })).toHaveLength(1);
  });

  it('has a name of its own', () => {
    const feed = { name: 'main', file: 'a' };
    expect(faults([feed, feed])).toEqual(['1.name: is the name of another feed too']);
  });

  it('belongs to merchants other than Amazon', () => {
    const amazon = {
      programme: 'amazon',
      name: 'A',
      home: 'US',
      marketplaces: { US: { tag: 'a-20' } },
    };
    expect(MerchantSchema.safeParse(amazon).success).toBe(true);
    expect(MerchantSchema.safeParse({ ...amazon, feeds: [] }).success).toBe(false);
  });
});

it('a secret in an address cannot change where it leads', () => {
  const filled = fillFeedAddress(`https://a.example/${KEY}/f`, () => '../../@evil.example?#');
  expect(new URL(filled)).toMatchObject({ host: 'a.example', search: '', hash: '' });
  expect(new URL(filled).pathname).toMatch(/\/f$/);
});

it('every example in the guide is a merchant that the schema accepts', () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../../docs/feeds.md'), 'utf8');
  const examples = [...guide.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) =>
    parse(text),
  );
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    expect(MerchantSchema.safeParse(example).error?.issues ?? []).toEqual([]);
  }
});
