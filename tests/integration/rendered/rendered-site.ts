import { afterAll, beforeAll } from 'vitest';
import { type CrawledPage, type CrawledSite, crawlSite } from '@/tests/support/crawl';
import { startServer, type TestServer } from '@/tests/support/server';

/** The built site, served and crawled once for the tests of a file. */
export interface RenderedSite {
  site(): CrawledSite;
  /** The pages that answered 200. */
  pages(): CrawledPage[];
}

/** Starts the server before the tests of a file and stops it after them. */
export function serveRenderedSite(): RenderedSite {
  let server: TestServer | undefined;
  let crawled: CrawledSite | undefined;
  beforeAll(async () => {
    server = await startServer();
    crawled = await crawlSite(server.url);
  });
  afterAll(() => server?.stop());
  const site = () => {
    if (!crawled) throw new Error('The site was not crawled.');
    return crawled;
  };
  return { site, pages: () => [...site().pages.values()].filter((page) => page.status === 200) };
}

/** The faults of every page, each with the page's path before it. */
export async function faultsByPage(
  pages: readonly CrawledPage[],
  rule: (page: CrawledPage) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const page of pages) {
    faults.push(...(await rule(page)).map((fault) => `${page.path}: ${fault}`));
  }
  return faults;
}
