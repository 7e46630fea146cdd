import type { Response } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import {
  launchBrowser,
  type Reader,
  type TestBrowser,
  type WatchedPage,
} from '@/tests/support/browser';
import { startServer } from '@/tests/support/server';

export interface OpenedPage extends WatchedPage {
  readonly response: Response;
}

type Server = Awaited<ReturnType<typeof startServer>>;

/** The whole site on a server of its own, and a browser, for the tests of one file. */
export function siteForTests() {
  let server: Server | undefined;
  let browser: TestBrowser | undefined;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    server: () => server as Server,
    /** Opens a path for a new reader, whose tabs are closed after the test. */
    async open(path: string, reader?: Reader): Promise<OpenedPage> {
      if (!server || !browser) throw new Error('The site is open within tests alone.');
      const watched = await browser.newPage(reader);
      onTestFinished(() => watched.close());
      const response = await watched.page.goto(server.url + path, { waitUntil: 'load' });
      if (!response) throw new Error(`${path} gave no answer.`);
      return { ...watched, response };
    },
  };
}
