import { setTimeout as sleep } from 'node:timers/promises';
import { getCatalogue } from '@/lib/catalogue/get-catalogue';
import { seedPrices } from './offers-seed';
import { type ServerOptions, startServer, type TestServer } from './server';
import { type ShopSite, startShopSite } from './shop-site';
import { findTemplates, PRICED, SHOPPING, type Template, WITH_PARTS } from './templates';

/** Prices reach pages that are cached within seconds. */
const PATIENCE = 20_000;

export interface TemplateSites {
  /** The site without prices. */
  readonly server: TestServer;
  /** When the prices of the other were seen, epoch milliseconds. */
  readonly pricesSeenAt: number;
  /** The page that stands for a template, undefined where the site has none of its kind. */
  urlOf(template: Template): Promise<string | undefined>;
  /** The cookie that a reader of a template has, as `name=value`; null where none is needed. */
  cookieOf(template: Template): Promise<string | null>;
  stop(): Promise<void>;
}

/** The first page that shows a price, as soon as one does; not every product has one. */
async function firstPriced(server: TestServer, paths: readonly string[]): Promise<string> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    for (const path of paths) {
      const url = server.url + path;
      const html = await (await fetch(url)).text();
      if (html.includes('data-until=')) return url;
    }
    await sleep(200);
  }
  throw new Error(`None of these pages shows a price: ${paths.join(', ')}`);
}

/** A country that the launch shop sends to. */
const SENT_TO = 'DE';

/** One of each kind of good that the site sells, the richest first. */
function assortment() {
  const goods = getCatalogue().goods.filter(({ active }) => active);
  const of = (kind: 'physical' | 'digital') =>
    goods
      .filter((good) => good.kind === kind)
      .sort((a, b) => b.variants.length - a.variants.length)[0];
  const [physical, digital] = [of('physical'), of('digital')];
  const lines = [physical, digital].flatMap((good) => good?.variants[0] ?? []);
  return { physical, digital, lines };
}

/** Where a page of the shop is; undefined where the site sells nothing of the kind. */
async function shopUrl(
  shop: ShopSite,
  template: Template,
  ordered: () => Promise<string>,
): Promise<string | undefined> {
  const { physical, digital } = assortment();
  const paths: Partial<Record<Template, () => string | undefined | Promise<string>>> = {
    shop: () => '/shop',
    good: () => physical?.path,
    'good-digital': () => digital?.path,
    cart: () => '/cart',
    'cart-empty': () => '/cart',
    order: ordered,
  };
  const path = await paths[template]?.();
  return path && shop.server.url + path;
}

/**
 * The built site; beside it the same site with prices, and the same with an open shop, each of which
 * starts when a template first wants it. Prices hold for an hour, as Amazon's do.
 */
export async function startTemplateSites(
  options: Pick<ServerOptions, 'root' | 'plainNext'> = {},
): Promise<TemplateSites> {
  const start = () => startServer({ ...options, env: WITH_PARTS });
  const pricesSeenAt = Date.now();
  const server = await start();
  let priced: Promise<TestServer> | undefined;
  let templates: ReturnType<typeof findTemplates> | undefined;
  let shop: Promise<ShopSite> | undefined;
  let ordered: Promise<string> | undefined;
  const openShop = () => {
    shop ??= startShopSite({ ...options, env: WITH_PARTS });
    return shop;
  };
  const orderOnce = () => {
    ordered ??= openShop().then((open) => open.order(assortment().lines));
    return ordered;
  };
  const startPriced = async () => {
    const other = await start();
    await seedPrices(other.dataDir, pricesSeenAt);
    return other;
  };
  return {
    server,
    pricesSeenAt,
    async cookieOf(template) {
      if (template !== 'cart') return null;
      return (await openShop()).fillCart(assortment().lines, SENT_TO);
    },
    async urlOf(template) {
      if (SHOPPING.has(template)) return shopUrl(await openShop(), template, orderOnce);
      templates ??= findTemplates(server.url);
      const paths = (await templates).get(template) ?? [];
      const [path] = paths;
      if (!path || !PRICED.has(template)) return path && server.url + path;
      priced ??= startPriced();
      return firstPriced(await priced, paths);
    },
    async stop() {
      await server.stop();
      await (await priced)?.stop();
      await (await shop)?.stop();
    },
  };
}
