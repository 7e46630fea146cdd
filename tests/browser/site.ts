import type { Response } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { Language } from '@/lib/i18n/languages';
import {
  launchBrowser,
  type Reader,
  type TestBrowser,
  type WatchedPage,
} from '@/tests/support/browser';
import { startServer } from '@/tests/support/server';
import { findTemplates, type Template, WITH_PARTS } from '@/tests/support/templates';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site that a run of the browser tests looks at, as vitest.config.ts names it. */
    readonly site: { readonly root: string; readonly language: Language };
  }
}

export interface OpenedPage extends WatchedPage {
  readonly response: Response;
}

type Site = readonly [Awaited<ReturnType<typeof startServer>>, TestBrowser];

/** The whole site on a server of its own, and a browser, for the tests of one file. */
export function siteForTests() {
  let site: Site | undefined;
  let templates: ReturnType<typeof findTemplates> | undefined;

  beforeAll(async () => {
    const { root } = inject('site');
    site = await Promise.all([startServer({ env: WITH_PARTS, root }), launchBrowser()]);
  });
  afterAll(async () => {
    await site?.[1].close();
    await site?.[0].stop();
  });

  const started = (): Site => {
    if (!site) throw new Error('The site is there within tests alone.');
    return site;
  };
  const newPage = async (reader?: Reader): Promise<WatchedPage> => {
    const watched = await started()[1].newPage(reader);
    onTestFinished(() => watched.close());
    return watched;
  };
  const open = async (path: string, reader?: Reader): Promise<OpenedPage> => {
    const watched = await newPage(reader);
    const url = started()[0].url + path;
    const response = await watched.page.goto(url, { waitUntil: 'load' });
    if (!response) throw new Error(`${path} gave no answer.`);
    return { ...watched, response };
  };
  const pathOf = async (template: Template): Promise<string> => {
    templates ??= findTemplates(started()[0].url);
    const path = (await templates).get(template);
    if (!path) throw new Error(`The site has no page of the kind "${template}".`);
    return path;
  };
  return {
    server: () => started()[0],
    /** An empty tab of a new reader, closed after the test. */
    newPage,
    /** Opens a path for a new reader, whose tabs are closed after the test. */
    open,
    /** Path of the page that stands for a template. */
    pathOf,
    /** Opens the page that stands for a template, and makes sure that it is one. */
    async openTemplate(template: Template, reader?: Reader): Promise<OpenedPage> {
      const opened = await open(await pathOf(template), reader);
      const status = opened.response.status();
      if (status !== (template === 'missing' ? 404 : 200)) {
        throw new Error(`${opened.response.url()} answered with status ${status}.`);
      }
      return opened;
    },
  };
}
