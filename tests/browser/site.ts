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

type Site = readonly [Awaited<ReturnType<typeof startServer>>, TestBrowser];

/** The whole site on a server of its own, and a browser, for the tests of one file. */
export function siteForTests() {
  let site: Site | undefined;

  beforeAll(async () => {
    site = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await site?.[1].close();
    await site?.[0].stop();
  });

  const started = (): Site => {
    if (!site) throw new Error('The site is there within tests alone.');
    return site;
  };
  return {
    server: () => started()[0],
    /** Opens a path for a new reader, whose tabs are closed after the test. */
    async open(path: string, reader?: Reader): Promise<OpenedPage> {
      const [server, browser] = started();
      const watched = await browser.newPage(reader);
      onTestFinished(() => watched.close());
      const response = await watched.page.goto(server.url + path, { waitUntil: 'load' });
      if (!response) throw new Error(`${path} gave no answer.`);
      return { ...watched, response };
    },
  };
}
