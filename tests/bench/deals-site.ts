import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MerchantSchema } from '@/lib/affiliate/merchant-schema';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import { saveOffers } from '@/lib/offers/store';
import { offer } from '@/tests/support/offers';
import { copySite } from '../../scripts/copy-site.mjs';
import { buildCopy, ROOT } from './build-copy';
import { replaced } from './paired-runs';

/** A copy of the project with many shops, so that the site itself is left alone. */
export const FOLDER = path.join(ROOT, '.topshelf', 'bench-deals');
/** What the routes that answer with a constant read, when they are first asked. */
export const CONSTANT = path.join(FOLDER, 'bench-constant.json');
const PRODUCTS = readdirSync(path.join(ROOT, 'content/products')).map((name) => name.slice(0, -4));
/** Of each product every shop has one deal. */
const SHOPS = Math.ceil(10_000 / PRODUCTS.length);

const shopName = (index: number) => `bench-${String(index).padStart(4, '0')}`;
const shopFields = (index: number) => ({
  programme: 'direct',
  name: `Shop ${index}`,
  hosts: [`${shopName(index)}.example`],
  sponsored: index % 2 === 0,
  policy: { showFor: '30 days', keepFor: '30 days' },
});

/** The page of deals with a constant in the place of what it asks for, and the same for its data. */
function writeConstantRoutes(): void {
  const read = `JSON.parse(readFileSync(${JSON.stringify(CONSTANT)}, 'utf8'))`;
  const page = readFileSync(path.join(ROOT, 'app/(site)/deals/page.tsx'), 'utf8');
  const constant = replaced(
    replaced(page, 'await dealsView(search)', `((globalThis as any).benchView ??= ${read})`),
    'import type { Metadata }',
    "import { readFileSync } from 'node:fs';\nimport type { Metadata }",
  );
  const route = `import { readFileSync } from 'node:fs';
export const dynamic = 'force-dynamic';
const HEADERS = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'private, no-cache' };
let body: string | undefined;
export function GET() {
  body ??= readFileSync(${JSON.stringify(CONSTANT)}, 'utf8');
  return new Response(body, { headers: HEADERS });
}
`;
  for (const [file, text] of [
    ['app/(site)/bench-constant/page.tsx', constant],
    ['app/api/bench-constant/route.ts', route],
  ] as const) {
    mkdirSync(path.dirname(path.join(FOLDER, file)), { recursive: true });
    writeFileSync(path.join(FOLDER, file), text);
  }
}

/** Builds the copy. Its pictures are those of the site, which must have been built before. */
export async function buildSite(): Promise<void> {
  copySite(FOLDER);
  for (let index = 0; index < SHOPS; index += 1) {
    const file = path.join(FOLDER, 'content/merchants', `${shopName(index)}.yaml`);
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(shopFields(index)));
  }
  writeConstantRoutes();
  await buildCopy(FOLDER);
}

/** Fills a database with so many deals, all of them live for a month. */
export async function seedDeals(dataDir: string, count: number): Promise<void> {
  const now = Date.now();
  const offers = Array.from({ length: count }, (_, index) => {
    const product = PRODUCTS[index % PRODUCTS.length] ?? '';
    const shop = Math.floor(index / PRODUCTS.length);
    const merchant = { ...MerchantSchema.parse(shopFields(shop)), slug: shopName(shop) };
    const amount = 1_000 + ((index * 7_919) % 90_000);
    const saved = Math.ceil((amount * (2 + ((index * 31) % 60))) / 100);
    const seen = {
      product,
      amount,
      listPrice: { amount: amount + saved, label: null },
      url: `https://${shopName(shop)}.example/${product}`,
      observedAt: now - index,
    };
    return offer(merchant, seen, now);
  });
  const database = await openDatabase(embeddedTarget(dataDir, 'DATA_DIR'));
  await migrate(database, null);
  await saveOffers(database, offers, now);
  await database.close();
}
