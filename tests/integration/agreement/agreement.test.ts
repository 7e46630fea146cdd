import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sequenceOf } from '@/demo/chance';
import { type Asin, isAsin } from '@/lib/affiliate/asin';
import { MARKETPLACES, type MarketplaceCode } from '@/lib/affiliate/marketplaces';
import { policyOf } from '@/lib/affiliate/policy';
import { allProducts, getMerchants, getSite } from '@/lib/content/library';
import { decimalText, formatMoney, type Money } from '@/lib/core/money';
import { migrate } from '@/lib/db/migrate';
import { embeddedTarget, openDatabase } from '@/lib/db/open-database';
import type { Availability } from '@/lib/offers/observation';
import { attributeOf, visibleText } from '@/tests/support/html-document';
import { seedAmazonPrice } from '@/tests/support/offers-seed';
import { asArray, isObject, readPage } from '@/tests/support/rendered-page';
import { startServer, type TestServer } from '@/tests/support/server';
import { settings } from '@/tests/support/settings';
import { ABROAD, buildVariedSite } from '@/tests/support/varied-site';

const MINUTE = 60_000;
const BUILD_TIME = 400_000;
const HOME = 'US';
const COUNTRIES: readonly MarketplaceCode[] = [HOME, 'GB', 'DE', 'FR'];
/** How old prices are when the server starts, in minutes: they end at three moments. */
const AGES = [0, 20, 40];
/** Kept pages leave out what ends within five minutes; requests of one look take a part of one. */
const BEFORE_END = 8 * MINUTE;
const CLOCKS = settings.isLong ? 25 : 6;
const AVAILABILITIES: readonly Availability[] = ['in_stock', 'out_of_stock', 'backorder'];
const preload = path.join(import.meta.dirname, '../../support/shifted-clock.mjs');

interface Seeded {
  readonly money: Money;
  readonly availability: Availability;
  readonly endsAt: number;
}

const chance = sequenceOf('agreement');
const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(chance() * items.length)] as Item;
const startedAt = Date.now();
const seeded = new Map<string, Seeded>();
const amazon = getMerchants().find((merchant) => merchant.programme === 'amazon');
const { locale } = getSite();

let server: TestServer;
let client: Client;
let dataDir: string;
let shiftFile: string;
let shift = 0;

/** The ASIN that a product has in a country, as tests/support/varied-site.ts writes it. */
function asinOf(slug: string, country: MarketplaceCode): Asin | undefined {
  const asins = allProducts().find((product) => product.slug === slug)?.asins;
  return asins?.[slug === ABROAD && ['GB', 'DE'].includes(country) ? HOME : country];
}

/** Prices everywhere, of products that are not sold there too. */
async function seed(folder: string): Promise<void> {
  if (amazon?.programme !== 'amazon') throw new Error('The content has no Amazon.');
  const database = await openDatabase(embeddedTarget(folder, 'topshelf.db'));
  await migrate(database, null);
  for (const { slug, asins } of allProducts()) {
    for (const country of COUNTRIES) {
      const { currency, host } = MARKETPLACES[country];
      const money = { amount: 1_000 + Math.floor(chance() * 90_000), currency };
      const availability = oneOf(AVAILABILITIES);
      const observedAt = startedAt - oneOf(AGES) * MINUTE;
      const asin = asinOf(slug, country) ?? asins[HOME];
      if (!asin || !isAsin(asin)) continue;
      const tag = amazon.marketplaces[country]?.tag;
      const url = `https://${host}/dp/${asin}?tag=${tag}`;
      const more = { marketplace: country, currency, availability, url };
      await seedAmazonPrice(database, slug, money.amount, observedAt, more);
      const endsAt = observedAt + policyOf(amazon).showFor;
      seeded.set(`${slug} ${country}`, { money, availability, endsAt });
    }
  }
  await database.close();
}

const now = () => Date.now() + shift;

/** What may be said of a price now, by the rule alone: it is fresh, and of the product that is linked. */
function expected(slug: string, country: MarketplaceCode): Seeded | null {
  const price = seeded.get(`${slug} ${country}`);
  return price && asinOf(slug, country) && now() < price.endsAt ? price : null;
}

