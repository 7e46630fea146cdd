import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name but this machine's resolves, so a link to a merchant is followed and leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
const TALL = 900;

/** The reader whom the browser stands for. */
export interface Reader {
  readonly javaScript?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Width of the window in CSS pixels. */
  readonly width?: number;
  readonly locale?: string;
  readonly timezoneId?: string;
}

export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, violations of the content security policy, failed requests. */
  readonly problems: string[];
  /** Every request to the site or to anywhere else, from any tab of this reader. */
  readonly requests: Request[];
  close(): Promise<void>;
}

export interface TestBrowser {
  /** A first tab of a reader with an empty profile; without options one in New York. */
  newPage(reader?: Reader): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Runs in the page before its own scripts: the console is what the watcher listens to. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP: ${event.effectiveDirective} blocked ${event.blockedURI}`);
  });
}

const isOurs = (url: string) => ['localhost', '127.0.0.1'].includes(new URL(url).hostname);

function watch(page: Page, problems: string[], javaScript: boolean): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    const isUnwanted = !javaScript && request.resourceType() === 'script';
    // What its page gave up, or was still on its way when the reader went on, did not fail.
    const isGivenUp =
      ['fetch', 'image'].includes(request.resourceType()) && reason === 'net::ERR_ABORTED';
    if (isOurs(request.url()) && !isUnwanted && !isGivenUp) {
      problems.push(`failed: ${request.url()} ${reason}`);
    }
  });
  page.on('response', (response) => {
    const isAsset = !response.request().isNavigationRequest();
    if (isAsset && response.status() >= 400) {
      problems.push(`status ${response.status()}: ${response.url()}`);
    }
  });
}

/** Starts the browser that `npm test` found. */
export async function launchBrowser(): Promise<TestBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: install Chromium or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  // Named as what it stands for: clicks of a browser that calls itself headless are not counted.
  const [major] = browser.version().split('.');
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
  const newPage = async (reader: Reader = {}): Promise<WatchedPage> => {
    const { javaScript = true } = reader;
    const context = await browser.newContext({
      userAgent,
      javaScriptEnabled: javaScript,
      colorScheme: reader.colorScheme ?? 'light',
      viewport: { width: reader.width ?? 1280, height: TALL },
      locale: reader.locale ?? 'en-US',
      timezoneId: reader.timezoneId ?? 'America/New_York',
      reducedMotion: 'reduce',
    });
    const problems: string[] = [];
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    context.on('page', (page) => watch(page, problems, javaScript));
    await context.addInitScript(reportViolations);
    const page = await context.newPage();
    return { page, context, problems, requests, close: () => context.close() };
  };
  return { newPage, close: () => browser.close() };
}
