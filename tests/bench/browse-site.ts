import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { saveOffers } from '@/lib/offers/store';
import { offer } from '@/tests/support/offers';
import { copySite } from '../../scripts/copy-site.mjs';
import { buildCopy, ROOT } from './build-copy';
import { replaced } from './paired-runs';

/** Copies of the project with many products, so that the site itself is left alone. */
const folderOf = (name: string) => path.join(ROOT, '.topshelf', `bench-browse-${name}`);
const SHOP = 'bench-shop';
const SHOP_FIELDS = {
  programme: 'direct',
  name: 'Bench Shop',
  hosts: [`${SHOP}.example`],
  sponsored: false,
  policy: { showFor: '30 days', keepFor: '30 days' },
};
const PICTURE = { src: 'sony-wh-1000xm4.svg', alt: 'Headphones' };
const LONG_ENOUGH =
  'Made for measuring how fast a page is, and long enough for what the check asks of it.';

/** JSON is YAML. */
const mdx = (fields: unknown) => `---\n${JSON.stringify(fields)}\n---\n\nSome words about it.\n`;

const option = (value: string) => ({ value, name: `Option ${value}` });
const attribute = (id: string, more: object) => ({
  id,
  name: id,
  group: 'All',
  facet: true,
  ...more,
});

const CATEGORY = {
  name: 'Bench',
  description: LONG_ENOUGH,
  order: 9,
  picture: PICTURE,
  rubric: [
    { id: 'one', name: 'One', weight: 60, description: 'The first' },
    { id: 'two', name: 'Two', weight: 40, description: 'The second' },
  ],
  attributes: [
    attribute('form', { type: 'choice', options: ['over', 'on', 'in'].map(option) }),
    attribute('colour', { type: 'choice', options: ['red', 'green', 'blue', 'black'].map(option) }),
    attribute('wireless', { type: 'boolean' }),
    attribute('weight', { type: 'number', unit: 'g' }),
    attribute('battery', { type: 'number', unit: 'hours' }),
  ],
};

const pick = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;

/** The product of a number: the same for the same number. */
function product(index: number) {
  const spec = (id: string, value: string | boolean) => ({ attribute: id, value, source: 'maker' });
  return {
    name: `Bench ${index}`,
    description: LONG_ENOUGH,
    published: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`,
    brand: `Maker ${index % 60}`,
    model: `B${index}`,
    category: 'bench',
    author: 'jude',
    status: 'current',
    released: '2025',
    assessment: 'specifications',
    scores: { one: ((index * 7) % 101) / 10, two: ((index * 13) % 101) / 10 },
    pros: ['It is one of many'],
    cons: ['It is one of many'],
    verdict: 'It is one of many.',
    bestFor: 'Whoever measures how fast a page with many products is',
    picture: PICTURE,
    links: [{ merchant: SHOP, url: `https://${SHOP}.example/bench-${index}` }],
    specs: [
      spec('form', pick(['over', 'on', 'in'], index)),
      spec('colour', pick(['red', 'green', 'blue', 'black'], index * 3 + 1)),
      spec('wireless', index % 5 < 3 ? 'yes' : 'no'),
      ...(index % 11 === 0 ? [] : [spec('weight', `${10 + ((index * 37) % 400)} g`)]),
      ...(index % 5 < 3 ? [spec('battery', `${5 + ((index * 17) % 60)} hours`)] : []),
    ],
  };
}

/** The page of a category with a constant in the place of what it asks for, and where that comes from. */
function writeConstantRoutes(folder: string, category: string): void {
  const view = path.join(folder, 'bench-view.json');
  const page = readFileSync(path.join(ROOT, 'app/(site)/categories/[slug]/page.tsx'), 'utf8');
  const constant = [
    ['await browseView(ask)', '((globalThis as any).benchView ??= readView())'],
    ['(await params).slug', JSON.stringify(category)],
    [
      'async function asked(',
      `const readView = () => ({ view: JSON.parse(readFileSync(${JSON.stringify(view)}, 'utf8')), prices: NO_PRICES });\n\nasync function asked(`,
    ],
    [
      'import type { Metadata }',
      "import { readFileSync } from 'node:fs';\nimport { NO_PRICES } from '@/lib/offers/price-book';\nimport type { Metadata }",
    ],
  ].reduce((text, [from = '', to = '']) => replaced(text, from, to), page);
  const route = `import { getCategoryOrThrow } from '@/lib/content/library';
import { browseView } from '../../compose/browse';
import { readAsked } from '../../compose/browse-asked';
export const dynamic = 'force-dynamic';
export async function GET(request: Request) {
  const ask = readAsked(getCategoryOrThrow(${JSON.stringify(category)}), new URL(request.url).searchParams);
  return Response.json((await browseView(ask)).view);
}
`;
  for (const [file, text] of [
    [
      'app/(site)/bench-constant/page.tsx',
      constant.replaceAll("'../../../compose/", "'../../compose/"),
    ],
    ['app/api/bench-view/route.ts', route],
  ] as const) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
}

/** A built copy of the site. */
export interface BenchSite {
  readonly folder: string;
  /** What the page that shows a constant reads, when it is first asked. */
  readonly view: string;
  /** Slugs. */
  readonly products: readonly string[];
}

/**
 * A copy of the site with so many products of a category.
 * @param content a folder that takes the place of the site's content; its own products are made unless given.
 */
export async function buildBenchSite(
  count: number,
  options: {
    readonly category: string;
    readonly content?: string;
    readonly isBuilt?: boolean;
    /** Adds to the copy before it is built. */
    readonly prepare?: (folder: string) => void;
  },
): Promise<BenchSite> {
  const folder = folderOf(String(count));
  const at = (name: string) => path.join(folder, 'content', name);
  if (!options.isBuilt) {
    copySite(folder);
    // A page and a picture for each product take long to make, and nothing of them is measured.
    for (const kept of ['app/og', 'app/(site)/reviews']) {
      rmSync(path.join(folder, kept), { recursive: true });
    }
    if (options.content) cpSync(options.content, at(''), { recursive: true });
    else {
      writeFileSync(at('categories/bench.mdx'), mdx(CATEGORY));
      for (let index = 0; index < count; index += 1) {
        writeFileSync(at(`products/bench-${index}.mdx`), mdx(product(index)));
      }
    }
    writeFileSync(at(`merchants/${SHOP}.yaml`), JSON.stringify(SHOP_FIELDS));
    writeConstantRoutes(folder, options.category);
    options.prepare?.(folder);
    await buildCopy(folder);
  }
  const products = readdirSync(at('products')).map((name) => name.replace(/\.mdx$/, ''));
  return { folder, view: path.join(folder, 'bench-view.json'), products };
}

/** Fills a database with a price of each product, all of which hold for a month. */
export async function seedPrices({ products }: BenchSite, dataDir: string): Promise<void> {
  const now = Date.now();
  const merchant = { ...MerchantSchema.parse(SHOP_FIELDS), slug: SHOP };
  const offers = products.map((slug, index) =>
    offer(
      merchant,
      {
        product: slug,
        amount: 1_000 + ((index * 7_919) % 90_000),
        url: `https://${SHOP}.example/${slug}`,
        observedAt: now - index,
      },
      now,
    ),
  );
  const database = await openDatabase(embeddedTarget(dataDir, 'DATA_DIR'));
  await migrate(database, null);
  await saveOffers(database, offers, now);
  await database.close();
}