beforeAll(async () => {
  const root = await buildVariedSite();
  dataDir = mkdtempSync(path.join(tmpdir(), 'topshelf-agreement-'));
  shiftFile = path.join(dataDir, 'shift');
  await seed(dataDir);
  const env = { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT_FILE: shiftFile };
  server = await startServer({ root, dataDir, env: { ...env, API_PER_MINUTE: '1000000' } });
  client = new Client({ name: 'topshelf-tests', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/api/mcp', server.url)));
}, BUILD_TIME);

afterAll(async () => {
  await client?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const textOf = async (address: string) => (await fetch(server.url + address)).text();

/** Every price that JSON-LD states, wherever it stands in it. */
function statedPrices(node: unknown): { price: string; currency: string; availability: string }[] {
  if (Array.isArray(node)) return node.flatMap(statedPrices);
  if (!isObject(node)) return [];
  const { price, priceCurrency, availability } = node;
  const own =
    price === undefined
      ? []
      : [
          {
            price: Number(price).toFixed(2),
            currency: String(priceCurrency),
            availability: String(availability),
          },
        ];
  return [...own, ...Object.values(node).flatMap(statedPrices)];
}

const SCHEMA: Partial<Record<Availability, string>> = {
  in_stock: 'https://schema.org/InStock',
  out_of_stock: 'https://schema.org/OutOfStock',
  backorder: 'https://schema.org/BackOrder',
};

/** What a product's own page shows: the prices in its slots, its JSON-LD, and where its buttons lead. */
async function readReview(slug: string) {
  const page = await readPage(slug, await textOf(`/reviews/${slug}`));
  const slots = page.document
    .all('div')
    .filter((element) => attributeOf(element, 'data-offers') === slug)
    .flatMap((element) => element.querySelectorAll('[data-until]').map(visibleText));
  const links = page.document
    .all('a')
    .filter((element) => attributeOf(element, 'data-buy') === slug)
    .map((element) => attributeOf(element, 'href')?.replaceAll('&amp;', '&'));
  const stated = statedPrices(asArray(page.nodes)).filter(
    ({ currency }) => currency === MARKETPLACES[HOME].currency,
  );
  return { slots, links, stated };
}

interface ApiOffer {
  readonly link: { readonly href: string };
  readonly price: {
    readonly amount: Money | null;
    readonly availability: Availability;
    readonly expiresAt: string;
  } | null;
}

async function readApi(slug: string, country: MarketplaceCode): Promise<ApiOffer | undefined> {
  const { data } = JSON.parse(await textOf(`/api/v1/products/${slug}?marketplace=${country}`));
  return data.offers[0];
}

async function readTool(slug: string, country: MarketplaceCode): Promise<ApiOffer | undefined> {
  const { structuredContent } = await client.callTool({
    name: 'get_product',
    arguments: { slug, marketplace: country },
  });
  return (structuredContent as { data: { offers: ApiOffer[] } }).data.offers[0];
}

async function readAbroad(slug: string, country: MarketplaceCode) {
  const { offers } = JSON.parse(await textOf(`/api/offers?place=${country}&products=${slug}`));
  return offers[slug] as { amount: string }[];
}

/** What of one product does not say the same at home on its page, in its data and in its Markdown. */
async function checkHome(slug: string, feed: string): Promise<void> {
  const price = expected(slug, HOME);
  const words = price && formatMoney(price.money, locale);
  const [page, api, markdown] = await Promise.all([
    readReview(slug),
    readApi(slug, HOME),
    textOf(`/reviews/${slug}.md`),
  ]);
  expect(page.slots.length > 0, `${slug}: a price on the page`).toBe(price !== null);
  for (const slot of page.slots) expect(slot).toContain(words);
  expect(page.stated.length > 0, `${slug}: a price in JSON-LD`).toBe(price !== null);
  for (const { price: stated, currency, availability } of page.stated) {
    expect([stated, currency]).toEqual([price && decimalText(price.money), price?.money.currency]);
    expect(availability).toBe(price && SCHEMA[price.availability]);
  }
  expect(page.links).toContain(api?.link.href);
  expect(markdown).toContain(api?.link.href);
  const known = seeded.get(`${slug} ${HOME}`);
  for (const text of known ? [markdown, feed] : []) {
    expect(text).not.toContain(formatMoney(known?.money ?? { amount: 0, currency: 'USD' }, locale));
  }
}

async function checkCountry(slug: string, country: MarketplaceCode): Promise<void> {
  const price = expected(slug, country);
  const [api, tool, abroad] = await Promise.all([
    readApi(slug, country),
    readTool(slug, country),
    readAbroad(slug, country),
  ]);
  const name = `${slug} in ${country}`;
  expect(api?.price?.amount ?? null, name).toEqual(
    price &&
      expect.objectContaining({ amount: price.money.amount, currency: price.money.currency }),
  );
  expect(api?.price?.availability ?? null, name).toBe(price?.availability ?? null);
  if (price) expect(Date.parse(api?.price?.expiresAt ?? '')).toBe(price.endsAt);
  expect(abroad.map(({ amount }) => amount)).toEqual(
    price ? [formatMoney(price.money, locale)] : [],
  );
  expect(tool?.price ?? null, name).toBeNull();
  expect(tool?.link.href).toBe(api?.link.href);
  expect(new URL(api?.link.href ?? '').host).toBe(MARKETPLACES[country].host);
}

/** Moments at which nothing is about to end, in order. */
function chooseClocks(): number[] {
  const ends = [...new Set([...seeded.values()].map(({ endsAt }) => endsAt))];
  const span = Math.max(...ends) - startedAt + 30 * MINUTE;
  const clocks: number[] = [];
  while (clocks.length < CLOCKS) {
    const clock = startedAt + chance() * span;
    if (ends.every((end) => clock < end - BEFORE_END || clock > end)) clocks.push(clock);
  }
  return clocks.sort((a, b) => a - b);
}

it('page, JSON-LD, API, Markdown, tools and feeds agree on price, availability and link at any time in any country', async () => {
  const slugs = allProducts().map(({ slug }) => slug);
  const shown = async () =>
    Promise.all(
      slugs
        .filter((slug) => expected(slug, HOME))
        .map(async (slug) => (await textOf(`/reviews/${slug}`)).includes('data-until')),
    );
  // Kept pages learn of what was saved before within seconds.
  await expect.poll(async () => (await shown()).every(Boolean), { timeout: 20_000 }).toBe(true);
  let triples = 0;
  const seen = { priced: 0, bare: 0 };
  for (const clock of chooseClocks()) {
    shift = Math.max(clock - Date.now(), 0);
    writeFileSync(shiftFile, String(shift));
    const feed = await textOf('/deals/feed.json');
    for (const slug of slugs) {
      await checkHome(slug, feed);
      for (const country of COUNTRIES) {
        await checkCountry(slug, country);
        seen[expected(slug, country) ? 'priced' : 'bare'] += 1;
        triples += 1;
      }
    }
  }
  expect(triples).toBe(CLOCKS * slugs.length * COUNTRIES.length);
  expect(Math.min(seen.priced, seen.bare)).toBeGreaterThan(CLOCKS);
}, 120_000);
