import { beforeAll, expect, it } from 'vitest';
import { buildDocument } from '@/lib/api/openapi/build-document';
import { getSite } from '@/lib/content/library';
import {
  fragmentsOf,
  headingFaults,
  internalLinks,
  linkTextFaults,
  markupFaults,
} from '@/tests/support/html-rules';
import { type RenderedPage, readPage } from '@/tests/support/rendered-page';
import { startServer, type TestServer } from '@/tests/support/server';

const document = buildDocument(getSite());
let server: TestServer;
let page: RenderedPage;

beforeAll(async () => {
  server = await startServer();
  const url = `${server.url}/docs/api`;
  page = await readPage(`${getSite().url}/docs/api`, await (await fetch(url)).text());
  return async () => void (await server.stop());
});

it('the served document is the one that the schemas make, and any origin may read it', async () => {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
});

it('the reference names every address, parameter, schema and problem, without a script', () => {
  const text = page.html.replaceAll('<!-- -->', '');
  for (const [path, { get }] of Object.entries(document.paths)) {
    expect(text).toContain(`GET /api/v1${path}`);
    for (const parameter of get.parameters) {
      if ('name' in parameter) expect(text).toContain(`>${parameter.name}</code>`);
    }
  }
  const fragments = fragmentsOf(page);
  for (const name of Object.keys(document.components.schemas)) {
    if (!name.startsWith('Sparse')) expect(fragments.has(`schema-${name}`), name).toBe(true);
  }
  for (const { path, fragment } of internalLinks(page)) {
    if (fragment && path === '/docs/api') expect(fragments.has(fragment), fragment).toBe(true);
  }
});

it('the problems that answers name are told of there', async () => {
  const answers = ['/api/v1/none', '/api/v1/products?limit=x'];
  for (const target of answers) {
    const { type } = await (await fetch(server.url + target)).json();
    expect(fragmentsOf(page).has(new URL(type).hash.slice(1)), type).toBe(true);
  }
});

it('the reference is sound markup', async () => {
  expect(await markupFaults(page)).toEqual([]);
  expect(headingFaults(page)).toEqual([]);
  expect(linkTextFaults(page)).toEqual([]);
});
