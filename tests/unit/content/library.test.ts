import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSlimIndex } from '@/lib/content/build-slim-index';
import { DOCUMENT_KINDS, type KindName } from '@/lib/content/document-kinds';
import { parseSource } from '@/lib/content/parse-source';
import { VALID_CONTENT } from '@/tests/support/content';

/** What contentlayer makes of a file: its fields, untransformed, and a compiled body. */
function generate(kind: KindName, name: string, text = VALID_CONTENT[name] ?? '') {
  const { data, body } = parseSource(kind, name, text).document;
  return {
    ...data,
    _id: name,
    _raw: { sourceFileName: name.split('/').at(-1) ?? '' },
    type: DOCUMENT_KINDS[kind].typeName,
    ...(body === undefined ? {} : { body: { code: `code of ${name}`, raw: `${body.trim()}\r\n` } }),
  };
}

const lamps = VALID_CONTENT['categories/lamps.mdx'] ?? '';

function valid() {
  return {
    site: generate('site', 'site.yaml'),
    allMerchants: [
      generate('merchant', 'merchants/lampshop.yaml'),
      generate('merchant', 'merchants/amazon.yaml'),
    ],
    allAuthors: [generate('author', 'authors/ada.mdx')],
    allCategories: [
      generate('category', 'categories/zz.mdx', lamps.replace('order: 1', 'order: 2')),
      generate('category', 'categories/lamps.mdx'),
    ],
    allProducts: [
      generate('product', 'products/beta.mdx'),
      generate('product', 'products/alpha.mdx'),
    ],
    allLists: [generate('list', 'lists/lamps.mdx')],
    allGuides: [generate('guide', 'guides/choosing.mdx')],
    allPages: [generate('page', 'pages/about.mdx')],
  };
}

let generated: ReturnType<typeof valid>;

const byKind = ({ site, ...all }: ReturnType<typeof valid>) => ({
  site: [site],
  merchant: all.allMerchants,
  author: all.allAuthors,
  category: all.allCategories,
  product: all.allProducts,
  list: all.allLists,
  guide: all.allGuides,
  page: all.allPages,
});

async function library(siteUrl?: string) {
  const documents = buildSlimIndex(byKind(generated));
  vi.doMock('contentlayer/slim', () => ({
    readDocuments: () => documents,
    readVersion: () => 'v1',
  }));
  vi.doMock('@/lib/platform/env', () => ({ getEnv: () => ({ SITE_URL: siteUrl }) }));
  return import('@/lib/content/library');
}

beforeEach(() => {
  vi.resetModules();
  generated = valid();
});

describe('the library', () => {
  test('gives every document its slug and path, and categories their text with Unix line ends', async () => {
    const {
      getProductOrThrow,
      getListOrThrow,
      getGuideOrThrow,
      getPageOrThrow,
      getCategoryOrThrow,
      ...rest
    } = await library();
    expect(getProductOrThrow('alpha')).toMatchObject({
      slug: 'alpha',
      path: '/reviews/alpha',
      mentions: ['lamps'],
    });
    expect(getCategoryOrThrow('lamps')).toMatchObject({
      body: 'code of categories/lamps.mdx',
      bodyRaw: 'All about lamps.',
    });
    expect(getListOrThrow('lamps').path).toBe('/best/lamps');
    expect(getGuideOrThrow('choosing').path).toBe('/guides/choosing');
    expect(getPageOrThrow('about').path).toBe('/about');
    expect(rest.getAuthorOrThrow('ada').path).toBe('/authors/ada');
    expect(getCategoryOrThrow('lamps').path).toBe('/categories/lamps');
  });

  test('gives products their overall score by the rubric of their category', async () => {
    const { getProductOrThrow } = await library();
    expect(getProductOrThrow('alpha').score).toBe(7.9);
  });

  test('reads prices into money and fills in what may be left out', async () => {
    const [beta, alpha] = generated.allProducts;
    generated.allProducts = [{ ...beta, launchPrice: '349.99 USD' }, alpha] as never;
    const { getProductOrThrow } = await library();
    expect(getProductOrThrow('beta')).toMatchObject({
      launchPrice: { amount: 34999, currency: 'USD' },
      asins: {},
    });
  });

  test('fills in an empty list where a file says nothing of flaws, changes or credentials', async () => {
    const { getListOrThrow, getProductOrThrow, getAuthorOrThrow, getPageOrThrow } = await library();
    expect(getListOrThrow('lamps')).toMatchObject({ considered: [], changes: [] });
    expect(getListOrThrow('lamps').updated).toBeUndefined();
    expect(getProductOrThrow('alpha').changes).toEqual([]);
    expect(getPageOrThrow('about').changes).toEqual([]);
    expect(getAuthorOrThrow('ada').credentials).toEqual([]);
  });

  test.each([
    ['list', 'allLists', 'getListOrThrow', 'lamps'],
    ['guide', 'allGuides', 'getGuideOrThrow', 'choosing'],
    ['product', 'allProducts', 'getProductOrThrow', 'beta'],
    ['page', 'allPages', 'getPageOrThrow', 'about'],
  ] as const)(
    'dates a %s by its newest change, and hands its changes out newest first',
    async (_, all, get, slug) => {
      const [older, newer] = [
        { on: '2026-03-01', what: 'A figure was corrected.' },
        { on: '2026-04-01', what: 'A pick was replaced.' },
      ];
      const { updated: _updated, ...document } = { updated: undefined, ...generated[all][0] };
      generated[all] = [{ ...document, changes: [older, newer] }] as never;
      const found = (await library())[get](slug);
      expect(found.updated).toBe('2026-04-01');
      expect(found.changes).toEqual([newer, older]);
    },
  );

  test('sorts categories by their own order, and merchants by slug', async () => {
    const { allCategories, getMerchants } = await library();
    expect(allCategories().map(({ slug }) => slug)).toEqual(['lamps', 'zz']);
    expect(getMerchants().map(({ slug }) => slug)).toEqual(['amazon', 'lampshop']);
  });

  test('reads a collection once', async () => {
    const { allProducts } = await library();
    expect(allProducts()).toBe(allProducts());
  });

  test('takes the site’s address from the environment where it is set', async () => {
    expect((await library()).getSite().url).toBe('https://lamps.example');
    vi.resetModules();
    expect((await library('https://real.example')).getSite().url).toBe('https://real.example');
  });

  test('says that a document is not there, rather than that all is broken', async () => {
    const { getProductOrThrow } = await library();
    expect(() => getProductOrThrow('none')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  test('refuses content that was built without the check, naming file, field and remedy', async () => {
    const [beta, alpha] = generated.allProducts;
    generated.allProducts = [{ ...beta, status: 'gone' }, alpha] as never;
    const { allProducts } = await library();
    expect(() => allProducts()).toThrow(
      expect.objectContaining({
        code: 'invalid_content',
        where: 'content/products/beta.mdx, status',
        remedy: expect.stringContaining('npm run shelf -- check'),
      }),
    );
  });
});
