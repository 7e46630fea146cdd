import { describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { readShelf } from '@/lib/content/read-shelf';
import { contentFolder } from '@/tests/support/content';

const FEEDS = `feeds:
  - name: main
    file: lamps.csv
    map:
      SKU-1: beta
      12345: alpha
`;

async function folderWith(feeds: string) {
  const folder = await contentFolder();
  const file = await folder.read('merchants/lampshop.yaml');
  await folder.write('merchants/lampshop.yaml', file + feeds);
  return folder;
}

async function faultsWith(feeds: string): Promise<string[]> {
  const { faults } = await checkContent((await folderWith(feeds)).root);
  return faults.map(
    ({ line, field, message, remedy }) => `${line} ${field} ${message} → ${remedy}`,
  );
}

describe('the feeds of a merchant', () => {
  test('are right as the guide shows them', async () => {
    expect(await faultsWith(FEEDS)).toEqual([]);
  });

  test('name products that exist', async () => {
    expect(await faultsWith(FEEDS.replace('beta', 'bta'))).toEqual([
      '9 feeds.0.map.SKU-1 names the product "bta", which does not exist → Did you mean beta? Else write it first.',
    ]);
  });

  test('have a name of their own, and not that of invented prices', async () => {
    expect(await faultsWith(FEEDS.replace('main', 'demo'))).toEqual([
      '6 feeds.0.name is the name under which the invented prices of the demo mode are kept → Give the feed another name.',
    ]);
  });

  test('are of use only where the policy takes their prices', async () => {
    expect(await faultsWith(`${FEEDS}policy:\n  sources: [manual]\n`)).toEqual([
      '5 feeds are of no use: the policy takes no prices from feeds → Add "feed" to policy.sources where the contract allows it, or remove the feeds.',
    ]);
  });

  test('say on which line an address is wrong', async () => {
    const [fault] = await faultsWith('feeds:\n  - name: main\n    url: http://shop.example/f\n');
    expect(fault).toMatch(/^7 feeds\.0\.url "http:\/\/shop\.example\/f" is not https → Copy/);
  });
});

describe('the shelf', () => {
  test('is read from the files as they are now, without a build', async () => {
    const folder = await folderWith(FEEDS);
    const { merchants, products } = await readShelf(folder.root);
    expect(merchants.map(({ slug }) => slug)).toEqual(['amazon', 'lampshop']);
    expect(products).toEqual([
      { slug: 'alpha', brand: 'Acme', model: 'Alpha', gtin: undefined },
      { slug: 'beta', brand: 'Acme', model: 'Beta', gtin: undefined },
    ]);
  });

  test('with a merchant that cannot be read is refused, not shortened', async () => {
    const folder = await folderWith('feeds: [{}]\n');
    await expect(readShelf(folder.root)).rejects.toMatchObject({
      code: 'invalid_content',
      where: `${folder.root}/merchants/lampshop.yaml`,
    });
  });
});
