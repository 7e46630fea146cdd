import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seedPrices } from '@/tests/support/offers-seed';
import { startServer, type TestServer } from '@/tests/support/server';

const PRODUCT = 'sony-wh-1000xm4';
const CALLS: Readonly<Record<string, Record<string, unknown>>> = {
  search_products: { query: 'wireless headphones' },
  get_product: { slug: PRODUCT },
  get_list: { slug: 'headphones' },
  compare: { items: [PRODUCT, 'bowers-wilkins-px7'] },
  list_deals: {},
  get_guide: { slug: 'headphones-vs-headsets' },
};
const FAILING: readonly [string, Record<string, unknown>, RegExp][] = [
  ['search_products', { query: '' }, /query/],
  ['search_products', { query: 'x', limit: 1000 }, /limit .*20/],
  ['get_product', { slug: 'sony-wh-1000xm5' }, /slug.*Did you mean "sony-wh-1000xm4"/],
  ['get_product', { slg: PRODUCT }, /slg.*Did you mean slug/s],
  ['get_product', { slug: PRODUCT, marketplace: 'XX' }, /marketplace.*US/],
  ['get_list', { slug: '../etc/passwd' }, /slug/],
  ['compare', { items: [PRODUCT] }, /items/],
  ['compare', { items: [PRODUCT, PRODUCT] }, /items.*once/],
  ['list_deals', { cursor: 'abc' }, /cursor.*first page/],
  ['get_guide', {}, /slug is missing/],
];

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
  await seedPrices(server.dataDir, Date.now());
});
afterAll(() => server?.stop());

async function connect(mode: 'legacy' | 'auto', url = server.url) {
  const client = new Client(
    { name: 'topshelf-tests', version: '1.0.0' },
    { versionNegotiation: { mode } },
  );
  await client.connect(new StreamableHTTPClientTransport(new URL('/api/mcp', url)));
  onTestFinished(() => client.close());
  return client;
}

type Result = Awaited<ReturnType<Client['callTool']>>;

const textOf = ({ content }: Result) =>
  content.map((block) => (block.type === 'text' ? block.text : '')).join('\n');

const post = (body: string, headers: Record<string, string> = {}, url = server.url) =>
  fetch(new URL('/api/mcp', url), {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
  });

const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });

