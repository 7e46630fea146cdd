import { attributeOf, decodeEntities } from './html-document';
import { type RenderedPage, readPage } from './rendered-page';

/** An answer of the server to one request; redirects are not followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** A page that the crawl found. */
export interface CrawledPage extends RenderedPage {
  /** Path and query on the site. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
}

export interface CrawledSite {
  /** Public origin, as the sitemap states it; the server itself may stand elsewhere. */
  readonly origin: string;
  /** Every HTML page by its path, found through the sitemap or through links. */
  readonly pages: ReadonlyMap<string, CrawledPage>;
  /** Every answer to a link, picture, style sheet or script of the site, by its path. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Public URLs that the sitemap lists. */
  readonly sitemapUrls: readonly string[];
  /** Fetches a path, or a public URL of the site, from the server under test. */
  readonly fetch: (target: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const PARALLEL = 4;

async function fetchAnswer(
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  if (!LOOPBACK.has(url.hostname)) throw new Error(`${url.href} is not on this machine.`);
  const response = await fetch(url, { redirect: 'manual', headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

function sitemapLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => decodeEntities(url));
}

/**
 * The public URLs of all pages that the sitemap of a server on this machine lists, in its order.
 * @throws Error where a part of it does not answer.
 */
export async function readSitemap(baseUrl: string): Promise<string[]> {
  const read = async (path: string) => {
    const { status, bytes } = await fetchAnswer(new URL(path, baseUrl));
    if (status !== 200) throw new Error(`${path} answers ${status}.`);
    return sitemapLocations(bytes.toString('utf8'));
  };
  const parts = await read('/sitemap.xml');
  const urls = await Promise.all(parts.map((part) => read(new URL(part).pathname)));
  return urls.flat();
}

/** Paths on the site that a page's elements refer to, without fragments. */
function targetsOf(page: RenderedPage, selector: string, attribute: string): string[] {
  const { origin } = new URL(page.url);
  return page.document.all(selector).flatMap((element) => {
    const value = attributeOf(element, attribute);
    // As search engines are asked to: such a link leads to what a reader puts together.
    if (attributeOf(element, 'rel')?.split(' ').includes('nofollow')) return [];
    if (value === undefined || !URL.canParse(value, page.url)) return [];
    const url = new URL(value, page.url);
    return url.origin === origin ? [url.pathname + url.search] : [];
  });
}

function discovered(page: RenderedPage): string[] {
  return [
    ...targetsOf(page, 'a', 'href'),
    ...targetsOf(page, 'link', 'href'),
    ...targetsOf(page, 'img', 'src'),
    ...targetsOf(page, 'script', 'src'),
  ];
}

async function visitAll(
  start: readonly string[],
  visit: (path: string) => Promise<string[]>,
): Promise<void> {
  const open = [...new Set(start)];
  const seen = new Set(open);
  for (let batch = open.splice(0, PARALLEL); batch.length > 0; batch = open.splice(0, PARALLEL)) {
    const found = await Promise.all(batch.map(visit));
    for (const path of found.flat()) {
      if (seen.has(path)) continue;
      seen.add(path);
      open.push(path);
    }
  }
}

/**
 * Reads the whole site from a server on this machine: whatever the sitemap lists, and whatever any
 * page of the site links to or loads, each once, but for links that are not to be followed.
 * @param baseUrl where the server stands, such as `http://127.0.0.1:41234`
 */
export async function crawlSite(baseUrl: string): Promise<CrawledSite> {
  const sitemapUrls = await readSitemap(baseUrl);
  const [first] = sitemapUrls;
  if (!first) throw new Error('The sitemap lists no page.');
  const { origin } = new URL(first);
  const fetchTarget: CrawledSite['fetch'] = async (target, headers) => {
    const url = new URL(target, origin);
    if (url.origin !== origin) throw new Error(`${target} is not on ${origin}.`);
    return fetchAnswer(new URL(url.pathname + url.search, baseUrl), headers);
  };
  const pages = new Map<string, CrawledPage>();
  const answers = new Map<string, Answer>();
  const visit = async (path: string): Promise<string[]> => {
    const answer = await fetchTarget(path);
    answers.set(path, answer);
    const { status, headers } = answer;
    if (!headers.get('content-type')?.startsWith('text/html')) return [];
    const page = await readPage(new URL(path, origin).href, answer.bytes.toString('utf8'));
    pages.set(path, { ...page, path, status, headers });
    return discovered(page);
  };
  const listed = sitemapUrls.filter((url) => new URL(url).origin === origin);
  await visitAll(['/', ...listed.map((url) => new URL(url).pathname)], visit);
  return { origin, pages, answers, sitemapUrls, fetch: fetchTarget };
}
