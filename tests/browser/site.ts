import type { Response } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { Language } from '@/lib/i18n/languages';
import {
  launchBrowser,
  type Reader,
  type TestBrowser,
  type WatchedPage,
} from '@/tests/support/browser';
import { startTemplateSites, type TemplateSites } from '@/tests/support/template-sites';
import type { Template } from '@/tests/support/templates';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site that a run of the browser tests looks at, as vitest.config.ts names it. */
    readonly site: { readonly root: string; readonly language: Language };
  }
}

export interface OpenedPage extends WatchedPage {
  readonly response: Response;
}

type Site = readonly [TemplateSites, TestBrowser];

/** The whole site on a server of its own, and a browser, for the tests of one file. */
export function siteForTests() {
  let site: Site | undefined;

  beforeAll(async () => {
    const { root } = inject('site');
    site = await Promise.all([startTemplateSites({ root }), launchBrowser()]);
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
  const server = () => started()[0].server;
  const newPageFor = async (template: Template, reader?: Reader): Promise<WatchedPage> => {
    const watched = await newPage(reader);
    const [name, value] = (await started()[0].cookieOf(template))?.split(/=(.*)/s) ?? [];
    const url = await urlOf(template);
    if (name && value) await watched.context.addCookies([{ name, value, url }]);
    return watched;
  };
  const openUrl = async (
    url: string,
    reader?: Reader,
    opened?: WatchedPage,
  ): Promise<OpenedPage> => {
    const watched = opened ?? (await newPage(reader));
    const response = await watched.page.goto(url, { waitUntil: 'load' });
    if (!response) throw new Error(`${url} gave no answer.`);
    return { ...watched, response };
  };
  const urlOf = async (template: Template): Promise<string> => {
    const url = await started()[0].urlOf(template);
    if (!url) throw new Error(`The site has no page of the kind "${template}".`);
    return url;
  };
  return {
    server,
    /** An empty tab of a new reader, closed after the test. */
    newPage,
    /** The same of a reader of a template, with the cookie that it takes. */
    newPageFor,
    /** Opens a path for a new reader, whose tabs are closed after the test. */
    open: (path: string, reader?: Reader) => openUrl(server().url + path, reader),
    /** Where the page is that stands for a template: some show prices, on a server that has them. */
    urlOf,
    /** Opens the page that stands for a template, and makes sure that it is one. */
    async openTemplate(template: Template, reader?: Reader): Promise<OpenedPage> {
      const watched = await newPageFor(template, reader);
      const opened = await openUrl(await urlOf(template), reader, watched);
      const status = opened.response.status();
      if (status !== (template === 'missing' ? 404 : 200)) {
        throw new Error(`${opened.response.url()} answered with status ${status}.`);
      }
      return opened;
    },
  };
}
