import { setTimeout as sleep } from 'node:timers/promises';
import { seedPrices } from './offers-seed';
import { type ServerOptions, startServer, type TestServer } from './server';
import { findTemplates, PRICED, type Template, WITH_PARTS } from './templates';

/** Prices reach pages that are cached within seconds. */
const PATIENCE = 20_000;

export interface TemplateSites {
  /** The site without prices. */
  readonly server: TestServer;
  /** When the prices of the other were seen, epoch milliseconds. */
  readonly pricesSeenAt: number;
  /** The page that stands for a template, undefined where the site has none of its kind. */
  urlOf(template: Template): Promise<string | undefined>;
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

/**
 * The built site, and beside it the same site with prices, which starts when a template first wants
 * them. They hold for an hour, as Amazon's do.
 */
export async function startTemplateSites(
  options: Pick<ServerOptions, 'root' | 'plainNext'> = {},
): Promise<TemplateSites> {
  const start = () => startServer({ ...options, env: WITH_PARTS });
  const pricesSeenAt = Date.now();
  const server = await start();
  let priced: Promise<TestServer> | undefined;
  let templates: ReturnType<typeof findTemplates> | undefined;
  const startPriced = async () => {
    const other = await start();
    await seedPrices(other.dataDir, pricesSeenAt);
    return other;
  };
  return {
    server,
    pricesSeenAt,
    async urlOf(template) {
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
    },
  };
}