describe.each(['legacy', 'auto'] as const)('the official client, negotiating as %s', (mode) => {
  it('is told of every tool, each for reading alone, and what the site is', async () => {
    const client = await connect(mode);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
    for (const { annotations, title, description, inputSchema, outputSchema } of tools) {
      expect(annotations).toMatchObject({
        readOnlyHint: true,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect(title).toBeTruthy();
      expect(description?.length).toBeGreaterThan(40);
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
    expect(client.getNegotiatedProtocolVersion()).toMatch(mode === 'auto' ? /^2026/ : /^2025/);
    expect(client.getServerCapabilities()?.tools).toEqual({ listChanged: false });
    expect(client.getInstructions()).toContain('headphones-vs-headsets');
  });

  it('gets from every tool what the schema of the tool says, with a text that leads to the page', async () => {
    const client = await connect(mode);
    const { tools } = await client.listTools();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    for (const { name, outputSchema } of tools) {
      const result = await client.callTool({ name, arguments: CALLS[name] });
      expect(result.isError, textOf(result)).toBeFalsy();
      const isValid = ajv.compile(outputSchema as object);
      isValid(result.structuredContent);
      expect(isValid.errors, name).toBeNull();
      const text = textOf(result);
      if (name !== 'list_deals') expect(text, name).toContain('](<http');
      if (text.includes('tag=')) expect(text, name).toContain('As an Amazon Associate');
    }
  });

  it.each(FAILING)(
    'is told by %s of %j what is wrong and how to mend it',
    async (name, args, words) => {
      const client = await connect(mode);
      const result = await client.callTool({ name, arguments: args });
      expect(result.isError).toBe(true);
      expect(textOf(result)).toMatch(words);
    },
  );

  it('is refused a tool that there is not', async () => {
    const client = await connect(mode);
    await expect(client.callTool({ name: 'buy', arguments: {} })).rejects.toThrow(/buy/);
  });
});

describe('prices that stand on pages', () => {
  it('are not told to programs where their merchant keeps them to the site, nor are its deals', async () => {
    const page = await (await fetch(`${server.url}/deals`)).text();
    expect(page).toContain('data-until=');
    const client = await connect('auto');
    for (const [name, args] of Object.entries(CALLS)) {
      const { structuredContent } = await client.callTool({ name, arguments: args });
      const json = JSON.stringify(structuredContent);
      expect(json, name).not.toContain('"asOf"');
      expect(json, name).not.toContain('"savingPercent"');
    }
  });

  it('are told with their time and their end where their merchant lets programs know', async () => {
    const demo = await startServer({ env: { DEMO: '1' } });
    onTestFinished(async () => void (await demo.stop()));
    const client = await connect('auto', demo.url);
    const read = () => client.callTool({ name: 'list_deals', arguments: {} });
    await expect.poll(async () => textOf(await read()), { timeout: 30_000 }).toMatch(/As of /);
    const result = await read();
    const { data } = result.structuredContent as { data: { price: { asOf: string } | null }[] };
    for (const { price } of data) {
      if (price) expect(textOf(result)).toContain(price.asOf);
    }
    expect(textOf(result)).toContain('not to be shown from');
    expect(JSON.stringify(data)).not.toContain('merchant:amazon');
  });
});

describe('requests that are no calls', () => {
  it.each([
    ['nothing', '', 400],
    ['no JSON', '{"jsonrpc":', 400],
    ['a batch', `[${LIST},${LIST}]`, 400],
    ['a number', '7', 400],
    ['null', 'null', 400],
    ['another JSON-RPC', '{"jsonrpc":"1.0","id":1,"method":"tools/list"}', 400],
    ['a body of 40 KB', JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'x'.repeat(40_000) }), 413],
    ['deep nesting', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 400],
  ])('%s is refused as JSON-RPC has it', async (_name, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({
      jsonrpc: '2.0',
      error: { code: expect.any(Number) },
    });
  });

  it('of any form are never answered with a failure of ours', async () => {
    const params = [
      undefined,
      null,
      [],
      'x',
      {},
      { name: 7 },
      { name: 'get_product', arguments: 7 },
    ];
    const methods = [
      'tools/call',
      'tools/list',
      'initialize',
      'ping',
      'subscriptions/listen',
      '',
      'x',
    ];
    for (const method of methods) {
      for (const given of params) {
        const answer = await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: given }));
        const body = await answer.text();
        expect(answer.status, `${method} ${JSON.stringify(given)}`).toBeLessThan(500);
        expect(body).not.toContain('event:');
      }
    }
    expect(server.logs()).not.toContain('"level":"error"');
  });

  it.each(['GET', 'DELETE', 'PUT'])('%s is told to send messages by POST', async (method) => {
    const answer = await fetch(`${server.url}/api/mcp`, {
      method,
      headers: { accept: 'text/event-stream' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('in another type or an unknown version of the protocol are refused', async () => {
    expect((await post(LIST, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(LIST, { 'mcp-protocol-version': '1999-01-01' })).status).toBe(400);
  });

  it('of pages of other sites are refused, those of the site itself are not', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example', '%']) {
      const answer = await post(LIST, { origin });
      expect([answer.status, (await answer.json()).jsonrpc], origin).toEqual([403, '2.0']);
    }
    expect((await post(LIST, { origin: 'http://localhost:3000' })).status).toBe(200);
    expect((await post(LIST)).status).toBe(200);
  });
});

it('an address that asks too often is told when to ask again', async () => {
  const few = await startServer({ env: { API_PER_MINUTE: '3' } });
  onTestFinished(async () => void (await few.stop()));
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push(await post(LIST, {}, few.url));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  const [first, , , last] = answers;
  expect(first?.headers.get('ratelimit')).toContain('r=2');
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await last?.json()).toMatchObject({ jsonrpc: '2.0', error: { code: -32_000 } });
});
